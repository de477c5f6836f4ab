import type { View } from '../view.ts'
import { type ComplaintQuery, complaintView, loadWithColleagues } from './complaint.ts'
import { mayMakeLetters } from './letters.ts'
import type { ShownComplaint } from './shown-complaint.ts'

/** A complaint as the draft of a letter is held against it, with the council's own people whom it may name. */
export const letterBesideView: View<ComplaintQuery, ShownComplaint> = {
  ...complaintView,
  name: 'letter beside the record',
  may: mayMakeLetters,
  load: loadWithColleagues,
}
