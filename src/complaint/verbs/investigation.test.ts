import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { aboutTheFile, fileId, inventedUpload } from '#test/files.ts'
import { assertDecided, assertInvalid, assertNotOpen, assertRefused, fromThePast } from '#test/scenario.ts'
import { appointed, found, pointId, received, reported, withEvidence, withFinding } from '#test/stories.ts'
import { draftsOfStrand, progressInWords, progressOf, workOn } from '../investigation/progress.ts'
import { ledgerOf } from '../ledger.ts'
import { procedureState } from '../procedure-state.ts'
import { currentRound } from '../rounds.ts'
import { addFile } from './add-file.ts'
import { correctReportedFinding } from './correct-reported-finding.ts'
import { draftRecommendation } from './draft-recommendation.ts'
import { dropDraftedRecommendation } from './drop-drafted-recommendation.ts'
import { receiveReport } from './receive-report.ts'
import { registerEvidence } from './register-evidence.ts'
import { returnReport } from './return-report.ts'
import { viewOnPoint } from './view-on-point.ts'
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

  it('names a file of this complaint and no other', () => {
    const story = appointed().givenDone(addFile, { ...aboutTheFile, file: inventedUpload }, setting)
    const [entry] = assertDecided(story.when(registerEvidence, { ...notes, fileId: fileId(story) }, setting))
    assert.equal(entry?.data.fileId, fileId(story))
    assertInvalid(story.when(registerEvidence, { ...notes, fileId: 'of another' }, setting), 'fileId')
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

describe('what the report is to recommend', () => {
  const drafted = { happened: '25 September 2024', text: 'Apologise.', kind: 'apology', soft: 'no' }
  const draftIn = (story: Story): string => [...story.state().investigation.recommendations.keys()][0] ?? ''

  it('gets its number with the report, and says which points it follows from', () => {
    const story = investigated()
    story.givenDone(draftRecommendation, { ...drafted, pointIds: [pointId(story, '1'), pointId(story, '2a')] }, setting)
    assert.equal(story.state().recommendations.size, 0)
    const made = story.givenDone(receiveReport, report, setting).state().recommendations.get(draftIn(story))
    assert.deepEqual([made?.number, made?.covers, made?.author], [1, 'points 1, 2a', 'investigating officer'])
  })

  it('is of the strand whose points it names, and of the substance where it names none', () => {
    const story = investigated()
    const named = { ...drafted, text: 'Train the team.', pointIds: [pointId(story, '1')] }
    story.givenDone(draftRecommendation, drafted, setting).givenDone(draftRecommendation, named, setting)
    const of = (strand: 'substance' | 'handling') => draftsOfStrand(story.state(), strand).length
    assert.deepEqual([of('substance'), of('handling')], [2, 0])
  })

  it('can be changed and dropped until then', () => {
    const story = investigated().givenDone(draftRecommendation, drafted, setting)
    story.givenDone(
      draftRecommendation,
      { ...drafted, draftId: draftIn(story), text: 'Apologise in writing.' },
      setting,
    )
    assert.equal(story.state().investigation.recommendations.size, 1)
    story.givenDone(dropDraftedRecommendation, { happened: '26 September 2024', draftId: draftIn(story) }, setting)
    story.givenDone(receiveReport, report, setting)
    assert.equal(story.state().recommendations.size, 0)
  })
})

describe('the independent person', () => {
  const view = (story: Story, label: string, more: object) => ({
    happened: '27 September 2024',
    pointId: pointId(story, label),
    ...more,
  })
  const theirReport = {
    happened: '30 September 2024',
    author: 'independent person',
    concerns: 'no concerns',
    shared: 'everything',
  }
  const asIndependentPerson = { ...setting, roles: ['independent person'] as const, personId: 'ip' }

  it('says point by point whether they agree, and why they do not', () => {
    const story = investigated()
    assertInvalid(story.when(viewOnPoint, view(story, '1', { view: 'disagrees' }), setting), 'comments')
    assertDecided(story.when(viewOnPoint, view(story, '1', { view: 'agrees' }), setting))
  })

  it('has no view of a point on which nothing is found yet', () => {
    const story = appointed()
    assertInvalid(story.when(viewOnPoint, view(story, '1', { view: 'agrees' }), setting), 'pointId')
  })

  it('may report first, and the view then stands beside the finding that it was given on', () => {
    const story = investigated()
    story.givenDone(viewOnPoint, view(story, '1', { view: 'agrees in part', comments: 'Only the plan.' }), setting)
    story.givenDone(receiveReport, theirReport, asIndependentPerson)
    story.givenDone(receiveReport, report, setting)
    const state = story.state()
    const [given] = state.views
    assert.equal(given?.view, 'agrees in part')
    assert.equal(state.findings.get(given?.findingId ?? '')?.finding, 'upheld')
    assert.equal(procedureState(state), 'stage 2 reports received')
  })

  it('says in their report whether it was fair and whether everything was shared with them', () => {
    const story = investigated()
    const bare = { happened: '30 September 2024', author: 'independent person' }
    assertInvalid(story.when(receiveReport, bare, asIndependentPerson), 'concerns')
    assertInvalid(story.when(receiveReport, bare, asIndependentPerson), 'shared')
    const concerned = { ...theirReport, concerns: 'concerns' }
    assertInvalid(story.when(receiveReport, concerned, asIndependentPerson), 'fairness')
  })

  it('does not submit the report of the investigating officer', () => {
    assertInvalid(investigated().when(receiveReport, report, asIndependentPerson), 'author')
  })
})

describe('a report sent back (T26)', () => {
  const back = { happened: '4 October 2024', author: 'investigating officer', missing: 'The call log.' }

  it('opens the investigation again, and its clock has not stopped', () => {
    const story = reported()
    assert.equal(procedureState(story.state()), 'stage 2 reports received')
    story.givenDone(returnReport, back, setting)
    assert.equal(procedureState(story.state()), 'stage 2 investigating')
    assert.equal(currentRound(story.state()).steps.has('stage 2 responded'), false)
    assertDecided(story.when(registerEvidence, { ...notes, happened: '7 October 2024' }, setting))
  })

  it('is for a report that is in', () => {
    assertNotOpen(appointed().when(returnReport, back, setting), /a report is in/)
    const story = investigated().givenDone(receiveReport, report, setting)
    assertInvalid(story.when(returnReport, { ...back, author: 'independent person' }, setting), 'author')
  })

  it('comes in again with what changed, which says what it changes from', () => {
    const story = investigated().givenDone(receiveReport, report, setting).givenDone(returnReport, back, setting)
    const changed = { ...work(story, '2a', upheld), finding: 'not upheld', happened: '7 October 2024' }
    story.givenDone(workOnPoint, changed, setting)
    const entries = assertDecided(story.when(receiveReport, { ...report, happened: '8 October 2024' }, setting))
    assert.deepEqual(
      entries.map(({ type }) => type),
      ['finding-made', 'report-received'],
    )
    assert.notEqual(entries[0]?.data.reviews, null)
  })
})

describe('a finding of the submitted report', () => {
  const right = (story: Story) => ({
    happened: '4 October 2024',
    pointId: pointId(story, '2a'),
    finding: 'not upheld',
    reasons: 'The calls were returned.',
    why: 'A call log had been overlooked.',
  })

  it('is put right with a reason, and both stay', () => {
    const story = investigated().givenDone(receiveReport, report, setting)
    story.givenDone(correctReportedFinding, right(story), setting)
    const state = story.state()
    const row = ledgerOf(state).rows.find(({ point }) => point.label === '2a')
    const cell = row?.cells.get('investigating officer')
    assert.ok(cell?.kind === 'finding')
    assert.deepEqual([cell.finding.finding, cell.changedFrom], ['not upheld', 'upheld'])
    assert.equal(state.investigation.corrections[0]?.why, 'A call log had been overlooked.')
  })

  it('is not changed any other way', () => {
    const story = investigated().givenDone(receiveReport, report, setting)
    assertNotOpen(story.when(workOnPoint, work(story, '1', upheld), setting), /locked/)
    assertNotOpen(investigated().when(correctReportedFinding, right(investigated()), setting), /report is in/)
    const same = { ...right(story), finding: 'upheld', reasons: 'The plan was due in April.' }
    assertInvalid(story.when(correctReportedFinding, same, setting), 'finding')
  })
})
