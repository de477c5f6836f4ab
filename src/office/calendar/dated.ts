import type { Occasion } from '#complaint/calendar/occasion.ts'

/** An occasion and the complaint it is of. */
export interface Dated extends Occasion {
  readonly complaintId: string
  readonly reference: string
}
