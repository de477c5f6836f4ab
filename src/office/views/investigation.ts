import type { Role } from '#stream/role.ts'
import type { View } from '../view.ts'
import { type ComplaintQuery, complaintView } from './complaint.ts'
import type { ShownComplaint } from './shown-complaint.ts'

/** Those who investigate, and who answers for the whole. Both investigate with the same material before them. */
export const mayInvestigate: readonly Role[] = ['complaints manager', 'investigating officer', 'independent person']

/** What a stage 2 investigation works with: its evidence, its interviews, the work on each point. */
export const investigationView: View<ComplaintQuery, ShownComplaint> = {
  ...complaintView,
  name: 'investigation',
  may: mayInvestigate,
  audit: ({ id }) => ({ subject: `complaint/${id}`, detail: { looking: 'investigation' } }),
}
