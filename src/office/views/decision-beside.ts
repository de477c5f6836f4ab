import type { Role } from '#stream/role.ts'
import type { View } from '../view.ts'
import { type ComplaintQuery, complaintView } from './complaint.ts'
import type { ShownComplaint } from './shown-complaint.ts'

/** Whoever may record the decision and what was agreed in it. */
export const mayConfirmDecision: readonly Role[] = ['complaints manager']

/** A complaint as a decision statement is put beside it. Reading the statement needs nothing more of the record. */
export const decisionBesideView: View<ComplaintQuery, ShownComplaint> = {
  ...complaintView,
  name: 'decision beside the record',
  may: mayConfirmDecision,
}
