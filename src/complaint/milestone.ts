import type { Source, When } from '#stream/entry.ts'

/** A step taken: the entry that says so, and when it happened. */
export interface Milestone {
  readonly seq: number
  readonly happened: When
  readonly source: Source
}
