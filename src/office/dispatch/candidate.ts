import type { Delivery, Dispatch, Way } from '#complaint/dispatch/state.ts'
import type { ComplaintFile } from '#complaint/files/state.ts'
import type { KeptFile } from '#record/files/file-keeper.ts'

/** A copy whose turn it is. */
export interface Candidate {
  readonly deliveryId: string
  readonly complaintId: string
  readonly way: Way
  readonly asking: number
  readonly attempts: number
  /** Whoever answers for its going. */
  readonly releasedBy: string
}

/** A copy that this worker and no other is sending now. */
export interface Claimed {
  readonly candidate: Candidate
  readonly reference: string
  readonly dispatch: Dispatch
  readonly delivery: Delivery
  /** The letter first, then what goes with it. */
  readonly files: readonly ComplaintFile[]
  readonly council: string
  readonly complaint: string
  /** null where none is recorded any more. */
  readonly email: string | null
  readonly at: Date
}

/** A message that lies among the files, before anything in the record names it. */
export interface Kept extends KeptFile {
  readonly type: string
}

export const referenceOf = ({ deliveryId, asking }: Pick<Candidate, 'deliveryId' | 'asking'>): string =>
  `${deliveryId}.${asking}`
