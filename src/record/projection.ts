import type { StoredEntry, StreamKind, StreamRef } from '#stream/entry.ts'
import type { Tx } from './db.ts'

/**
 * A read table, or several, made from entries and nothing else. Written in the transaction that appends, and remade from
 * the entries at any time: both must come to the same rows, in whatever order the streams come.
 */
export interface Projection {
  readonly name: string
  /** Streams of these kinds are shown to it. */
  readonly kinds: readonly StreamKind[]
  /** The tables it alone writes. */
  readonly tables: readonly string[]
  /** Makes the rows of one stream anew from all its entries, in `seq` order. */
  apply(tx: Tx, authorityId: string, ref: StreamRef, entries: readonly StoredEntry[]): Promise<void>
  /** Removes the rows of one stream whose content was disposed of. */
  forget(tx: Tx, authorityId: string, ref: StreamRef): Promise<void>
  /** Removes every row of the authority. */
  clear(tx: Tx, authorityId: string): Promise<void>
}

/** The usual `clear`. Table names are the projection's own, never a user's. */
export async function clearTables(tx: Tx, authorityId: string, tables: readonly string[]): Promise<void> {
  await tx.batch(tables.map(table => ({ sql: `delete from ${table} where authority_id = $1`, params: [authorityId] })))
}
