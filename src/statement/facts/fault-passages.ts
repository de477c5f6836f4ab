import type { Told } from './told.ts'

/** The kinds of fault that the Ombudsman finds in this procedure. Kept in the register and used in addresses. */
export type FaultKindId =
  | 'delay'
  | 'delay-at-stage-2'
  | 'wrong-procedure'
  | 'stage-2-refused'
  | 'not-completed'
  | 'stage-3-refused'
  | 'recommendations-not-done'
  | 'remedy-too-small'
  | 'findings-overturned'
  | 'investigation-flawed'
  | 'handled-badly'
  | 'poor-updates'
  | 'remedy-not-delivered'
  | 'time-limit-not-weighed'
  | 'closed-early'
  | 'records'
  | 'panel-run-badly'
  | 'child-not-heard'

/** A passage in which the Ombudsman finds a fault of this kind. `quote` is printed so in its paragraph. */
export interface FaultPassage extends Told {
  readonly fault: FaultKindId
  /** The heading that the paragraph stands under; empty for the summary. */
  readonly heading: string
  /** The printed number of its paragraph. Numbers restart, so it is found by its lines. */
  readonly paragraph: number | null
  /** Where the quote stands in the text of its paragraph, in letters: from the first up to the last, exclusive. */
  readonly from: number
  readonly to: number
}
