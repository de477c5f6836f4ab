import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { bradford } from '#practice/retold/bradford.ts'
import { withPage } from '#test/browser.ts'
import { type Answers, Desk } from '#test/desk.ts'
import { openPracticeSite, type PracticeSite } from '#test/practice-site.ts'
import { independent } from './independent.ts'

const points = bradford.points.flatMap(({ label, text, stage2 }) =>
  label && stage2 ? [{ label: label.printed, text: text ?? '', finding: stage2.finding }] : [],
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
      await desk.visit('/complaints/new')
      await desk.answer({ happened: '1 July 2022', form: 'written', subject: 'Contact, meetings and support' })
      await desk.press('Save')
      const complaint = desk.address()
      const records = (verb: string, answers: Answers) => desk.records(complaint, verb, answers)
      const family = { method: 'post', sentTo: ['Mrs Y'] }
      await records('add-person', { happened: '1 July 2022', name: 'Mrs Y', part: 'complainant' })
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
      for (const [as, name] of [
        ['investigating officer', 'Priya Lindqvist'],
        ['independent person', 'Cormac Fellbridge'],
      ] as const)
        await records('appoint', { happened: '8 September 2022', as, personId: name, declarations: independent })
      await desk.on('7 October 2022')
      assert.match(
        await desk.isRefused(complaint, 'give-delay-notice', {
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
      await records('settle-statement-of-complaint', {
        happened: '20 September 2022',
        agreed: 'agreed',
        points: points.map(({ label, text }) => `${label} ${text}`).join('\n'),
      })
      await desk.on('8 February 2023')
      await records('register-evidence', {
        happened: '10 October 2022',
        kind: 'case record',
        what: 'The case notes of the team.',
        whence: 'The team manager.',
      })

      // A report cannot go in with a point that rests on nothing.
      await desk.visit(`${complaint}/investigation/report`)
      await desk.press('Submit the report')
      assert.match(await desk.says(), /Point 1a cites no evidence/)
      await desk.visit(`${complaint}/investigation`)
      for (const [place, { label, finding }] of points.entries()) {
        if (place === 0)
          await page
            .getByRole('link', { name: new RegExp(`^${label}\\b`) })
            .first()
            .click()
        await desk.answer({
          evidenceIds: ['The case notes of the team.'],
          analysis: 'The notes of those weeks say what was done and what was not.',
          finding,
          ...(finding === 'partially upheld' ? { whichPart: 'The first of the months complained of.' } : {}),
          reasons: 'What the notes show, and what those heard remember.',
        })
        const last = place === points.length - 1
        await desk.pressQuickly(last ? 'Save' : 'Save and go to the next point')
      }
      await desk.visit(`${complaint}/investigation`)
      assert.match(await desk.says(), new RegExp(`${points.length} of ${points.length} points have a finding`))
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
      await desk.visit(`${complaint}/investigation/independent-person`)
      await desk.answer({ concerns: 'no concerns', fairness: 'Everybody was heard.', shared: 'everything' })
      await desk.press('Submit your report')
      await desk.on('8 February 2023')
      await desk.becomes('investigating officer')
      await desk.visit(`${complaint}/investigation/report`)
      await desk.press('Submit the report')
      assert.match(await desk.says(), /It is locked\./)

      // Adjudication: one sentence of agreement that still writes a decision on every point.
      await desk.on('22 February 2023')
      await desk.becomes('complaints manager')
      await records('add-person', {
        happened: '9 February 2023',
        personId: 'Yetunde Marlowe',
        part: 'adjudicating officer',
      })
      await desk.becomes('adjudicating officer')
      await desk.visit(`${complaint}/adjudication`)
      await desk.follow(new RegExp(`gree with (all|the).*${points.length} findings`))
      await desk.press(`Agree with all ${points.length} findings`)
      assert.match(await desk.says(), new RegExp(`${points.length} of ${points.length} points have a decision`))
      for (const { number } of recommended.filter(one => one.stage === '2')) {
        await desk.visit(`${complaint}/adjudication`)
        await desk.follow(new RegExp(`^Answer recommendation ${number}$`))
        await desk.answer({ answer: 'accepted' })
        await desk.pressQuickly(/^Save/)
      }
      await records('record-discussion', {
        happened: '20 February 2023',
        independentPersonTookPart: 'yes',
        said: 'The plan needs dates.',
      })
      await records('respond-at-stage-2', {
        happened: '22 February 2023',
        received: '24 February 2023',
        apology: 'yes',
        ...family,
      })
      await desk.visit(`${complaint}/clocks`)
      assert.match(await desk.says(), /53 working days late/, 'its lateness can be made, and shows')

      // Stage 3.
      await desk.on('17 March 2023')
      await desk.becomes('panel clerk')
      await records('request-panel', { happened: '17 March 2023', reasons: 'Eight findings do not fit the notes.' })
      await desk.on('20 March 2023')
      assert.match(
        await desk.isRefused(complaint, 'appoint-panel-member', {
          happened: '20 March 2023',
          as: 'panellist',
          personId: 'Cormac Fellbridge',
          declarations: independent,
        }),
        /19\(3\)/,
      )
      for (const [name, as] of [
        ['Aurelia Stanwick', 'panel chair'],
        ['Bram Oxenholme', 'panellist'],
        ['Nerys Vandermeer', 'panellist'],
      ] as const)
        await records('appoint-panel-member', {
          happened: '20 March 2023',
          as,
          personId: name,
          declarations: independent,
        })
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
      await desk.visit(`${complaint}/record/record-panel-view`)
      assert.equal(await page.locator('[name="from"], [name="fromAsStated"]').count(), 0, '14c: no “from” can be typed')
      const offered = await page.locator('select[name="pointId"] option').allTextContents()
      assert.ok(!offered.some(text => text.startsWith('5a')), '5a): only points of the complaint can be chosen')
      assert.match(
        await desk.isRefused(complaint, 'record-panel-view', {
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
        await desk.isRefused(complaint, 'record-panel-view', {
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
      await records('record-discussion', {
        happened: '28 August 2023',
        independentPersonTookPart: 'yes',
        said: 'Agrees with what the council means to do.',
      })
      await records('respond-at-stage-3', {
        happened: '30 August 2023',
        apology: 'yes',
        ...family,
      })

      await desk.visit(`${complaint}/points`)
      const said = await desk.says()
      for (const { label } of points) assert.ok(said.includes(label), label)
      assert.match(said, /It reviews the finding of the investigating officer, not upheld/)
      await desk.visit(`${complaint}/clocks`)
      assert.match(await desk.says(), /working days late/)
      await desk.visit(complaint)
      assert.match(await desk.says(), new RegExp(capital('stage 3 responded')))
    }))
})
