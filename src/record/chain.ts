import { hash, randomBytes } from 'node:crypto'
import type { StreamRef } from '#stream/entry.ts'
import { canonicalJson } from './canonical.ts'

/** What is known of an entry without its content: all of it is covered by the hash, and stays when content is disposed of. */
export interface Envelope {
  readonly authorityId: string
  readonly stream: StreamRef
  readonly seq: number
  readonly type: string
  readonly version: number
  /** ISO days, null when unknown. */
  readonly happenedFrom: string | null
  readonly happenedTo: string | null
  readonly asWritten: string | null
  /** Instant in UTC, ISO 8601 with milliseconds. */
  readonly recordedAt: string
  readonly actor: string
  /** Whether it was worked here or brought in as history; which document it came from is content. */
  readonly source: 'worked' | 'history'
}

/** Lower-case hexadecimal, 64 characters. */
export type Hash = string

/** What stands before the first entry of every stream. */
export const BEGINNING: Hash = '0'.repeat(64)

export const newSalt = (): Uint8Array => randomBytes(16)

/** SHA-256 over the salt's 16 bytes followed by the UTF-8 of the canonical text. */
export function hashOfData(salt: Uint8Array, canonical: string): Hash {
  return hash('sha256', Buffer.concat([salt, Buffer.from(canonical, 'utf8')]), 'hex')
}

/**
 * SHA-256 over one line of canonical JSON: the name of this format, the hash of the entry before, every column of the
 * envelope in the order of the table, the hash of the data. A change of this line needs a new name.
 */
export function hashOfEntry(previous: Hash, envelope: Envelope, dataHash: Hash): Hash {
  const line = canonicalJson([
    'redress-entry-1',
    previous,
    envelope.authorityId,
    envelope.stream.kind,
    envelope.stream.id,
    envelope.seq,
    envelope.type,
    envelope.version,
    envelope.happenedFrom,
    envelope.happenedTo,
    envelope.asWritten,
    envelope.recordedAt,
    envelope.actor,
    envelope.source,
    dataHash,
  ])
  return hash('sha256', line, 'hex')
}
