import type { When } from '#stream/entry.ts'

export interface Recommendation {
  readonly id: string
  readonly seq: number
  readonly number: number | null
  readonly stage: 1 | 2 | 3
  readonly author: string
  readonly text: string
  readonly kind: string
  /** "Consider", "where possible", "continue to": done needs a rule of evidence. */
  readonly soft: boolean
  readonly covers: string | null
  readonly deadline: string | null
  answer: {
    readonly answer: 'accepted' | 'accepted in part' | 'rejected'
    readonly reasons: string | null
    /** Who sees that it is done. */
    readonly ownerId: string | null
  } | null
  done: { readonly seq: number; readonly evidence: string; readonly acceptedBy: string; readonly when: When } | null
}

export interface Deadline {
  readonly phrase: string
  /** 0 where the limit is a day of its own, which is then "from". */
  readonly n: number
  readonly unit: 'working_days' | 'days' | 'weeks' | 'months'
  /** What it counts from, in words, and when that was. */
  readonly fromEvent: string
  readonly from: When
}

export interface Action {
  readonly id: string
  readonly seq: number
  readonly matterId: string | null
  /** The stage in which the council agreed it by itself; null with the Ombudsman, or where nothing says so. */
  readonly stage: 1 | 2 | 3 | null
  readonly kind: string
  readonly text: string
  readonly amountPence: number | null
  readonly payee: string | null
  readonly symbolic: boolean
  readonly reason: string | null
  /** Who sees that it is done. */
  readonly ownerId: string | null
  readonly deadline: Deadline | null
  done: { readonly seq: number; readonly evidence: string; readonly acceptedBy: string; readonly when: When } | null
}

export interface Remedy {
  readonly id: string
  readonly seq: number
  readonly kind: string
  readonly text: string
  readonly amountPence: number | null
  readonly status: 'offered' | 'given'
  /** "Perhaps the same payment": never added up by itself. */
  readonly perhapsSameAs: string | null
  readonly happened: When
}
