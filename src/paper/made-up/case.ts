import { pointByLabel } from '#complaint/points.ts'
import type { ComplaintState } from '#complaint/state.ts'
import { agreeAction } from '#complaint/verbs/agree-action.ts'
import { answerPointAtStage1 } from '#complaint/verbs/answer-point-at-stage-1.ts'
import { answerRecommendation } from '#complaint/verbs/answer-recommendation.ts'
import { answerStage1 } from '#complaint/verbs/answer-stage-1.ts'
import { giveView } from '#complaint/verbs/give-view.ts'
import { holdInterview } from '#complaint/verbs/hold-interview.ts'
import { holdPanel } from '#complaint/verbs/hold-panel.ts'
import { makeRecommendation } from '#complaint/verbs/make-recommendation.ts'
import { planInterview } from '#complaint/verbs/plan-interview.ts'
import { receiveComplaint } from '#complaint/verbs/receive-complaint.ts'
import { receivePanelReport } from '#complaint/verbs/receive-panel-report.ts'
import { receiveReport } from '#complaint/verbs/receive-report.ts'
import { recordDiscussion } from '#complaint/verbs/record-discussion.ts'
import { recordFinding } from '#complaint/verbs/record-finding.ts'
import { recordPoint } from '#complaint/verbs/record-point.ts'
import { requestPanel } from '#complaint/verbs/request-panel.ts'
import { requestStage2 } from '#complaint/verbs/request-stage-2.ts'
import { respondAtStage2 } from '#complaint/verbs/respond-at-stage-2.ts'
import { startStage1 } from '#complaint/verbs/start-stage-1.ts'
import { writeStage1Response } from '#complaint/verbs/write-stage-1-response.ts'
import { type Composed, compose } from '../compose.ts'
import type { Given, Template } from '../template.ts'
import { type MadeUpStep, madeUpNames, nowOn, played, step } from './play.ts'

const idOf = (state: ComplaintState, label: string): string => pointByLabel(state, label)?.id ?? label

const stage1: readonly MadeUpStep[] = [
  step(receiveComplaint, { happened: '5 August 2024', form: 'written', subject: 'Calls and visits' }),
  step(startStage1, { happened: '5 August 2024', limb: 'received' }),
  step(recordPoint, { happened: '5 August 2024', label: '1', text: 'Calls were not returned' }),
  step(recordPoint, { happened: '5 August 2024', label: '2', text: 'A visit was missed in July' }),
]

const answered: readonly MadeUpStep[] = [
  step(answerPointAtStage1, state => ({
    happened: '14 August 2024',
    pointId: idOf(state, '1'),
    lookedAt: 'The call log.',
    finding: 'upheld',
    reasons: 'Four calls were not returned.',
    apology: 'We are sorry that nobody called you back.',
    offer: 'The team manager calls you.',
  })),
  step(answerPointAtStage1, state => ({
    happened: '14 August 2024',
    pointId: idOf(state, '2'),
    lookedAt: 'The diary of the team.',
    finding: 'not upheld',
    reasons: 'The visit took place on another day, as agreed.',
  })),
  step(writeStage1Response, {
    happened: '14 August 2024',
    answeredBy: 'The team manager answers.',
    meeting: 'We would like to meet you.',
    askingForStage2: 'You can ask for stage 2 by telephone, by email, by letter or in person.',
  }),
]

const stage2: readonly MadeUpStep[] = [
  step(answerStage1, { happened: '16 August 2024', outcome: 'not resolved' }),
  step(requestStage2, { happened: '2 September 2024', form: 'written', stage1Skipped: 'no' }),
]

const interviewed: readonly MadeUpStep[] = [
  step(planInterview, { happened: '12 September 2024', withWhom: 'The team manager', about: 'The calls.' }),
  step(holdInterview, ({ investigation }) => ({
    happened: '24 September 2024',
    interviewId: [...investigation.interviews.keys()][0] ?? '',
    attended: 'The team manager.',
    independentPersonPresent: 'yes',
  })),
]

const found = (label: string, finding: string): MadeUpStep =>
  step(recordFinding, state => ({
    happened: '1 October 2024',
    pointId: idOf(state, label),
    decider: 'investigating officer',
    finding,
    reasons: 'The records show it.',
  }))

