import type { Span } from '#law/span.ts'

/** The start of a clock: the event that the law names, as exactly as the record allows. */
export interface Start {
  /** In words: "the request for stage 2, as received". */
  readonly what: string
  readonly span: Span
  /** Why the span rests on other events than the one the law names, and what it can prove; null when it does not. */
  readonly standsIn: string | null
  /** The true start may be later than the span, so that a lateness counted from it may be smaller, or none. */
  readonly mayBeLater?: boolean
}
