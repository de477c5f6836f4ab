import { type Announced, announcedIn } from '#authority/announced.ts'
import { authorityFrom } from '#authority/authority.ts'
import { lawAt } from '#authority/law.ts'
import type { AuthorityState } from '#authority/state.ts'
import type { Now } from '#complaint/clocks/clocks.ts'
import type { StoredEntry, StreamRef } from '#stream/entry.ts'

/** Whatever can read a stream of one authority. */
export interface Reads {
  load(ref: StreamRef): Promise<readonly StoredEntry[]>
}

/** The authority's settings. An authority's own stream has the authority's id. */
export const authorityOf = async (reads: Reads, authorityId: string): Promise<AuthorityState> =>
  authorityFrom(await reads.load({ kind: 'authority', id: authorityId }))

/** The law as this authority applies it: its holidays announced since, and its own figures for recalled limits. */
export const lawOf = async (reads: Reads, authorityId: string): Promise<Omit<Now, 'today'>> =>
  lawAt(await authorityOf(reads, authorityId))

/** What the rows of complaints are worked out with. */
export interface Counting {
  readonly law: Omit<Now, 'today'>
  /** The holidays that the council entered itself. */
  readonly holidays: readonly Announced[]
}

export async function countingOf(reads: Reads, authorityId: string): Promise<Counting> {
  const entries = await reads.load({ kind: 'authority', id: authorityId })
  return { law: lawAt(authorityFrom(entries)), holidays: announcedIn(entries) }
}
