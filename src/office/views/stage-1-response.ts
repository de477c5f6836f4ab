import type { Role } from '#stream/role.ts'
import type { View } from '../view.ts'
import { type ComplaintQuery, complaintView } from './complaint.ts'
import type { ShownComplaint } from './shown-complaint.ts'

/** Those who write the answer, and those who see to it that it goes out. */
export const maySeeStage1Response: readonly Role[] = ['complaints manager', 'complaints officer', 'stage 1 resolver']

/** The stage 1 response while it is being written: what others see is the answer that was sent. */
export const stage1ResponseView: View<ComplaintQuery, ShownComplaint> = {
  ...complaintView,
  name: 'stage 1 response',
  may: maySeeStage1Response,
  audit: ({ id }) => ({ subject: `complaint/${id}`, detail: { looking: 'stage 1 response' } }),
}
