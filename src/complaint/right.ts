import type { SourceRef } from '#law/sources.ts'
import type { Span } from '#law/span.ts'

/** What the complainant may do, and until when. */
export interface Right {
  readonly what: string
  readonly until: Span | null
  readonly source: readonly SourceRef[]
}