const recommended = (stage: '2' | '3', happened: string): MadeUpStep =>
  step(makeRecommendation, {
    happened,
    stage,
    author: stage === '2' ? 'investigating officer' : 'panel',
    text: 'Apologise for what is upheld.',
    kind: 'apology',
    soft: 'no',
  })

const decided: readonly MadeUpStep[] = [
  ...interviewed,
  found('1', 'upheld'),
  found('2', 'not upheld'),
  step(receiveReport, { happened: '1 October 2024', author: 'investigating officer' }),
  step(receiveReport, { happened: '2 October 2024', author: 'independent person', concerns: 'no concerns' }),
  recommended('2', '1 October 2024'),
  step(giveView, { happened: '7 October 2024', decider: 'adjudicating officer', view: 'agrees' }),
  step(answerRecommendation, ({ recommendations }) => ({
    happened: '7 October 2024',
    recommendationId: [...recommendations.keys()][0] ?? '',
    answer: 'accepted',
  })),
  step(agreeAction, {
    happened: '7 October 2024',
    stage: '2',
    kind: 'payment',
    text: 'Pay for the distress.',
    amountPence: '£100',
    payee: 'the complainant',
    symbolic: 'yes',
    reason: 'Distress.',
  }),
]

const panel: readonly MadeUpStep[] = [
  step(respondAtStage2, { happened: '8 October 2024', received: '9 October 2024', apology: 'yes' }),
  step(requestPanel, { happened: '14 October 2024', reasons: 'The plan has no dates.' }),
  step(holdPanel, { happened: '11 November 2024' }),
  step(receivePanelReport, { happened: '15 November 2024', received: '18 November 2024' }),
  step(recordDiscussion, {
    happened: '20 November 2024',
    stage: 'stage 3',
    independentPersonTookPart: 'yes',
    said: 'They agree.',
  }),
]

const lists: readonly (readonly [readonly MadeUpStep[], string])[] = [
  [stage1, '2024-08-06'],
  [[...stage1, ...answered], '2024-08-15'],
  [[...stage1, ...answered, ...stage2], '2024-09-30'],
  [[...stage1, ...answered, ...stage2, ...decided], '2024-10-08'],
  [[...stage1, ...answered, ...stage2, ...decided, ...panel.slice(0, 2)], '2024-10-15'],
  [[...stage1, ...answered, ...stage2, ...decided, ...panel], '2024-11-21'],
]

let cases: readonly { readonly state: ComplaintState; readonly today: string }[] | undefined

/** The made-up complaint at each stage. */
const madeUpCases = () => {
  cases ??= lists.map(([steps, today]) => ({ state: played(steps), today }))
  return cases
}

const answerFor = ({ name, label }: { readonly name: string; readonly label: string }): string => {
  if (/\bday\b|\bdate\b/i.test(label) && !/\bwhat\b.*\bdone\b/i.test(label)) return '1 November 2024'
  if (name === 'signedBy') return 'A. Example, complaints manager'
  return name === 'reach' ? '01632 960000, complaints@example.gov.uk' : '[What you answer stands here.]'
}

export interface OnMadeUpCase {
  readonly given: Given
  readonly composed: Composed
}

/** A letter as it reads in the made-up case, at the stage at which most of it is there. */
export function onMadeUpCase(template: Template, more: Pick<Given, 'council'> & Partial<Given>): OnMadeUpCase {
  const all = madeUpCases().map(({ state, today }): OnMadeUpCase & { readonly open: boolean } => {
    const bare: Given = { state, now: nowOn(today), names: madeUpNames, to: 'complainant', answers: {}, ...more }
    const answers = Object.fromEntries(template.asks(bare).map(one => [one.name, answerFor(one)]))
    const given = { ...bare, answers }
    return { given, composed: compose(template, given), open: template.opensWhen(state) === null }
  })
  const [best] = all.toSorted(
    (a, b) => Number(b.open) - Number(a.open) || a.composed.lacks.length - b.composed.lacks.length,
  )
  if (!best) throw new Error('there is no made-up case')
  return best
}
