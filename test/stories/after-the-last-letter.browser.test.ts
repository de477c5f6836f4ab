import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { bradford } from '#practice/retold/bradford.ts'
import { withPage } from '#test/browser.ts'
import { type Answers, Desk } from '#test/desk.ts'
import { pdfLetter } from '#test/made-files.ts'
import { openPracticeSite, type PracticeSite } from '#test/practice-site.ts'
import { LivedComplaint } from './lived-complaint.ts'

/** A letter of the council's own among the files, released as there is no scanner in practice. */
async function filed(desk: Desk, complaint: LivedComplaint, name: string, on: string, words: string): Promise<void> {
  await complaint.visit('/record/add-file')
  const buffer = pdfLetter([words])
  await desk.page.getByLabel('Which file?').setInputFiles({ name, mimeType: 'application/pdf', buffer })
  await desk.answer({ happened: on })
  await desk.page.getByRole('radio', { name: 'Report', exact: true }).check()
  await desk.pressQuickly('Save')
  await complaint.visit('/files')
  await desk.follow(/^Release it/)
  await desk.answer({ happened: on, reason: 'The council made it itself.' })
  await desk.pressQuickly('Save')
}

describe('the first published case, from the council’s last letter to proof of payment', () => {
  let site: PracticeSite
  before(async () => {
    site = await openPracticeSite('2022-07-01T10:00:00.000Z')
  })
  after(() => site.close())

  it('answers the enquiry with evidence, comments, agrees, pays, proves, and is checked by somebody else', () =>
    withPage({}, async page => {
      const desk = new Desk(page, site.base, 'bradford-after')
      await desk.becomes('complaints manager')
      const complaint = await LivedComplaint.received(desk, '1 July 2022', 'Contact, meetings and support', 'Mrs Y')
      const records = (verb: string, answers: Answers) => complaint.records(verb, answers)
      const paper = 'The file of the complaint'

      // The three stages as the file tells them: they are lived through in a story of their own.
      await desk.on('30 August 2023')
      await complaint.recordsFrom(paper, 'request-stage-2', {
        happened: '5 September 2022',
        form: 'written',
        stage1Skipped: 'no',
      })
      await complaint.recordsFrom(paper, 'respond-at-stage-2', { happened: '22 February 2023', apology: 'yes' })
      for (const { label, text, stage2 } of bradford.points
        .filter(one => one.stage2?.finding === 'upheld')
        .slice(0, 2)) {
        const pointId = label?.printed ?? ''
        await complaint.recordsFrom(paper, 'record-point', {
          happened: '20 September 2022',
          label: pointId,
          text: text ?? '',
        })
        await complaint.recordsFrom(paper, 'record-finding', {
          happened: '8 February 2023',
          pointId,
          decider: 'investigating officer',
          finding: stage2?.finding ?? '',
        })
      }
      const [first] = bradford.recommendations
      await complaint.recordsFrom(paper, 'make-recommendation', {
        happened: '8 February 2023',
        stage: '2',
        author: 'investigating officer',
        number: '1',
        text: first?.text ?? '',
        kind: 'apology',
        soft: 'no',
      })
      await complaint.recordsFrom(paper, 'answer-recommendation', {
        happened: '22 February 2023',
        recommendationId: '1',
        answer: 'accepted',
      })
      await complaint.recordsFrom(paper, 'request-panel', { happened: '17 March 2023' })
      await complaint.recordsFrom(paper, 'respond-at-stage-3', { happened: '30 August 2023', apology: 'yes' })

      // The Ombudsman is in touch: two questions and a document, each a task with a day of its own.
      await desk.on('3 June 2024')
      await records('record-ombudsman-contact', {
        happened: '3 June 2024',
        reference: '24 001 902',
        about: 'What three stages found, and whether the remedy is enough.',
        questions: 'What was done about each recommendation?\nWhat was offered for what it did to her?',
        documents: 'The letter of stage 3.',
        due: '1 July 2024',
      })
      assert.match(await complaint.says('/ombudsman'), /0 of 3 answered/)
      await desk.on('24 June 2024')
      await filed(desk, complaint, 'stage-3-letter.pdf', '24 June 2024', 'The council answers the panel.')
      for (const itemId of ['What was done about each recommendation?', 'What was offered for what it did to her?'])
        await records('answer-ombudsman', {
          happened: '24 June 2024',
          itemId,
          words: 'See the register of what was agreed, with its proofs.',
        })
      await records('answer-ombudsman', {
        happened: '24 June 2024',
        itemId: 'The letter of stage 3.',
        fileIds: ['stage-3-letter.pdf'],
      })
      assert.match(await complaint.says('/ombudsman'), /3 of 3 answered/)
      await desk.on('8 July 2024')
      await records('record-ombudsman-investigation', {
        happened: '8 July 2024',
        matterId: '24 001 902',
        scope: 'How the stages were conducted, and the remedy.',
      })

      // The record says already what the Ombudsman is about to find.
      const before = await complaint.says('/readiness')
      assert.match(
        before,
        /Nothing on record shows what was considered for whoever was affected by 1c and 1e, beyond an apology/,
      )

      await desk.on('16 December 2024')
      await records('record-draft-decision', {
        happened: '16 December 2024',
        matterId: '24 001 902',
        text: 'Stage 2 was sound. The remedy does not go far enough.',
        commentsBy: '10 January 2025',
      })
      await desk.on('6 January 2025')
      await records('comment-on-draft-decision', {
        happened: '6 January 2025',
        matterId: '24 001 902',
        by: 'the council',
        words: 'No errors of fact. The council agrees to the payment.',
      })
      await desk.on('28 January 2025')
      await records('record-ombudsman-decision', {
        happened: '28 January 2025',
        matterId: '24 001 902',
        reference: '24 001 902',
        kind: 'decided',
        label: 'Upheld',
        text: 'Stage 2 was sound. The remedy does not go far enough.',
      })
      const [payment] = bradford.agreedActions
      await records('agree-action', {
        happened: '28 January 2025',
        matterId: '24 001 902',
        kind: 'payment',
        text: payment?.retold ?? 'Pay for the distress',
        amountPence: String(payment?.amountGBP ?? ''),
        payee: 'the complainant',
        symbolic: 'yes',
        reason: payment?.reason ?? '',
        ownerId: 'Marian Thistlewood',
        within: '4',
        unit: 'weeks',
        fromEvent: 'the final decision',
      })
      assert.match(await complaint.says('/agreed'), /25 February 2025/, 'four weeks, worked out from the decision')

      // Offered, accepted, paid: three facts, and the proof is the fourth.
      const money = 'Pay £500 to the complainant'
      for (const [day, step] of [
        ['3 February 2025', 'offered'],
        ['7 February 2025', 'accepted'],
        ['14 February 2025', 'paid'],
      ] as const) {
        await desk.on(day)
        await records('follow-payment', {
          happened: day,
          agreedId: money,
          step,
          ...(step === 'paid' ? { amountPence: '500', words: 'By bank transfer.' } : {}),
        })
      }
      await desk.on('17 February 2025')
      await filed(desk, complaint, 'payment.pdf', '17 February 2025', '500 pounds were paid.')
      await records('give-proof', {
        happened: '14 February 2025',
        agreedIds: [money],
        words: 'The bank says that it arrived.',
        fileIds: ['payment.pdf'],
      })
      assert.match(
        await complaint.isRefused('check-proof', {
          happened: '17 February 2025',
          agreedIds: [money],
          verdict: 'proved',
          words: 'It is there.',
        }),
        /cannot also check/,
        'whoever sees that it is done does not check that it was',
      )
      await desk.becomes('complaints officer')
      await records('check-proof', {
        happened: '17 February 2025',
        agreedIds: [money],
        verdict: 'proved',
        words: 'The day, the amount and the account.',
      })
      await records('send-proof', { happened: '17 February 2025', agreedIds: [money], words: 'The receipt, by email.' })
      await desk.on('3 March 2025')
      await records('record-view-of-proof', {
        happened: '3 March 2025',
        agreedIds: [money],
        outcome: 'accepted, on time',
        words: 'It was done, and in time.',
      })
      await desk.becomes('complaints manager')
      await records('close-ombudsman-matter', {
        happened: '3 March 2025',
        matterId: '24 001 902',
        words: 'Nothing more is asked.',
      })

      // The wall of proof: each thing agreed with what shows it.
      await complaint.visit('/agreed')
      assert.match(
        await desk.says(),
        /Are the actions done\?\s+Not yet: 1 of 2 proved/,
        'the apology waits for its own proof',
      )
      const ready = await complaint.says('/readiness')
      assert.match(ready, /The Ombudsman had more agreed: Pay £500 to the complainant/)
      assert.match(ready, /Pay £500 to the complainant: done on 14 February 2025/)
    }))
})
