import type { StreamRef } from '#stream/entry.ts'

/** Somebody else added to the stream first. Shown to the person, never retried blindly. */
export class VersionConflict extends Error {
  readonly ref: StreamRef
  readonly expected: number
  readonly found: number
  constructor(ref: StreamRef, expected: number, found: number) {
    super(`the ${ref.kind} was at entry ${expected} when it was read and is at entry ${found} now`)
    this.name = 'VersionConflict'
    this.ref = ref
    this.expected = expected
    this.found = found
  }
}

/** The stream stands, but its content was disposed of and only its envelopes remain. */
export class StreamDisposed extends Error {
  readonly ref: StreamRef
  constructor(ref: StreamRef) {
    super(`the content of this ${ref.kind} was disposed of`)
    this.name = 'StreamDisposed'
    this.ref = ref
  }
}
