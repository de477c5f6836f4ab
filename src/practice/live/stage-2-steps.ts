import { sentenceIds } from '#complaint/appointing/sentences.ts'
import { appoint } from '#complaint/verbs/appoint.ts'
import { giveDelayNotice } from '#complaint/verbs/give-delay-notice.ts'
import { giveView } from '#complaint/verbs/give-view.ts'
import { receiveReport } from '#complaint/verbs/receive-report.ts'
import { recordDiscussion } from '#complaint/verbs/record-discussion.ts'
import { requestStage2 } from '#complaint/verbs/request-stage-2.ts'
import { respondAtStage2 } from '#complaint/verbs/respond-at-stage-2.ts'
import { settleStatementOfComplaint } from '#complaint/verbs/settle-statement-of-complaint.ts'
import { type Day, formatIsoDay } from '#law/day.ts'
import { adjudicatingOfficer, complaintsManager, independentPerson, investigatingOfficer } from '../personas.ts'
import { accepted, pointIdOf } from './finding-steps.ts'
import { staff, told, toTheFamily } from './people-steps.ts'
import { type Step, step } from './step.ts'

export const stage2Asked = (on: Day, form: 'written' | 'oral', words: string): readonly Step[] => [
  step(on, complaintsManager, requestStage2, { form, stage1Skipped: 'no', words }),
  told(on, complaintsManager, 'stage-2-requested'),
]

export const appointed = (on: Day): readonly Step[] =>
  (
    [
      ['investigating officer', investigatingOfficer],
      ['independent person', independentPerson],
    ] as const
  ).map(([as, { personId }]) => step(on, complaintsManager, appoint, { as, personId, declarations: sentenceIds }))

/** One point a line: "1a Calls were not returned". */
export const statement = (on: Day, points: string, agreed: 'agreed' | 'agreed in part' = 'agreed'): readonly Step[] => [
  step(on, investigatingOfficer, settleStatementOfComplaint, {
    agreed,
    agreedBy: 'complainant',
    points,
    ...(agreed === 'agreed' ? {} : { disagreement: 'They wanted one more point, which is about another council.' }),
  }),
  told(on, complaintsManager, 'appointment-made', 'statement-of-complaint-settled'),
]

export const delayNotice = (on: Day, promised: Day, reason: string): Step =>
  step(on, complaintsManager, giveDelayNotice, state => ({
    promised: formatIsoDay(promised),
    reason,
    ...toTheFamily(state),
  }))

/** Both reports, with the independent person's view of the findings. */
export const reported = (on: Day): readonly Step[] => [
  step(on, investigatingOfficer, receiveReport, { author: 'investigating officer' }),
  step(on, independentPerson, receiveReport, {
    author: 'independent person',
    concerns: 'no concerns',
    shared: 'everything',
  }),
  step(on, independentPerson, giveView, { decider: 'independent person', view: 'agrees' }),
]

export interface Response {
  readonly sent: Day
  /** When the complainant had it, which is when it is recorded. */
  readonly received: Day
  /** How many recommendations are accepted with it. */
  readonly accepts: number
  /** A point on which the adjudicating officer does not agree, and why. */
  readonly disagrees?: { readonly label: string; readonly reasons: string }
}

export const stage2Answered = ({ sent, received, accepts, disagrees }: Response): readonly Step[] => [
  staff(sent, 'adjudicating officer', adjudicatingOfficer),
  step(sent, adjudicatingOfficer, giveView, { decider: 'adjudicating officer', view: 'agrees' }),
  ...(disagrees
    ? [
        step(sent, adjudicatingOfficer, giveView, state => ({
          decider: 'adjudicating officer',
          pointId: pointIdOf(state, disagrees.label),
          view: 'disagrees',
          reasons: disagrees.reasons,
        })),
      ]
    : []),
  ...accepted(sent, accepts),
  step(sent, adjudicatingOfficer, recordDiscussion, {
    stage: 'stage 2',
    independentPersonTookPart: 'yes',
    said: 'The answer should say by when each thing will be done.',
  }),
  step(received, adjudicatingOfficer, respondAtStage2, state => ({
    happened: formatIsoDay(sent),
    received: formatIsoDay(received),
    apology: 'yes',
    ...toTheFamily(state),
    enclosures: 'Both reports',
  })),
]
