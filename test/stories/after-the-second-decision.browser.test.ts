import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { withPage } from '#test/browser.ts'
import { type Answers, Desk } from '#test/desk.ts'
import { openPracticeSite, type PracticeSite } from '#test/practice-site.ts'
import { LivedComplaint } from './lived-complaint.ts'
import { agreedWithTheOmbudsman } from './westminster-points.ts'

const tookLonger = [
  {
    text: 'Settle a statement of complaint with him',
    done: '12 March 2018',
    seen: '19 March 2018',
    words: 'He agreed the wording.',
    keptAt: 'The statement of complaint on file.',
  },
  {
    text: 'Investigate at stage 2, new matters of the last year included',
    done: '8 June 2018',
    seen: '15 June 2018',
    words: 'Both reports, and the letter that answered them.',
    keptAt: 'The reports on file.',
  },
] as const

describe('the second published case, from the first decision to proof of payment and the second decision', () => {
  let site: PracticeSite
  before(async () => {
    site = await openPracticeSite('2015-08-10T10:00:00.000Z')
  })
  after(() => site.close())

  it('begins again at stage 2, pays and proves what the first decision asked, and is asked for no more by the second', () =>
    withPage({}, async page => {
      const desk = new Desk(page, site.base, 'westminster-after')
      await desk.becomes('complaints manager')
      const complaint = await LivedComplaint.received(
        desk,
        '10 August 2015',
        'How a father was dealt with after a court ordered a report',
        'Mr X',
      )
      const records = (verb: string, answers: Answers) => complaint.records(verb, answers)
      await records('start-stage-1', { happened: '10 August 2015', limb: 'received' })
      await desk.on('14 March 2016')
      await records('request-stage-2', { happened: '14 March 2016', form: 'written', stage1Skipped: 'no' })
      await desk.on('6 June 2016')
      const first = 'Reference not known'
      await records('record-ombudsman-contact', { happened: '6 June 2016', about: 'Stage 2 does not begin.' })
      await desk.on('11 December 2017')
      await records('record-ombudsman-decision', {
        happened: '11 December 2017',
        matterId: first,
        kind: 'decided',
        label: 'Upheld',
        text: 'Stage 2 was never begun.',
      })
      for (const { action, retold, amountGBP, reason } of agreedWithTheOmbudsman)
        await records('agree-action', {
          happened: '11 December 2017',
          matterId: first,
          kind: action,
          text: retold ?? '',
          ownerId: 'Marian Thistlewood',
          ...(amountGBP === null
            ? {}
            : { amountPence: String(amountGBP), payee: 'the complainant', reason: reason ?? '' }),
          symbolic: action === 'payment' ? 'yes' : 'no',
        })
      await records('restart', {
        happened: '11 December 2017',
        at: '2',
        matterId: first,
        newMatters: 'yes',
        words: 'Stage 2 begins, with what has happened since.',
      })

      // The apology and the payment, each proved in its own way.
      const money = 'Pay £600 to the complainant'
      const sorry = 'Apologise for the delays'
      await desk.on('15 January 2018')
      await records('record-apology', {
        happened: '12 January 2018',
        agreedId: sorry,
        toIds: ['Mr X'],
        by: 'the director of children’s services',
        form: 'letter of its own',
        meets: ['says what went wrong', 'says what effect it had on the person'],
      })
      await records('follow-payment', {
        happened: '12 January 2018',
        agreedId: money,
        step: 'paid',
        amountPence: '600',
        words: 'By bank transfer.',
      })
      await records('give-proof', {
        happened: '12 January 2018',
        agreedIds: [sorry, money],
        words: 'The letter, and the receipt of the bank.',
        keptAt: 'The payments system, and the letter on file.',
      })
      await desk.becomes('complaints officer')
      await records('check-proof', {
        happened: '15 January 2018',
        agreedIds: [sorry, money],
        verdict: 'proved',
        words: 'Letter and receipt.',
      })
      await records('send-proof', { happened: '15 January 2018', agreedIds: [sorry, money], words: 'Both, by email.' })
      await desk.on('5 February 2018')
      await records('record-view-of-proof', {
        happened: '5 February 2018',
        agreedIds: [sorry, money],
        outcome: 'accepted, on time',
        words: 'Both were done.',
      })

      // What took longer: the statement of complaint, and stage 2 itself.
      for (const { text, done, seen, words, keptAt } of tookLonger) {
        await desk.becomes('complaints manager')
        await desk.on(seen)
        await records('give-proof', { happened: done, agreedIds: [text], words, keptAt })
        await desk.becomes('complaints officer')
        await records('check-proof', {
          happened: seen,
          agreedIds: [text],
          verdict: 'proved',
          words: 'Read, with its date.',
        })
        await records('send-proof', { happened: seen, agreedIds: [text], words: 'A copy, by email.' })
        await records('record-view-of-proof', {
          happened: seen,
          agreedIds: [text],
          outcome: 'accepted, on time',
          words: 'It was done.',
        })
      }

      // The second time: nothing more is asked, because the council has put it right.
      await desk.becomes('complaints manager')
      await desk.on('4 March 2019')
      await records('record-ombudsman-contact', {
        happened: '4 March 2019',
        reference: '18 011 015',
        about: 'Delay, and how stages 2 and 3 were conducted.',
        documents: 'Both reports, and the letters.',
        due: '1 April 2019',
      })
      await desk.on('25 March 2019')
      await records('answer-ombudsman', {
        happened: '25 March 2019',
        itemId: 'Both reports, and the letters.',
        words: 'Sent as they lie on file.',
      })
      await desk.on('5 June 2019')
      await records('record-ombudsman-decision', {
        happened: '5 June 2019',
        matterId: '18 011 015',
        reference: '18 011 015',
        kind: 'decided',
        label: 'Upheld',
        text: 'There was fault. What is offered is enough.',
      })
      await records('close-ombudsman-matter', {
        happened: '5 June 2019',
        matterId: '18 011 015',
        words: 'Nothing more is asked.',
      })
      assert.match(await complaint.says('/agreed'), /Are the actions done\?\s+Yes: 4 of 4 proved/)
      assert.match(await complaint.says('/agreed'), /Is the injustice remedied\?\s+Nobody has said so yet/)
      await records('consider-injustice', {
        happened: '5 June 2019',
        personId: 'Mr X',
        injustice: 'He waited for years, and complained of it twice.',
        answer: 'remedied',
        reasons: 'The Ombudsman found that what was paid and done is enough.',
      })
      assert.match(await complaint.says('/agreed'), /Is the injustice remedied\?\s+Yes: for 1 of 1 person/)
      const ready = await complaint.says('/readiness')
      assert.match(ready, /The complaint had to be started again at stage 2/)
      assert.match(ready, /Pay £600 to the complainant: done on 12 January 2018/)
      assert.doesNotMatch(ready, /The Ombudsman had more agreed/)
    }))
})
