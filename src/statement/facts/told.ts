/**
 * What can be read from a decision statement of the Local Government and Social Care Ombudsman. Every fact keeps the
 * printed words, the lines they stand on (1-based lines of the text as supplied) and how sure the reading is.
 */
export type Sureness = 'stated' | 'inferred' | 'uncertain'

/** The printed words and where they stand. An inferred fact quotes the words it was inferred from. */
export interface Told {
  /** Empty for a fact that is retold. */
  readonly quote: string
  /** The fact in other words than the printed ones, where the statement itself is not kept. */
  readonly retold?: string
  readonly lines: readonly number[]
  readonly sure: Sureness
}

export interface Fact<Value> extends Told {
  readonly value: Value
}
