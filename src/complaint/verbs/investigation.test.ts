import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { assertDecided, assertInvalid, assertNotOpen, assertRefused, fromThePast } from '#test/scenario.ts'
import { appointed, found, pointId, received, reported, withEvidence, withFinding } from '#test/stories.ts'
import { progressInWords, progressOf, workOn } from '../investigation/progress.ts'
import { receiveReport } from './receive-report.ts'
import { registerEvidence } from './register-evidence.ts'
import { workOnPoint } from './work-on-point.ts'

const setting = { today: '2024-12-20' }
const past = { ...setting, source: fromThePast }
const notes = { happened: '12 September 2024', kind: 'case record', what: 'Case notes.', whence: 'The case system.' }
const report = { happened: '1 October 2024', author: 'investigating officer' }

type Story = ReturnType<typeof appointed>

const evidenceOf = (story: Story): readonly string[] => [...story.state().investigation.evidence.keys()]
const work = (story: Story, label: string, more: object = {}) => ({
  happened: '24 September 2024',
  pointId: pointId(story, label),
  evidenceIds: evidenceOf(story),
  ...more,
})
const upheld = { finding: 'upheld', reasons: 'The plan was due in April.' }

/** Every point with evidence and a finding of its own in the work, and no report yet. */
function investigated(): Story {
  const story = appointed().givenDone(registerEvidence, notes, setting)
  for (const label of ['1', '2a', '2b']) story.givenDone(workOnPoint, work(story, label, upheld), setting)
  return story
}

describe('the register of evidence', () => {
  it('numbers each piece, and no number is given twice', () => {
    const story = appointed().givenDone(registerEvidence, notes, setting)
    const [second] = assertDecided(story.when(registerEvidence, notes, setting))
    assert.equal(second?.data.number, 2)
  })

  it('takes a date as exactly as it is known, or none', () => {
    const [entry] = assertDecided(appointed().when(registerEvidence, { ...notes, dated: 'March 2024' }, setting))
    assert.deepEqual(entry?.data.dated, { earliest: '2024-03-01', latest: '2024-03-31', asWritten: 'March 2024' })
    assertDecided(appointed().when(registerEvidence, notes, setting))
  })

  it('opens with stage 2 and is locked once the report is in', () => {
    assertNotOpen(received().when(registerEvidence, notes, setting), /asked for/)
    assertNotOpen(reported().when(registerEvidence, notes, setting), /locked/)
  })
})

describe('the work on a point', () => {
  it('is saved half done, and is no finding', () => {
    const story = withEvidence(appointed()).givenDone(workOnPoint, work(appointed(), '1'), setting)
    story.givenDone(workOnPoint, work(story, '1', { analysis: 'Two calls were returned.' }), setting)
    assert.equal(story.state().findings.size, 0)
    const point = story.state().points.get(pointId(story, '1'))
    assert.ok(point)
    assert.equal(workOn(story.state(), point)?.analysis, 'Two calls were returned.')
  })

  it('gives reasons with each of the four findings', () => {
    const story = withEvidence(appointed())
    for (const finding of ['upheld', 'partially upheld', 'not upheld', 'inconclusive'])
      assertInvalid(story.when(workOnPoint, work(story, '1', { finding }), setting), 'reasons')
  })

  it('says which part is upheld when it is partial, and only then', () => {
    const story = withEvidence(appointed())
    const partial = { finding: 'partially upheld', reasons: 'One letter was late.' }
    assertInvalid(story.when(workOnPoint, work(story, '1', partial), setting), 'whichPart')
    assertInvalid(story.when(workOnPoint, work(story, '1', { ...upheld, whichPart: 'One' }), setting), 'whichPart')
    assertDecided(story.when(workOnPoint, work(story, '1', { ...partial, whichPart: 'The letter.' }), setting))
  })

  it('is on a point and not on its heading, and rests on what is in the register', () => {
    const story = withEvidence(appointed())
    assertInvalid(story.when(workOnPoint, work(story, '2'), setting), 'pointId')
    assertInvalid(story.when(workOnPoint, { ...work(story, '1'), evidenceIds: ['another'] }, setting), 'evidenceIds')
  })

  it('keeps the id of a finding while it stays the same, and takes a new one when it changes', () => {
    const story = investigated()
    const before = story.state().investigation.work.get(pointId(story, '1'))?.at(-1)?.findingId
    const same = assertDecided(story.when(workOnPoint, work(story, '1', { ...upheld, analysis: 'More.' }), setting))
    assert.equal(same[0]?.data.findingId, before)
    const other = assertDecided(
      story.when(workOnPoint, work(story, '1', { ...upheld, finding: 'not upheld' }), setting),
    )
    assert.notEqual(other[0]?.data.findingId, before)
  })

  it('says in words how far it has come', () => {
    const words = (story: Story) => progressInWords(progressOf(story.state()))
    assert.equal(words(appointed()), '0 of 3 points have a finding. 3 cite no evidence yet.')
    const story = appointed().givenDone(registerEvidence, notes, setting)
    story.givenDone(workOnPoint, work(story, '1', upheld), setting)
    assert.equal(words(story), '1 of 3 points have a finding. 2 cite no evidence yet.')
    assert.equal(words(investigated()), '3 of 3 points have a finding.')
  })
})

describe("the investigating officer's report", () => {
  it('makes the work on each point a finding, with its reasons', () => {
    const story = investigated()
    const entries = assertDecided(story.when(receiveReport, report, setting))
    assert.deepEqual(
      entries.map(({ type }) => type),
      ['finding-made', 'finding-made', 'finding-made', 'report-received'],
    )
    assert.equal(entries[0]?.data.reasons, 'The plan was due in April.')
  })

  it('is not submitted while a point cites no evidence', () => {
    const story = appointed()
    for (const label of ['1', '2a', '2b']) withFinding(story, label, 'investigating officer', 'upheld')
    withEvidence(story, '1')
    const outcome = story.when(receiveReport, report, setting)
    assertRefused(outcome, '18 011 015')
    assert.match(JSON.stringify(outcome), /No evidence is cited on 2a, 2b\./)
    assertDecided(found().when(receiveReport, report, setting))
  })

  it('is not submitted while a point has no finding', () => {
    const story = withEvidence(appointed(), '1', '2a', '2b')
    assertRefused(story.when(receiveReport, report, setting), '24 001 902')
  })

  it('is taken as it came from the past', () => {
    assertDecided(appointed().when(receiveReport, report, past))
  })
})
