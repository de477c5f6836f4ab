/** What was found in a file by looking at its content. */
export interface Inspected {
  readonly kind: 'taken'
  /** One of the types that are taken. */
  readonly type: string
  readonly words: Words
}

export interface NotTaken {
  readonly kind: 'not taken'
  /** Why, and what to do: sentences for whoever sent it. */
  readonly why: string
}

export type Inspection = Inspected | NotTaken

/** The words in a file, for search. `not searched`: its type is not read at all. */
export type Words =
  | { readonly outcome: 'read'; readonly pages: readonly Page[] }
  | { readonly outcome: 'no words' | 'could not be read' }
  | { readonly outcome: 'not searched' }

export interface Page {
  /** From 1; 0 for a document without pages. */
  readonly page: number
  readonly words: string
}

export const notTaken = (why: string): NotTaken => ({ kind: 'not taken', why })

/** In characters: what is read of one file, and what is kept for search. */
export const MOST_WORDS = 2_000_000
