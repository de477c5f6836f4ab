import { answerStage1 } from '#complaint/verbs/answer-stage-1.ts'
import { extendStage1 } from '#complaint/verbs/extend-stage-1.ts'
import { receiveComplaint } from '#complaint/verbs/receive-complaint.ts'
import { startStage1 } from '#complaint/verbs/start-stage-1.ts'
import { stateDesiredOutcome } from '#complaint/verbs/state-desired-outcome.ts'
import type { Day } from '#law/day.ts'
import { complaintsManager, stage1Resolver } from '../personas.ts'
import { staff, told, toTheFamily } from './people-steps.ts'
import { type Step, step } from './step.ts'

export const received = (on: Day, form: 'written' | 'oral', subject: string): Step =>
  step(on, complaintsManager, receiveComplaint, { form, subject })

export const wants = (on: Day, text: string): Step => step(on, complaintsManager, stateDesiredOutcome, { text })

/** Stage 1 starts, with the manager of the team to answer it. */
export const started = (on: Day, limb: 'received' | 'advocate appointed' = 'received'): readonly Step[] => [
  staff(on, 'stage 1 resolver', stage1Resolver),
  step(on, complaintsManager, startStage1, { limb }),
  told(on, complaintsManager, 'complaint-received', 'stage-1-started'),
]

export const extended = (on: Day, reason: string): readonly Step[] => [
  step(on, complaintsManager, extendStage1, { reason }),
  told(on, complaintsManager, 'stage-1-extended'),
]

export const answered = (on: Day, outcome: 'resolved' | 'not resolved', terms = ''): Step =>
  step(on, stage1Resolver, answerStage1, state => ({ outcome, terms, ...toTheFamily(state) }))
