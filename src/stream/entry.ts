import type { Span } from '#law/span.ts'

/** The three kinds of stream in the record. */
export type StreamKind = 'complaint' | 'person' | 'authority'

/** One stream: a random UUID made by the application, never a name or a reference. */
export interface StreamRef {
  readonly kind: StreamKind
  readonly id: string
}

/** When it happened. `asWritten` keeps the words of the source ("January 2018", "18 October"); null when typed as a day. */
export interface When extends Span {
  readonly asWritten: string | null
}

/** Where an entry comes from. Only `worked` was guarded by the law at the time; the rest is accepted as it stands. */
export type Source =
  | { readonly kind: 'worked' }
  | { readonly kind: 'history'; readonly document: string; readonly line: number | null; readonly inferred: boolean }

export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json }
export type JsonObject = { readonly [key: string]: Json }

/** An entry as a verb decides it, before the record gives it a place. */
export interface NewEntry {
  readonly type: string
  readonly version: number
  readonly happened: When
  readonly source: Source
  readonly data: JsonObject
}

/** An entry as it stands in the record. Immutable for good: a mistake is put right by a further entry. */
export interface StoredEntry extends NewEntry {
  /** Its place in its stream, from 1, without gaps. */
  readonly seq: number
  /** Instant in UTC, ISO 8601 with milliseconds. */
  readonly recordedAt: string
  /** Who recorded it: a personId, or `system`. */
  readonly actor: string
}
