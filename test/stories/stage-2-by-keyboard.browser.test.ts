import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { bradford } from '#practice/retold/bradford.ts'
import { withPage } from '#test/browser.ts'
import { type Answers, Desk } from '#test/desk.ts'
import { Keyboard } from '#test/keyboard.ts'
import { openPracticeSite, type PracticeSite } from '#test/practice-site.ts'
import { independent } from './independent.ts'

const points = bradford.points.flatMap(({ label, text, stage2 }) =>
  label && stage2 ? [{ label: label.printed, text: text ?? '', finding: stage2.finding }] : [],
)
const recommended = bradford.recommendations.filter(({ stage }) => stage === 2)

const capital = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`

const SUBJECT = 'Contact, meetings and support'

describe('stage 2 of the first published case, with the keyboard alone', () => {
  let site: PracticeSite
  before(async () => {
    site = await openPracticeSite('2022-07-01T10:00:00.000Z')
  })
  after(() => site.close())

  it('goes from the request to the response: no mouse, no address typed', () =>
    withPage({}, async page => {
      const desk = new Desk(page, site.base, 'stage 2 by keyboard')
      const keys = new Keyboard(page)

      // What stage 2 begins from.
      await desk.becomes('complaints manager')
      await desk.visit('/complaints/new')
      await desk.answer({ happened: '1 July 2022', form: 'written', subject: SUBJECT })
      await desk.press('Save')
      const complaint = desk.address()
      await desk.records(complaint, 'add-person', { happened: '1 July 2022', name: 'Mrs Y', part: 'complainant' })
      await desk.records(complaint, 'start-stage-1', { happened: '1 July 2022', limb: 'received' })
      await desk.visit('/')

      // From here on everything is done with keys, and every page is reached from the one before.
      const family = { method: 'Post', sentTo: ['Mrs Y'] }
      async function on(day: string): Promise<void> {
        await keys.follow(/^set another day$/)
        await keys.answer({ day })
        await keys.press('Set the day')
      }
      async function becomes(name: string): Promise<void> {
        await keys.follow(/^Change who you are$/)
        await keys.answer({ personId: name })
        await keys.press('Continue')
        if (keys.address() === '/working-for') await keys.press('Continue')
      }
      async function toTheComplaint(): Promise<void> {
        await keys.follow(/^Complaints$/)
        const reference = await page.locator('tr', { hasText: SUBJECT }).getByRole('link').first().innerText()
        await keys.follow(new RegExp(reference))
      }
      async function saves(answers: Answers, button = 'Save'): Promise<void> {
        await keys.answer(answers)
        await keys.press(button)
        assert.doesNotMatch(await page.title(), /^(Error|Not saved)/, await keys.says())
      }
      /** A page of the complaint, whether it stands in the row or under "More". */
      async function toPage(name: string): Promise<void> {
        const tabs = page.getByRole('navigation', { name: 'This complaint' })
        if ((await tabs.getByRole('link', { name, exact: true }).count()) === 0) await keys.unfold('More')
        await keys.follow(new RegExp(`^${name}$`))
      }
      async function records(verb: string, answers: Answers): Promise<void> {
        if (!/complaints\/[0-9a-f-]{36}$/.test(keys.address())) await toTheComplaint()
        await keys.follow(/^Record something$/)
        // What the complaint waits for stands first; what else may be recorded is folded under the stage.
        const named = page.getByRole('link', { name: verb, exact: true, includeHidden: true }).first()
        if (!(await named.isVisible()))
          await keys.unfold(await page.locator('details', { has: named }).first().locator('summary').innerText())
        await keys.follow(new RegExp(`^${verb}$`))
        await saves(answers)
      }

      await on('15 July 2022')
      await records('Record the stage 1 answer', { happened: '15 July 2022', outcome: 'Not resolved', ...family })
      await on('8 September 2022')
      await records('Record a request for stage 2', {
        happened: '5 September 2022',
        form: 'Written',
        words: 'The answer leaves out most of what I wrote.',
        stage1Skipped: 'No',
      })
      for (const [as, personId] of [
        ['Investigating officer', 'Priya Lindqvist'],
        ['Independent person', 'Cormac Fellbridge'],
      ] as const)
        await records('Appoint an investigating officer or independent person', {
          happened: '8 September 2022',
          as,
          personId,
          declarations: independent,
        })

      await on('20 September 2022')
      await becomes('Priya Lindqvist, investigating officer')
      await records('Settle the statement of complaint', {
        happened: '20 September 2022',
        agreed: 'Agreed',
        points: points.map(({ label, text }) => `${label} ${text}`).join('\n'),
      })
      await toTheComplaint()
      await toPage('Statement of complaint')
      assert.match(await keys.says(), /Version 1 is settled\./)

      await on('5 December 2022')
      await toTheComplaint()
      await toPage('Investigation')
      await keys.follow(/^Evidence \(0\)$/)
      await keys.follow(/^Register a piece of evidence$/)
      await saves({
        happened: '10 October 2022',
        kind: 'Case record',
        what: 'The case notes of the team.',
        whence: 'The team manager.',
      })
      await toTheComplaint()
      await toPage('Investigation')
      await keys.follow(new RegExp(`^${points[0]?.label}\\b`))
      for (const [place, { finding }] of points.entries())
        await saves(
          {
            evidenceIds: ['1: The case notes of the team.'],
            analysis: 'The notes of those weeks say what was done and what was not.',
            finding: capital(finding),
            ...(finding === 'partially upheld' ? { whichPart: 'The first of the months complained of.' } : {}),
            reasons: 'What the notes show, and what those heard remember.',
          },
          place === points.length - 1 ? 'Save' : 'Save and go to the next point',
        )
      await toTheComplaint()
      await toPage('Investigation')
      assert.match(await keys.says(), new RegExp(`${points.length} of ${points.length} points have a finding`))
      for (const { text } of recommended) {
        await keys.follow(/^Recommendations$/)
        await keys.follow(/^Draft a recommendation$/)
        await saves({ text, kind: 'Service improvement', soft: 'No' })
      }

      await becomes('Cormac Fellbridge, independent person')
      await toTheComplaint()
      await toPage('Investigation')
      await keys.follow(/^Independent person$/)
      await keys.answer({ concerns: 'No concerns', fairness: 'Everybody was heard.', shared: 'Yes, everything' })
      await keys.press('Submit it as written elsewhere')
      assert.match(await keys.says(), /Their report is in\./)

      await becomes('Priya Lindqvist, investigating officer')
      await toTheComplaint()
      await toPage('Investigation')
      await keys.follow(/^Check (and submit )?the report/)
      await keys.press('Submit it as written elsewhere')
      assert.match(await keys.says(), /It is locked\./)

      await becomes('Marian Thistlewood, complaints manager')
      await records('Add a person', {
        happened: '5 December 2022',
        personId: 'Yetunde Marlowe',
        part: 'Adjudicating officer',
      })
      await becomes('Yetunde Marlowe, adjudicating officer')
      await toTheComplaint()
      await toPage('Adjudication')
      await keys.follow(/^Decide point 1a$/)
      await saves({ decision: 'Agree with the finding' }, 'Save the decision')
      const others = points.length - 1
      await keys.follow(new RegExp(`agree with the other ${others} findings$`))
      await keys.press(`Agree with all ${others} findings`)
      assert.match(await keys.says(), new RegExp(`${points.length} of ${points.length} points have a decision`))
      for (const [place] of recommended.entries()) {
        await keys.follow(new RegExp(`^Answer recommendation ${place + 1}$`))
        await saves({ answer: 'Accepted' }, 'Save the answer')
      }
      await keys.follow(/^Record the discussion$/)
      await saves({
        happened: '5 December 2022',
        independentPersonTookPart: 'Yes',
        said: 'The plan needs dates.',
      })
      await keys.follow(/^Record an offer$/)
      await saves({ happened: '5 December 2022', answer: 'Accepted', meetsOn: '12 December 2022' })
      assert.match(await keys.says(), /12 December 2022/)
      await keys.follow(/^Record the stage 2 response$/)
      await saves({ happened: '5 December 2022', received: '5 December 2022', apology: 'Yes', ...family })
      await toTheComplaint()
      assert.match(await keys.says(), /Stage 2 responded/)
      await toPage('Clocks')
      assert.match(await keys.says(), /Done on Monday 5 December 2022|on time/i)
    }))
})
