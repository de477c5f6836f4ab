import type { Now } from '#complaint/clocks/clocks.ts'
import type { ComplaintState } from '#complaint/state.ts'
import type { Day } from '#law/day.ts'

/** What a letter and the record do not agree on, or what a letter says that cannot be so. */
export type DifferenceKind =
  | 'unknown label'
  | 'missing point'
  | 'two findings'
  | 'finding'
  | 'finding changed from'
  | 'whole with parts'
  | 'date'
  | 'due date'
  | 'weekday'
  | 'unreadable date'
  | 'time limit'
  | 'unknown person'
  | 'misspelt name'
  | 'title'
  | 'part'
  | 'amount'
  | 'unreadable amount'
  | 'number of points'
  | 'number of recommendations'
  | 'unknown recommendation'
  | 'missing recommendation'
  | 'recommendation'
  | 'required part'
  | 'reference'
  | 'another complaint'

/** Where in the letter: offsets in its text, and the line, from 1. */
export interface Place {
  readonly start: number
  readonly end: number
  readonly line: number
}

export interface Difference {
  readonly kind: DifferenceKind
  /** The sentence of the letter; empty where the letter leaves something out. */
  readonly passage: string
  /** null where the letter leaves something out. */
  readonly place: Place | null
  readonly letter: string
  /** null where the record has nothing of it. */
  readonly record: string | null
  /** The entries that hold the record's side. */
  readonly entries: readonly number[]
  /** Both sides in a plain sentence. */
  readonly sentence: string
}

/** Something in the letter with nothing on record to hold it against. A person has to read it. */
export interface NotCompared {
  readonly what: string
  readonly passage: string
  readonly place: Place | null
}

export interface PersonNamed {
  readonly personId: string
  readonly name: string
}

export interface Setting {
  readonly state: ComplaintState
  /** The day the letter bears. */
  readonly dated: Day
  /** Everybody who may be named: those of the complaint, and the council's own people. */
  readonly people: readonly PersonNamed[]
  readonly now: Now
  /** Days that the letter itself sets, such as the one promised in a notice of delay: on record once it is sent. */
  readonly sets?: readonly Day[]
  /** It is a report of an investigation that is not submitted: it tells of the work, which is no finding yet. */
  readonly unsubmitted?: boolean
}

export interface AgainstRecord {
  readonly differences: readonly Difference[]
  readonly notCompared: readonly NotCompared[]
}

/** What one look at the letter finds. */
export type Found = { readonly [List in keyof AgainstRecord]?: AgainstRecord[List] }
