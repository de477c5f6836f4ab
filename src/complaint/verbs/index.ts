import type { Verb } from '#stream/verb.ts'
import type { ComplaintState } from '../state.ts'
import { answerStage1 } from './answer-stage-1.ts'
import { appoint } from './appoint.ts'
import { giveDelayNotice } from './give-delay-notice.ts'
import { recordFinding } from './record-finding.ts'
import { requestStage2 } from './request-stage-2.ts'
import { respondAtStage2 } from './respond-at-stage-2.ts'

/** Every verb of the complaint stream, in the order of the procedure. Pages, permissions, tests and documents follow it. */
export const complaintVerbs: readonly Verb<ComplaintState>[] = [
  answerStage1,
  requestStage2,
  appoint,
  giveDelayNotice,
  recordFinding,
  respondAtStage2,
]
