import type { Day } from '#law/day.ts'
import { applyCorrections, type Corrected } from './correction.ts'
import type { StoredEntry } from './entry.ts'
import { type EntryType, UnreadableEntry } from './entry-type.ts'

/** Which entries count: all, or those that had happened or were recorded by a day. */
export type Cut =
  | { readonly kind: 'now' }
  /** The case as it stood on that day: what had happened by then, with everything put right since. */
  | { readonly kind: 'as it stood on'; readonly day: Day }
  /** The case as it was known on that day: what had been recorded by then, and nothing put right later. */
  | { readonly kind: 'as known on'; readonly day: Day; readonly recordedOn: (entry: StoredEntry) => Day }

const NOW: Cut = { kind: 'now' }

interface Placed<Draft> {
  readonly entry: StoredEntry
  readonly type: EntryType<Draft>
  day: number
}

/**
 * In the order of the procedure: by earliest possible day, then by the rank of the type, then as recorded. An entry
 * without a date stands right after the last dated entry of a lower rank, which is where the procedure puts it; what
 * happens around the procedure puts nothing anywhere.
 */
function inOrder<Draft>(
  types: ReadonlyMap<string, EntryType<Draft>>,
  entries: readonly StoredEntry[],
): readonly Placed<Draft>[] {
  const placed: Placed<Draft>[] = []
  const dated: { rank: number; day: number }[] = []
  for (const entry of entries) {
    const type = types.get(entry.type)
    if (!type) throw new UnreadableEntry(`Entries of type ${entry.type} were written by a newer Redress`)
    const day = entry.happened.earliest ?? entry.happened.latest
    placed.push({ entry, type, day: day ?? Number.NaN })
    if (day !== null && !type.background) dated.push({ rank: type.rank, day })
  }
  for (const item of placed) {
    if (!Number.isNaN(item.day)) continue
    item.day = -Infinity
    for (const other of dated) if (other.rank < item.type.rank && other.day > item.day) item.day = other.day
  }
  return placed.sort((a, b) => {
    if (a.day !== b.day) return a.day < b.day ? -1 : 1
    return a.type.rank - b.type.rank || a.entry.seq - b.entry.seq
  })
}

/** Entries in the order of the procedure: by when they happened, and not by when they were recorded. */
export const inProcedureOrder = <Draft>(
  types: ReadonlyMap<string, EntryType<Draft>>,
  entries: readonly StoredEntry[],
): readonly StoredEntry[] => inOrder(types, entries).map(({ entry }) => entry)

/** Whether it had happened by a day: what is rough once it is surely over, what is not dated once what precedes it had. */
function hadHappened<Draft>({ entry: { happened }, day: place }: Placed<Draft>, day: Day): boolean {
  return (happened.latest ?? happened.earliest ?? place) <= day
}

/**
 * State from entries. Corrections first, then the order of the procedure, then each type's own `apply`.
 * @throws UnreadableEntry when an entry was written by a newer Redress
 */
export function fold<Draft>(
  types: ReadonlyMap<string, EntryType<Draft>>,
  draft: Draft,
  stored: readonly StoredEntry[],
  cut: Cut = NOW,
): { readonly state: Draft; readonly corrected: Corrected } {
  const known = cut.kind === 'as known on' ? stored.filter(entry => cut.recordedOn(entry) <= cut.day) : stored
  const corrected = applyCorrections(known)
  const placed = inOrder(types, corrected.entries)
  const counted = cut.kind === 'as it stood on' ? placed.filter(one => hadHappened(one, cut.day)) : placed
  for (const { entry, type } of counted) type.apply(draft, entry)
  if (counted === placed) return { state: draft, corrected }
  const had = new Set(counted.map(({ entry }) => entry))
  return { state: draft, corrected: { ...corrected, entries: corrected.entries.filter(entry => had.has(entry)) } }
}
