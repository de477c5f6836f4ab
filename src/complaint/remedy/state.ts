import type { Milestone } from '../milestone.ts'

/** One consideration of what would remedy an injustice, as somebody reasoned it. The last stands; none is taken away. */
export interface Consideration extends Milestone {
  readonly id: string
  /** Who was affected, by their part, and how. */
  readonly injustice: string
  readonly apology: string
  readonly action: string
  readonly loss: string
  readonly symbolic: string
  readonly improvements: string
  readonly proposed: string
  /** Pence, all payments proposed together; null where none is. Never worked out. */
  readonly amountPence: number | null
  readonly reasons: string
  /** Published decisions it was compared with, as in addresses: "24-001-902". */
  readonly comparedWith: readonly string[]
}

/** What was considered as a remedy, in the order in which it was. */
export interface RemedyState {
  readonly considered: Consideration[]
}

export const emptyRemedy = (): RemedyState => ({ considered: [] })

/** The consideration that stands: the last. */
export const lastConsidered = ({ remedy }: { readonly remedy: RemedyState }): Consideration | undefined =>
  remedy.considered.at(-1)
