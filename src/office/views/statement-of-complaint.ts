import type { Role } from '#stream/role.ts'
import type { View } from '../view.ts'
import { type ComplaintQuery, complaintView } from './complaint.ts'
import type { ShownComplaint } from './shown-complaint.ts'

/** Those who word the statement with the complainant, and those who work from it. */
export const maySeeStatement: readonly Role[] = [
  'complaints manager',
  'complaints officer',
  'investigating officer',
  'independent person',
]

/** The statement of complaint on its way: its draft, its versions, and what the complainant said of them. */
export const statementOfComplaintView: View<ComplaintQuery, ShownComplaint> = {
  ...complaintView,
  name: 'statement of complaint',
  may: maySeeStatement,
  audit: ({ id }) => ({ subject: `complaint/${id}`, detail: { looking: 'statement of complaint' } }),
}
