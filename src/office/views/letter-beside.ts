import type { Role } from '#stream/role.ts'
import type { View } from '../view.ts'
import { type ComplaintQuery, complaintView, loadWithColleagues } from './complaint.ts'
import type { ShownComplaint } from './shown-complaint.ts'

/** Whoever may record that a letter was sent, and so has one to check before it goes. */
const mayCheckLetter: readonly Role[] = [
  'complaints manager',
  'complaints officer',
  'stage 1 resolver',
  'adjudicating officer',
  'panel clerk',
]

/** A complaint as the draft of a letter is held against it, with the council's own people whom it may name. */
export const letterBesideView: View<ComplaintQuery, ShownComplaint> = {
  ...complaintView,
  name: 'letter beside the record',
  may: mayCheckLetter,
  load: loadWithColleagues,
}
