import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { assertDecided, assertInvalid, assertNotOpen } from '#test/scenario.ts'
import { pointId, stage1Answered, stage2Requested, stage2Responded, withFinding } from '#test/stories.ts'
import { sentenceIds } from '../appointing/sentences.ts'
import { procedureState } from '../procedure-state.ts'
import { currentRound, firstStep } from '../rounds.ts'
import { adjudicate } from './adjudicate.ts'
import { answerStage1 } from './answer-stage-1.ts'
import { appoint } from './appoint.ts'
import { receiveReport } from './receive-report.ts'
import { recordOmbudsmanDecision } from './record-ombudsman-decision.ts'
import { requestStage2 } from './request-stage-2.ts'
import { restart } from './restart.ts'
import { settleStatementOfComplaint } from './settle-statement-of-complaint.ts'
import { startStage1 } from './start-stage-1.ts'
import { takeUpHandling } from './take-up-handling.ts'
import { workOnPoint } from './work-on-point.ts'

const on = '9 September 2024'
const handling = { happened: on, strand: 'handling' } as const
const takenUp = () =>
  stage2Requested().givenDone(takeUpHandling, { happened: on, form: 'written', words: 'Nobody wrote for weeks.' })

describe('how the complaint was handled, as a strand of its own', () => {
  it('has its own stages and dates, and moves none of the complaint itself', () => {
    const story = takenUp().givenDone(startStage1, { ...handling, limb: 'received' })
    assert.equal(procedureState(story.state(), 'handling'), 'stage 1 open')
    assert.equal(procedureState(story.state()), 'stage 2 requested')
    story.givenDone(answerStage1, {
      happened: '12 September 2024',
      outcome: 'resolved',
      terms: 'We left it lying.',
      strand: 'handling',
    })
    assert.equal(procedureState(story.state(), 'handling'), 'stage 1 resolved')
    assert.equal(procedureState(story.state()), 'stage 2 requested')
  })

  it('goes to stage 2 though the complaint itself is there already', () => {
    const agreement = 'In a call of that day.'
    const story = takenUp().givenDone(requestStage2, { ...handling, form: 'written', stage1Skipped: 'yes', agreement })
    const points = 'A. Nobody wrote for weeks'
    story.givenDone(settleStatementOfComplaint, { ...handling, agreed: 'agreed', points })
    assert.deepEqual(
      [...story.state().points.values()].map(({ label, strand }) => [label, strand]),
      [['A', 'handling']],
    )
    assert.equal(story.state().statement.versions.at(-1)?.number, 1)
    assert.equal(firstStep(currentRound(story.state()), 'statement of complaint settled'), undefined)
  })

  it('is investigated and adjudicated while the complaint itself has its answer', () => {
    const agreement = 'In a call of that day.'
    const story = stage2Responded()
      .givenDone(takeUpHandling, { happened: on, form: 'written', words: 'Nobody wrote for weeks.' })
      .givenDone(requestStage2, { ...handling, form: 'written', stage1Skipped: 'yes', agreement })
      .givenDone(settleStatementOfComplaint, { ...handling, agreed: 'agreed', points: 'A. Nobody wrote for weeks' })
    const [of, own] = [pointId(story, 'A'), pointId(story, '1')]
    const work = { happened: '14 October 2024', finding: 'upheld', reasons: 'The log shows it.', evidenceIds: [] }
    assertDecided(story.when(workOnPoint, { ...work, pointId: of }, { today: '2024-10-14' }))
    assertInvalid(story.when(workOnPoint, { ...work, pointId: own }, { today: '2024-10-14' }), 'pointId')
    withFinding(story, 'A', 'investigating officer', 'upheld')
    const decided = { happened: '14 October 2024', pointId: of, decision: 'agree' }
    assertNotOpen(story.when(adjudicate, decided, { today: '2024-10-14' }), /locked/)
    for (const author of ['investigating officer', 'independent person'])
      story.givenDone(receiveReport, { happened: '10 October 2024', author, strand: 'handling' })
    assertDecided(story.when(adjudicate, decided, { today: '2024-10-14' }))
    assertInvalid(story.when(adjudicate, { ...decided, pointId: own }, { today: '2024-10-14' }), 'pointId')
  })

  it('is refused a step that only the complaint itself has come to', () => {
    const outcome = takenUp().when(settleStatementOfComplaint, { ...handling, agreed: 'agreed', points: '1 One' })

    assert.deepEqual(outcome, {
      kind: 'invalid',
      issues: [{ field: 'strand', message: 'Opens when stage 2 has been asked for.' }],
    })
  })

  it('takes no step before it is taken up', () => {
    const outcome = stage1Answered().when(startStage1, { ...handling, limb: 'received' })

    assert.equal(outcome.kind, 'not open')
    const other = stage2Requested().when(appoint, {
      ...handling,
      as: 'investigating officer',
      personId: 'io',
      declarations: [],
    })

    assert.ok(other.kind === 'invalid' && other.issues.some(({ field }) => field === 'strand'))
  })
})

const restartedAt2 = () =>
  stage2Responded()
    .givenDone(recordOmbudsmanDecision, { happened: '4 November 2024', reference: '24 000 001', label: 'Upheld' })
    .givenDone(restart, { happened: '4 November 2024', at: '2', newMatters: 'yes', words: 'Stage 2 again.' })
    .givenDone(requestStage2, {
      happened: '5 November 2024',
      form: 'written',
      stage1Skipped: 'yes',
      agreement: 'Both.',
    })

const again = {
  happened: '6 November 2024',
  as: 'investigating officer',
  personId: 'io',
  declarations: ['not involved'],
}

describe('a complaint that was begun again', () => {
  it('takes an appointment of the investigating officer it had before, and of this run only one', () => {
    const story = restartedAt2()
    assertDecided(story.when(appoint, { ...again, declarations: sentenceIds }))
    story.givenDone(appoint, { ...again, declared: 'yes' })
    assertInvalid(story.when(appoint, { ...again, declarations: sentenceIds }), 'personId')
  })

  it('has a further version of its statement of complaint, with the new matters in it', () => {
    const story = restartedAt2().givenDone(settleStatementOfComplaint, {
      happened: '6 November 2024',
      agreed: 'agreed',
      points: '1 The plan was late\n2a Calls were missed\n2b Visits were missed\n3 A new matter',
    })
    assert.deepEqual(
      story.state().statement.versions.map(({ number }) => number),
      [1, 2],
    )
  })
})
