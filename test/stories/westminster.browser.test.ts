import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { withPage } from '#test/browser.ts'
import { type Answers, Desk } from '#test/desk.ts'
import { openPracticeSite, type PracticeSite } from '#test/practice-site.ts'
import { independent } from './independent.ts'
import { LivedComplaint } from './lived-complaint.ts'
import {
  agreedWithTheOmbudsman,
  desiredOutcomes,
  lookedAtAgain,
  points,
  recommendations,
} from './westminster-points.ts'

const differed = points.find(({ finding }) => finding === 'partially upheld')?.label ?? ''
const ofStage = (stage: 2 | 3, author?: string) =>
  recommendations.filter(one => one.stage === stage && (author === undefined || one.author === author))

describe('the second published case, lived through in the browser', () => {
  let site: PracticeSite
  before(async () => {
    site = await openPracticeSite('2015-08-10T10:00:00.000Z')
  })
  after(() => site.close())

  it('waits for years, begins again at stage 2, and goes to the final response with six points looked at twice', () =>
    withPage({}, async page => {
      const desk = new Desk(page, site.base, 'westminster')

      // August 2015: he complains. Stage 1 starts, and nobody answers.
      await desk.becomes('complaints manager')
      const complaint = await LivedComplaint.received(
        desk,
        '10 August 2015',
        'How a father was dealt with after a court ordered a report',
        'Mr X',
      )
      const { family } = complaint
      const records = (verb: string, answers: Answers) => complaint.records(verb, answers)
      await records('add-person', { happened: '10 August 2015', name: 'Mrs X', part: 'relative' })
      await records('add-person', { happened: '10 August 2015', name: 'SW1', part: 'subject of a point' })
      await records('add-person', {
        happened: '10 August 2015',
        personId: 'Devon Ashgrove',
        part: 'stage 1 resolver',
      })
      await records('start-stage-1', { happened: '10 August 2015', limb: 'received' })

      // 2016: the time of stage 1 is over, so he may ask for stage 2 without an answer to wait for.
      await desk.on('14 March 2016')
      assert.match(await complaint.says('/clocks'), /141 working days overdue/)
      await records('request-stage-2', {
        happened: '14 March 2016',
        form: 'written',
        stage1Skipped: 'no',
        words: 'Seven months have gone by and nobody has written.',
      })

      // How that was handled is a strand of its own, with its own dates, and it is answered first.
      await records('take-up-handling', {
        happened: '14 March 2016',
        form: 'written',
        words: 'Nobody says who has my complaint, or why it lies there.',
      })
      await records('start-stage-1', { happened: '14 March 2016', limb: 'received', strand: 'handling' })
      await desk.on('24 March 2016')
      await desk.becomes('stage 1 resolver')
      await records('answer-stage-1', {
        happened: '24 March 2016',
        outcome: 'resolved',
        terms: 'The council says that it left the complaint lying, and that it was wrong to.',
        strand: 'handling',
        ...family,
      })
      await desk.becomes('complaints manager')
      const both = await complaint.says('/clocks')
      assert.match(both, /Stage 1, how the complaint was handled/)
      assert.match(both, /Stage 2 response\s+Due Wednesday 20 April 2016/, 'the strands move no date of each other')

      // There is nothing that refuses stage 2, or lets it lie. It only gets later.
      await complaint.visit('/record')
      assert.doesNotMatch(await desk.says(), /[Rr]efuse (a|the) request|Turn down/)
      await desk.on('6 June 2016')
      await records('record-ombudsman-contact', {
        happened: '6 June 2016',
        about: 'He says that stage 2 does not begin.',
      })
      await desk.on('7 November 2016')
      await records('note-event', {
        happened: '7 November 2016',
        what: 'He turned to the Ombudsman again: stage 2 has still not begun.',
      })

      // December 2017: the Ombudsman decides, and the complaint begins again at stage 2.
      await desk.on('11 December 2017')
      assert.match(
        await complaint.isRefused('restart', {
          happened: '11 December 2017',
          at: '2',
          newMatters: 'yes',
          words: 'A fresh start suits everybody.',
        }),
        /only a decision of the Ombudsman/,
        'a stage that waits is not started again to set its date back',
      )
      await records('record-ombudsman-decision', {
        happened: '11 December 2017',
        matterId: 'Reference not known',
        label: 'Upheld',
        conclusions: 'Stage 2 was never begun.',
      })
      for (const { action, retold, amountGBP } of agreedWithTheOmbudsman)
        await records('agree-action', {
          happened: '11 December 2017',
          matterId: 'Reference not known',
          kind: action,
          text: retold ?? '',
          ...(amountGBP === null ? {} : { amountPence: String(amountGBP), payee: 'the complainant' }),
          symbolic: action === 'payment' ? 'yes' : 'no',
        })
      await records('restart', {
        happened: '11 December 2017',
        at: '2',
        matterId: 'Reference not known',
        newMatters: 'yes',
        words: 'Stage 2 begins, with what has happened since.',
      })

      // January 2018: the points come in, on a day that nobody wrote down.
      await desk.on('13 February 2018')
      await complaint.recordsFrom('The list of points, not dated', 'request-stage-2', {
        happened: 'January 2018',
        form: 'written',
        stage1Skipped: 'yes',
        agreement: 'He and the council go by what the Ombudsman decided, new matters included.',
      })
      await complaint.appointsBoth('13 February 2018')
      await complaint.settlesStatement('13 February 2018', points)
      for (const text of desiredOutcomes) await records('state-desired-outcome', { happened: '13 February 2018', text })
      assert.match(
        await complaint.isRefused('give-delay-notice', {
          happened: '13 February 2018',
          promised: '18 May 2018',
          reason: 'There are many points.',
          ...family,
        }),
        /65 working days, which end on Friday 4 May 2018/,
        'the council counts from the statement and means 18 May: the law counts from January',
      )

      // May 2018: both reports, with three points upheld and one in part.
      await desk.on('24 May 2018')
      await desk.becomes('Priya Lindqvist')
      await records('register-evidence', {
        happened: '5 March 2018',
        kind: 'case record',
        what: 'The case notes of both workers.',
        whence: 'The team manager.',
      })
      await complaint.findsOn(points, 'The case notes of both workers.')
      for (const { kind, text } of ofStage(2))
        await records('make-recommendation', {
          happened: '24 May 2018',
          stage: '2',
          author: 'investigating officer',
          text: text ?? '',
          kind,
          soft: 'no',
        })
      await desk.on('25 May 2018')
      await complaint.investigatorReports()
      await desk.becomes('independent person')
      await complaint.independentPersonReports()

      // June 2018: one finding is not accepted, and what follows from it is done all the same.
      await desk.on('8 June 2018')
      await desk.becomes('complaints manager')
      await records('add-person', {
        happened: '28 May 2018',
        personId: 'Yetunde Marlowe',
        part: 'adjudicating officer',
      })
      await desk.becomes('adjudicating officer')
      await complaint.visit('/adjudication')
      await desk.follow(new RegExp(`^Decide point ${differed}$`))
      await desk.answer({ decision: 'not upheld', reasons: 'Nothing in the notes shows that he was kept out.' })
      await desk.press('Save the decision')
      await complaint.agreesWith(points.length - 1, points.length)
      await complaint.accepts(ofStage(2).map((_, place) => String(place + 1)))
      await complaint.talksItOver('7 June 2018', 'Thinks the apology is right.')
      // It is recorded once it is known when the family had it.
      await desk.on('11 June 2018')
      await records('respond-at-stage-2', {
        happened: '8 June 2018',
        received: '11 June 2018',
        apology: 'yes',
        ...family,
      })
      await desk.becomes('complaints manager')
      await complaint.recordsFrom('The stage 2 letter of 8 June 2018', 'state-council-date', {
        happened: '8 June 2018',
        date: '18 May 2018',
      })
      const clocks = await complaint.says('/clocks')
      assert.match(clocks, /[Bb]etween 23 and 45 working days late/)
      assert.match(clocks, /14 working days late/)

      // Stage 3: he has read it, and six points do not convince him.
      await desk.on('25 June 2018')
      await desk.becomes('panel clerk')
      await records('request-panel', {
        happened: '25 June 2018',
        reasons: 'The report says what was found and not how.',
        pointIds: lookedAtAgain.map(label => `${label}: `),
      })
      await desk.on('2 July 2018')
      await complaint.appointsPanel('2 July 2018')
      await records('arrange-panel', { happened: '2 July 2018', panelOn: '30 July 2018' })
      await records('record-panel-submission', {
        happened: '2 July 2018',
        from: 'complainant or advocate',
        what: 'His own account, and orders of the court.',
      })
      await desk.on('30 July 2018')
      await records('hold-panel', { happened: '30 July 2018' })
      await desk.becomes('complaints manager')
      for (const [about, belongs, route] of [
        [
          'What the court considered',
          'What happened in court, orders, transcripts, reports prepared for a court',
          'The court that made the order.',
        ],
        [
          'Data breaches',
          'A data breach, access to records, or a record that is wrong',
          'The Information Commissioner.',
        ],
      ] as const)
        await records('decide-scope', {
          happened: '30 July 2018',
          about,
          reason: 'The panel has no part in it.',
          belongs,
          route,
          decidedBy: 'Marian Thistlewood',
          stage: '3',
        })
      await desk.becomes('panel member')
      for (const { kind, text } of ofStage(3, 'panel'))
        await records('make-panel-recommendation', { happened: '30 July 2018', text: text ?? '', kind, soft: 'no' })
      await desk.becomes('panel clerk')
      await desk.on('6 August 2018')
      await records('receive-panel-report', {
        happened: '3 August 2018',
        received: '6 August 2018',
        note: 'It leaves the findings as they are, and wants six of them looked at again.',
        method: 'post',
        sentTo: ['Mr X', 'Cormac Fellbridge'],
      })

      // The panel sends six points back: somebody new looks at them, and the 15 days of the response go on.
      await desk.on('13 August 2018')
      await desk.becomes('complaints manager')
      const again = {
        happened: '13 August 2018',
        declarations: independent,
        pointIds: lookedAtAgain.map(label => `${label}: `),
        note: 'On paper, from the case notes.',
        dueOn: '31 October 2018',
      }
      assert.match(
        await complaint.isRefused('commission-supplementary-review', { ...again, personId: 'Priya Lindqvist' }),
        /already investigating officer in this complaint/,
        'not the first investigating officer',
      )
      await records('commission-supplementary-review', { ...again, personId: 'Ottoline Carrow' })
      const open = (await complaint.says('/points')).match(/Somebody new looks at it again/g)
      assert.equal(open?.length, lookedAtAgain.length, 'those six are open again, and no others')
      for (const { kind, text } of ofStage(3, 'council'))
        await records('make-recommendation', {
          happened: '13 August 2018',
          stage: '3',
          author: 'council',
          text: text ?? '',
          kind,
          soft: 'no',
        })
      await desk.on('24 August 2018')
      await desk.becomes('adjudicating officer')
      for (const place of ofStage(3).keys())
        await records('answer-recommendation', {
          happened: '24 August 2018',
          recommendationId: String(ofStage(2).length + place + 1),
          answer: 'accepted',
        })
      await complaint.talksItOver('22 August 2018', 'Agrees that somebody new should look.')
      await records('respond-at-stage-3', {
        happened: '24 August 2018',
        apology: 'yes',
        ...family,
      })

      // October 2018: the second look changes nothing, and is answered all the same.
      await desk.on('22 October 2018')
      await desk.becomes('Ottoline Carrow')
      for (const label of lookedAtAgain)
        await records('record-finding', {
          happened: '22 October 2018',
          pointId: label,
          decider: 'supplementary investigating officer',
          finding: 'not upheld',
          reasons: 'The notes of those weeks, which the first report did not cite, say the same.',
        })
      await records('receive-report', {
        happened: '22 October 2018',
        author: 'supplementary investigating officer',
      })
      await desk.becomes('adjudicating officer')
      assert.match(await complaint.says(''), /supplementary/i)
      await desk.on('5 November 2018')
      await records('answer-supplementary-review', { happened: '5 November 2018', ...family })

      const atLast = await complaint.says('/points')
      assert.doesNotMatch(atLast, /Open again/)
      assert.equal(atLast.match(/Supplementary investigating officer/g)?.length, lookedAtAgain.length)
      await complaint.visit('/clocks')
      await complaint.visit('/history')
      await complaint.visit()
      assert.match(await desk.says(), /Stage 3 responded/)
    }))
})
