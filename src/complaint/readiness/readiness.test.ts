import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { workingCalendar } from '#law/calendar.ts'
import { isoDay } from '#law/day.ts'
import { limits } from '#law/limits.ts'
import { type Scenario, stored, worked } from '#test/scenario.ts'
import {
  appointed,
  interviewed,
  panelReported,
  panelRequested,
  received,
  reported,
  stage1Answered,
  stage2Responded,
  withPoints,
} from '#test/stories.ts'
import { foldComplaint } from '../complaint.ts'
import { appoint } from '../verbs/appoint.ts'
import { arrangePanel } from '../verbs/arrange-panel.ts'
import { requestPanel } from '../verbs/request-panel.ts'
import { requestStage2 } from '../verbs/request-stage-2.ts'
import { respondAtStage2 } from '../verbs/respond-at-stage-2.ts'
import { takeUpHandling } from '../verbs/take-up-handling.ts'
import { type Part, readinessOf } from './readiness.ts'

const now = { today: isoDay('2025-06-30'), calendar: workingCalendar(), limits }

const known = (story: Scenario): readonly Part[] => readinessOf(story.state(), now)

/** The same as live work, which records what it does. */
const lived = (story: Scenario): readonly Part[] =>
  readinessOf(foldComplaint(stored(story.entries().map(entry => ({ ...entry, source: worked })))), now)

const answersIn = (parts: readonly Part[]) => parts.flatMap(({ answers }) => answers)
const answerTo = (parts: readonly Part[], id: string) =>
  answersIn(parts).find(one => one.id === id) ?? assert.fail(`not asked: ${id}`)

const told = [received, stage1Answered, withPoints, appointed, reported, stage2Responded, panelReported]

describe('readiness: the Ombudsman’s questions, answered from the record', () => {
  it('asks nothing of a stage that was not asked for', () => {
    const parts = known(stage1Answered())
    const notAsked = (id: string) => parts.find(part => part.id === id)?.notAsked
    assert.equal(notAsked('conduct'), 'Stage 2 was not asked for.')
    assert.equal(notAsked('panel'), 'No panel was asked for.')
  })

  it('says yes only with the entries that show it, and no only with what is missing', () => {
    for (const story of told)
      for (const parts of [known(story()), lived(story())])
        for (const { id, verdict, shows, missing, wouldSay, source } of answersIn(parts)) {
          assert.ok(source.length > 0, id)
          if (verdict === 'yes')
            assert.ok(
              shows.some(({ entries }) => entries.length > 0),
              id,
            )
          if (verdict === 'yes') assert.equal(missing.length + wouldSay.length, 0, id)
          if (verdict === 'no' || verdict === 'in part') assert.ok(missing.length > 0, id)
          if (verdict === 'cannot be said') assert.ok(wouldSay.length > 0, `${id}: what would say it`)
        }
  })

  it('asks every question once', () => {
    for (const story of told) {
      const ids = answersIn(known(story())).map(({ id }) => id)
      assert.deepEqual(ids, [...new Set(ids)])
    }
  })

  it('takes what live work did not record as missing, and what a paper leaves unsaid as unsaid', () => {
    assert.equal(answerTo(known(stage2Responded()), 'heard').verdict, 'cannot be said')
    const heard = answerTo(lived(stage2Responded()), 'heard')
    assert.equal(heard.verdict, 'no')
    assert.match(heard.missing[0]?.words ?? '', /complainant/)
  })

  it('holds nothing against an investigation that is under way', () => {
    const parts = lived(appointed())
    for (const part of parts.filter(({ id }) => id === 'conduct' || id === 'evidence'))
      for (const { id, missing } of part.answers) assert.deepEqual(missing, [], id)
  })

  it('tells that the independent person came when people had been heard already (regulation 17(2))', () => {
    const story = interviewed(
      withPoints().givenDone(appoint, {
        happened: '9 September 2024',
        as: 'investigating officer',
        personId: 'io',
        declared: 'yes',
      }),
    ).givenDone(appoint, { happened: '30 September 2024', as: 'independent person', personId: 'ip', declared: 'yes' })
    const { verdict, missing } = answerTo(known(story), 'independent-person')
    assert.equal(verdict, 'in part')
    assert.match(missing[0]?.words ?? '', /Interviews had been held/)
  })

  it('tells of each strand what went wrong in it, and nothing of the other', () => {
    const handling = { strand: 'handling', form: 'written' }
    const story = panelRequested()
      .givenDone(arrangePanel, { happened: '4 November 2024', panelOn: '6 November 2024', declared: 'no' })
      .givenDone(takeUpHandling, { happened: '4 November 2024', form: 'written', words: 'Nobody wrote.' })
      .givenDone(requestStage2, { ...handling, happened: '5 November 2024', stage1Skipped: 'yes', agreement: 'x' })
      .givenDone(respondAtStage2, { happened: '5 March 2025', strand: 'handling', apology: 'no' })
      .givenDone(requestPanel, { ...handling, happened: '6 March 2025' })
    const parts = known(story)
    const words = (id: string) => answerTo(parts, id).missing.map(one => one.words)
    assert.match(words('panel-conduct').join(), /when its papers should have gone out/)
    assert.doesNotMatch(words('panel-conduct-handling').join(), /papers/)
    const notices = words('stage-2-in-time').filter(one => /notice of delay/i.test(one))
    assert.ok(notices.length > 0)
    assert.ok(
      notices.some(one => one.startsWith('Stage 2, how the complaint was handled: ')),
      notices.join(),
    )
    assert.equal(new Set(notices).size, notices.length, 'two strands, told in the same words')
  })

  it('tells each lateness with the clock that shows its working', () => {
    const late = answerTo(lived(stage2Responded()), 'stage-2-in-time')
    assert.equal(late.verdict, 'no')
    assert.ok(late.missing.every(({ clockId }) => clockId))
    assert.match(late.missing[0]?.words ?? '', /working days? late/)
  })
})
