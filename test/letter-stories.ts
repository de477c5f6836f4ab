import assert from 'node:assert/strict'
import type { ComplaintState } from '#complaint/state.ts'
import { agreeLaterStart } from '#complaint/verbs/agree-later-start.ts'
import { answerStage1 } from '#complaint/verbs/answer-stage-1.ts'
import { close } from '#complaint/verbs/close.ts'
import { commissionSupplementaryReview } from '#complaint/verbs/commission-supplementary-review.ts'
import { putInterestToDecision } from '#complaint/verbs/put-interest-to-decision.ts'
import { receiveAgain } from '#complaint/verbs/receive-again.ts'
import { receiveReport } from '#complaint/verbs/receive-report.ts'
import { recordFinding } from '#complaint/verbs/record-finding.ts'
import { recordPoint } from '#complaint/verbs/record-point.ts'
import { recordProceedingsOver } from '#complaint/verbs/record-proceedings-over.ts'
import { reopenResolved } from '#complaint/verbs/reopen-resolved.ts'
import { restart } from '#complaint/verbs/restart.ts'
import { resume } from '#complaint/verbs/resume.ts'
import { suspend } from '#complaint/verbs/suspend.ts'
import type { Verb } from '#stream/verb.ts'
import { exampleOf } from './examples.ts'
import { fromThePast, type Scenario, scenario } from './scenario.ts'
import { panelReported, pointId, stage1Answered, stage1StartedWithPoint, stage2Responded, withPart } from './stories.ts'

/** An example of a step, taken. */
function taken(verb: Verb<ComplaintState>): Scenario {
  const { story, input } = exampleOf(verb.name)
  return story.givenDone(verb, input)
}

export const interestOpen = (): Scenario => taken(putInterestToDecision)

export const proceedingsEnded = (how: 'completed' | 'discontinued' | 'not recorded' = 'completed'): Scenario =>
  taken(suspend).givenDone(recordProceedingsOver, { happened: '13 January 2025', over: '10 January 2025', how })

const pauseOf = (story: Scenario, label: string, happened: string, proceeding: string): Scenario =>
  story.givenDone(suspend, {
    ...exampleOf(suspend.name).input,
    happened,
    proceeding,
    pointIds: [pointId(story, label)],
  })

/** Two points wait for two proceedings, each of which ended on a day and in a way of its own. */
export function twoPausesOver(): Scenario {
  const story = pointsAddedLater()
  pauseOf(story, '1', '12 August 2024', 'The police investigation.')
  pauseOf(story, '2', '13 August 2024', 'The appeal to the tribunal.')
  const over = (label: string, day: string, how: string) =>
    story.givenDone(recordProceedingsOver, { happened: day, over: day, how, pointIds: [pointId(story, label)] })
  over('2', '10 January 2025', 'completed')
  return over('1', '20 January 2025', 'discontinued')
}

/** Only one point had to wait. */
export const onePauseOver = (): Scenario =>
  pauseOf(pointsAddedLater(), '2', '12 August 2024', 'The appeal to the tribunal.').givenDone(recordProceedingsOver, {
    happened: '13 January 2025',
    over: '10 January 2025',
    how: 'completed',
  })

/** It went on after a pause. */
export const resumedOnce = (): Scenario =>
  taken(suspend).givenDone(resume, { ...exampleOf(resume.name).input, happened: '20 August 2024' })

export const pausedAgain = (): Scenario =>
  resumedOnce().givenDone(suspend, { ...exampleOf(suspend.name).input, happened: '21 August 2024' })

/** The complaint that begins anew, as its own record has it. */
function begunAnew(earlier: Scenario, input: { readonly happened: string; readonly why: string }): Scenario {
  const outcome = earlier.when(
    receiveAgain,
    { form: 'written', subject: 'The calls again', whatIsNew: 'The plan of February.', ...input },
    { source: fromThePast },
  )
  if (outcome.kind !== 'decided') return assert.fail(JSON.stringify(outcome))
  return scenario().given(...outcome.written.flatMap(({ to, entries }) => (to === 'this stream' ? [] : entries)))
}

export const madeAgainAfterProceedings = (): Scenario =>
  begunAnew(proceedingsEnded(), { happened: '3 March 2025', why: 'after proceedings' })

export const newMatter = (): Scenario =>
  begunAnew(stage1Answered().givenDone(close, { happened: '30 August 2024', reason: 'Nothing is due.' }), {
    happened: '3 March 2025',
    why: 'new matter',
  })

export const startedLater = (): Scenario =>
  withPart(stage1StartedWithPoint(), 'resolver', 'stage 1 resolver').givenDone(agreeLaterStart, {
    happened: '7 August 2024',
    startOn: '19 August 2024',
    request: 'I am away until the 19th, please start then.',
    evidence: 'The email of 7 August.',
  })

export const reopened = (why = 'the terms were not carried out'): Scenario =>
  stage1StartedWithPoint()
    .givenDone(answerStage1, { happened: '16 August 2024', outcome: 'resolved' })
    .givenDone(reopenResolved, { happened: '2 September 2024', why, words: 'No call came on any Monday.' })

export const startedAgain = (at: '2' | '3' = '2'): Scenario =>
  (at === '2' ? stage1Answered() : stage2Responded()).givenDone(restart, {
    happened: '3 February 2025',
    at,
    newMatters: 'yes',
    words: 'A new statement of complaint, straight to stage 2.',
    startIs: 'agreed with the complainant',
  })

export const pointsAddedLater = (): Scenario =>
  stage1StartedWithPoint().givenDone(recordPoint, {
    happened: '9 August 2024',
    label: '2',
    text: 'A visit was missed in July',
  })

export const pointsAddedAfterTheAnswer = (): Scenario =>
  stage1Answered().givenDone(recordPoint, {
    happened: '9 October 2024',
    label: '2',
    text: 'A visit was missed in September',
  })

/** A further review of two points: it finds otherwise on one, and the council departs from it there. */
export function reviewedFurther(): Scenario {
  const story = panelReported()
  const pointIds = ['1', '2a'].map(label => pointId(story, label))
  withPart(story, 'second io', 'supplementary investigating officer')
    .givenDone(commissionSupplementaryReview, { happened: '20 November 2024', personId: 'second io', pointIds })
    .givenDone(receiveReport, { happened: '20 January 2025', author: 'supplementary investigating officer' })
  const finding = (label: string, decider: string, found: string, reasons: string) =>
    story.givenDone(recordFinding, {
      happened: decider === 'council' ? '27 January 2025' : '20 January 2025',
      pointId: pointId(story, label),
      decider,
      finding: found,
      reasons,
    })
  finding('1', 'supplementary investigating officer', 'not upheld', 'The plan was there in time.')
  finding('2a', 'supplementary investigating officer', 'upheld', 'The call log bears it out.')
  return finding('1', 'council', 'upheld', 'The plan was there, and nobody gave it to the family.')
}
