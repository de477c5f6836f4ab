import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { bradford } from '#practice/retold/bradford.ts'
import { withPage } from '#test/browser.ts'
import { type Answers, Desk } from '#test/desk.ts'
import { openPracticeSite, type PracticeSite } from '#test/practice-site.ts'
import { independent } from './independent.ts'
import { LivedComplaint } from './lived-complaint.ts'

const points = bradford.points.flatMap(({ label, text, stage2 }) =>
  label && stage2
    ? [
        {
          label: label.printed,
          text: text ?? '',
          finding: stage2.finding,
          ...(stage2.finding === 'partially upheld' ? { whichPart: 'The first of the months complained of.' } : {}),
        },
      ]
    : [],
)

const recommended = bradford.recommendations.flatMap(({ stage, number, text }) =>
  number === null ? [] : [{ stage: String(stage), number: String(number), text }],
)

const capital = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`

describe('the first published case, lived through in the browser', () => {
  let site: PracticeSite
  before(async () => {
    site = await openPracticeSite('2022-07-01T10:00:00.000Z')
  })
  after(() => site.close())

  it('goes from the first contact to the final response, each step by those whose it is', () =>
    withPage({}, async page => {
      const desk = new Desk(page, site.base, 'bradford')

      // Stage 1.
      await desk.becomes('complaints manager')
      const complaint = await LivedComplaint.received(desk, '1 July 2022', 'Contact, meetings and support', 'Mrs Y')
      const records = (verb: string, answers: Answers) => complaint.records(verb, answers)
      const { family } = complaint
      await records('add-person', { happened: '1 July 2022', personId: 'Devon Ashgrove', part: 'stage 1 resolver' })
      await records('start-stage-1', { happened: '1 July 2022', limb: 'received' })
      await desk.on('15 July 2022')
      await desk.becomes('stage 1 resolver')
      await records('answer-stage-1', { happened: '15 July 2022', outcome: 'not resolved', ...family })

      // Stage 2: the request starts the 25 working days, whatever is agreed afterwards.
      await desk.on('8 September 2022')
      await desk.becomes('complaints manager')
      await records('request-stage-2', {
        happened: '5 September 2022',
        form: 'written',
        stage1Skipped: 'no',
        words: 'The answer leaves out most of what I wrote.',
      })
      await complaint.appointsBoth('8 September 2022')
      await desk.on('7 October 2022')
      assert.match(
        await complaint.isRefused('give-delay-notice', {
          happened: '7 October 2022',
          promised: '31 March 2023',
          reason: 'Many people have to be heard.',
          ...family,
        }),
        /17\(6\)/,
        'a notice cannot promise a day past the 65th',
      )
      await records('give-delay-notice', {
        happened: '7 October 2022',
        promised: '5 December 2022',
        reason: 'Many people have to be heard.',
        ...family,
      })
      await desk.becomes('investigating officer')
      await complaint.settlesStatement('20 September 2022', points)
      await desk.on('8 February 2023')
      await records('register-evidence', {
        happened: '10 October 2022',
        kind: 'case record',
        what: 'The case notes of the team.',
        whence: 'The team manager.',
      })

      // A report cannot go in with a point that rests on nothing.
      await complaint.visit('/investigation/report')
      await desk.press('Submit the report')
      assert.match(await desk.says(), /Point 1a cites no evidence/)
      await complaint.findsOn(points, 'The case notes of the team.')
      for (const { stage, number, text } of recommended.filter(one => one.stage === '2'))
        await records('make-recommendation', {
          happened: '8 February 2023',
          stage,
          author: 'investigating officer',
          number,
          text,
          kind: 'service improvement',
          soft: 'no',
        })

      // The independent person reported two days before the investigating officer.
      await desk.on('6 February 2023')
      await desk.becomes('independent person')
      await complaint.independentPersonReports()
      await desk.on('8 February 2023')
      await desk.becomes('investigating officer')
      await complaint.investigatorReports()

      // Adjudication: one sentence of agreement that still writes a decision on every point.
      await desk.on('22 February 2023')
      await desk.becomes('complaints manager')
      await records('add-person', {
        happened: '9 February 2023',
        personId: 'Yetunde Marlowe',
        part: 'adjudicating officer',
      })
      await desk.becomes('adjudicating officer')
      await complaint.agreesWith(points.length, points.length)
      await complaint.accepts(recommended.filter(one => one.stage === '2').map(({ number }) => number))
      await complaint.talksItOver('20 February 2023', 'The plan needs dates.')
      // It is recorded once it is known when the family had it.
      await desk.on('24 February 2023')
      await records('respond-at-stage-2', {
        happened: '22 February 2023',
        received: '24 February 2023',
        apology: 'yes',
        ...family,
      })
      assert.match(await complaint.says('/clocks'), /53 working days late/, 'its lateness can be made, and shows')

      // Stage 3.
      await desk.on('17 March 2023')
      await desk.becomes('panel clerk')
      await records('request-panel', { happened: '17 March 2023', reasons: 'Eight findings do not fit the notes.' })
      await desk.on('20 March 2023')
      assert.match(
        await complaint.isRefused('appoint-panel-member', {
          happened: '20 March 2023',
          as: 'panellist',
          personId: 'Cormac Fellbridge',
          declarations: independent,
        }),
        /19\(3\)/,
      )
      await complaint.appointsPanel('20 March 2023')
      await records('arrange-panel', {
        happened: '20 March 2023',
        panelOn: '2 August 2023',
        wishedBy: 'complainant or advocate',
        reasonIfLate: 'The complainant wants to wait until her advocate is back.',
      })
      await desk.on('2 August 2023')
      await records('hold-panel', { happened: '2 August 2023' })

      // The three slips of the letter cannot be made.
      await desk.becomes('panel member')
      const finds = (label: string, view: string, more: Answers = {}) =>
        records('record-panel-view', {
          happened: '2 August 2023',
          pointId: label,
          view,
          reasons: 'The panel heard both sides.',
          ...more,
        })
      await complaint.visit('/record/record-panel-view')
      assert.equal(await page.locator('[name="from"], [name="fromAsStated"]').count(), 0, '14c: no “from” can be typed')
      const offered = await page.locator('select[name="pointId"] option').allTextContents()
      assert.ok(!offered.some(text => text.startsWith('5a')), '5a): only points of the complaint can be chosen')
      assert.match(
        await complaint.isRefused('record-panel-view', {
          happened: '2 August 2023',
          pointId: '15',
          view: 'partially upheld',
          whichPart: 'Reviews and contact.',
          reasons: 'The panel heard both sides.',
        }),
        /Point 15 has parts/,
        '15: a point with parts takes no finding unless somebody chooses that',
      )
      assert.match(
        await complaint.isRefused('record-panel-view', {
          happened: '2 August 2023',
          pointId: '14c',
          view: 'inconclusive',
          reasons: 'The panel heard both sides.',
        }),
        /Stage 2 found it inconclusive already/,
      )
      for (const [label, finding] of [
        ['1b', 'upheld'],
        ['2b', 'inconclusive'],
        ['5', 'upheld'],
        ['7', 'upheld'],
        ['12', 'upheld'],
      ] as const)
        await finds(label, finding)
      await finds('1c', 'partially upheld', { whichPart: 'The weeks of leave.' })
      await finds('15', 'partially upheld', { whichPart: 'Reviews and contact.', wholePoint: 'yes' })
      for (const { text } of recommended.filter(one => one.stage === '3'))
        await records('make-panel-recommendation', {
          happened: '2 August 2023',
          text,
          kind: 'service improvement',
          soft: 'no',
        })
      await desk.becomes('panel clerk')
      await desk.on('9 August 2023')
      await records('receive-panel-report', {
        happened: '8 August 2023',
        received: '9 August 2023',
        note: 'Seven findings are disputed.',
        method: 'post',
        sentTo: ['Mrs Y', 'Cormac Fellbridge'],
      })
      await desk.on('30 August 2023')
      await desk.becomes('adjudicating officer')
      for (const { number } of recommended.filter(one => one.stage === '3'))
        await records('answer-recommendation', {
          happened: '30 August 2023',
          recommendationId: number,
          answer: 'accepted',
        })
      for (const label of ['1b', '1c', '2b', '5', '7', '12', '15'])
        await records('answer-panel-view', { happened: '30 August 2023', pointId: label, decision: 'accept' })
      await complaint.talksItOver('28 August 2023', 'Agrees with what the council means to do.')
      await records('respond-at-stage-3', {
        happened: '30 August 2023',
        apology: 'yes',
        ...family,
      })

      await complaint.visit('/points')
      const said = await desk.says()
      for (const { label } of points) assert.ok(said.includes(label), label)
      assert.match(said, /It reviews the finding of the investigating officer, not upheld/)
      assert.match(await complaint.says('/clocks'), /working days late/)
      await complaint.visit()
      assert.match(await desk.says(), new RegExp(capital('stage 3 responded')))
    }))
})
