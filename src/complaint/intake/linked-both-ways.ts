import {
  applyCorrections,
  correctionData,
  ENTRY_CORRECTED,
  ENTRY_WITHDRAWN,
  withdrawalData,
} from '#stream/correction.ts'
import type { JsonObject, StoredEntry, StreamRef } from '#stream/entry.ts'
import type { Context } from '#stream/verb.ts'

const LINKED = 'complaint-linked'

type Said = Pick<StoredEntry, 'type' | 'data'>

/** The entry that a correction or a withdrawal is about; null for any other entry. */
function targetOf({ type, data }: Said): number | null {
  if (type === ENTRY_CORRECTED) return correctionData.parse(data).target
  return type === ENTRY_WITHDRAWN ? withdrawalData.parse(data).target : null
}

const named = ({ complaintId }: JsonObject): string | null => (typeof complaintId === 'string' ? complaintId : null)

/** The entry at the end of a row of corrections: what was said in the first place. */
function rootOf(entry: Said, all: readonly StoredEntry[]): Said | undefined {
  const target = targetOf(entry)
  if (target === null) return entry
  const about = all.find(({ seq }) => seq === target)
  return about && rootOf(about, all)
}

/** The complaint that an entry tells of by linking it, or by putting right or withdrawing such a link; null for any other. */
export function linkedBy(entry: Said, all: readonly StoredEntry[]): string | null {
  const root = rootOf(entry, all)
  return root?.type === LINKED ? named(root.data) : null
}

/** Every complaint that was ever linked from these entries, whether or not the link still stands. */
export const everLinked = (entries: readonly StoredEntry[]): ReadonlySet<string> =>
  new Set(entries.flatMap(({ type, data }) => (type === LINKED ? (named(data) ?? []) : [])))

/** A complaint with its entries, as one of the two sides of a link. */
export interface Side {
  readonly id: string
  readonly entries: readonly StoredEntry[]
}

/**
 * The entry of the other side that was recorded together with this one and says the same from there; undefined where the
 * link stands on one side only, as links did once.
 */
function counterpart(entry: StoredEntry, here: Side, there: Side): StoredEntry | undefined {
  const target = targetOf(entry)
  const about = target === null ? undefined : here.entries.find(({ seq }) => seq === target)
  const aboutThere = about && counterpart(about, here, there)
  if (target !== null && !aboutThere) return undefined
  const alike = (side: Side, other: string, to: number | null) =>
    side.entries.filter(
      one =>
        one.type === entry.type &&
        one.recordedAt === entry.recordedAt &&
        one.actor === entry.actor &&
        (to === null ? one.type === LINKED && named(one.data) === other : targetOf(one) === to),
    )
  const place = alike(here, there.id, target).indexOf(entry)
  return alike(there, here.id, aboutThere?.seq ?? null)[place]
}

/** Whether a link to that complaint stands among these entries. */
export const standsLinked = (entries: readonly StoredEntry[], id: string): boolean =>
  applyCorrections(entries).entries.some(({ type, data }) => type === LINKED && named(data) === id)

/** Where the same has to be put right as here: the other complaint, and its entry. null where a link has no other side. */
export function otherSideOf(
  target: number | null,
  entries: readonly StoredEntry[],
  { streamId, otherComplaint }: Pick<Context, 'streamId' | 'otherComplaint'>,
): { readonly to: StreamRef; readonly entry: StoredEntry; readonly standing: StoredEntry | undefined } | null {
  const about = entries.find(({ seq }) => seq === target)
  const id = about && linkedBy(about, entries)
  const theirs = id ? otherComplaint?.(id) : undefined
  if (!about || !id || !theirs || streamId === undefined) return null
  const entry = counterpart(about, { id: streamId, entries }, { id, entries: theirs })
  const standing = applyCorrections(theirs).entries.find(({ seq }) => seq === entry?.seq)
  return entry ? { to: { kind: 'complaint', id }, entry, standing } : null
}
