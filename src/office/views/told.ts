import { decideWhoIsTold } from '#complaint/verbs/decide-who-is-told.ts'
import { recordLetter } from '#complaint/verbs/record-letter.ts'
import type { Role } from '#stream/role.ts'
import type { View } from '../view.ts'
import { type ComplaintQuery, complaintView } from './complaint.ts'
import type { ShownComplaint } from './shown-complaint.ts'

/** Those who tell people, those who decide who is told, and those who read everything. */
export const maySeeWhoWasTold: readonly Role[] = [...new Set([...recordLetter.may, ...decideWhoIsTold.may]), 'reader']

/** Who was told of what in one complaint, and who still has to be (Children Act 1989 section 26(7)). */
export const toldView: View<ComplaintQuery, ShownComplaint> = {
  ...complaintView,
  name: 'who was told',
  may: maySeeWhoWasTold,
  audit: ({ id }) => ({ subject: `complaint/${id}`, detail: { looking: 'who was told' } }),
}
