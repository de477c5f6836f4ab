import type { FaultKindId } from '../facts/fault-passages.ts'

/** Kinds of fault, and from where to where in its paragraph the passage stands that shows them. */
export interface Found {
  readonly faults: ReadonlySet<FaultKindId>
  readonly from: number
  readonly to: number
}

/** No sentence that finds fault is longer. */
export const LONGEST = 1_500
/** Items of one list that are read. */
export const MOST_ITEMS = 20
