import type { Role } from '#stream/role.ts'
import type { View } from '../view.ts'
import { type ComplaintQuery, complaintView } from './complaint.ts'
import type { ShownComplaint } from './shown-complaint.ts'

/** Those who arrange, sit on, speak to or answer the review panel, and those who read everything. */
export const mayKnowOfPanel: readonly Role[] = [
  'complaints manager',
  'complaints officer',
  'panel clerk',
  'panel member',
  'investigating officer',
  'independent person',
  'adjudicating officer',
  'reader',
]

/** What is before the review panel of one complaint. Members of the panel see this of it, and no more. */
export const panelView: View<ComplaintQuery, ShownComplaint> = {
  ...complaintView,
  name: 'panel',
  may: mayKnowOfPanel,
  audit: ({ id }) => ({ subject: `complaint/${id}`, detail: { looking: 'the review panel' } }),
}
