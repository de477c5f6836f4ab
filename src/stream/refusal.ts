import type { SourceRef } from '#law/sources.ts'

/** The law does not allow it. Says which rule, where it stands, why it applies here and what to do instead. */
export interface Refusal {
  readonly rule: string
  readonly source: SourceRef
  readonly why: string
  readonly whatInstead: string
}

/** What is wrong with one field of the input, in words that say how to put it right. */
export interface InputIssue {
  readonly field: string
  readonly message: string
}
