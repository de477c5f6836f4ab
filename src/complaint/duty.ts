import type { SourceRef } from '#law/sources.ts'
import type { Span } from '#law/span.ts'

/** What has to be done next, by when, by whom and on what authority. Derived, never ticked by hand. */
export interface Duty {
  readonly id: string
  readonly what: string
  readonly who: string
  /** Whose it is by name, where somebody is. */
  readonly ownerId?: string | null
  /** null where the law says "as soon as possible" or nothing. */
  readonly by: Span | null
  readonly source: readonly SourceRef[]
  readonly clockId: string | null
}
