import { foldComplaint } from '#complaint/complaint.ts'
import { everLinked, linkedBy } from '#complaint/intake/linked-both-ways.ts'
import type { ComplaintState } from '#complaint/state.ts'
import type { RecordTx } from '#record/record.ts'
import { StreamDisposed } from '#record/stream-errors.ts'
import type { NewEntry, StoredEntry } from '#stream/entry.ts'
import { type Actor, holdsAny } from '#stream/role.ts'
import type { Raw, Verb, Written } from '#stream/verb.ts'
import { actorIn } from './grants.ts'
import { type Opened, openComplaint } from './open-complaint.ts'

/** Another complaint, if this person may know of it: as whom, and what it holds. One disposed of is not there. */
export async function otherComplaint(
  tx: RecordTx,
  id: string,
  atCouncil: Actor,
): Promise<(Opened & { readonly actor: Actor }) | null> {
  try {
    const opened = await openComplaint(tx, id)
    const actor = opened && actorIn(atCouncil, opened.state)
    return opened && actor ? { ...opened, actor } : null
  } catch (error) {
    if (error instanceof StreamDisposed) return null
    throw error
  }
}

/**
 * A complaint as this person may know it: without the entries that tell of another complaint which they may not know of,
 * and without what was put right in those. The numbers of the entries stay, for letters and corrections go by them.
 */
export async function asKnownTo(tx: RecordTx, opened: Opened, atCouncil: Actor): Promise<Opened> {
  const hidden = new Set<string>()
  for (const id of everLinked(opened.entries)) if (!(await otherComplaint(tx, id, atCouncil))) hidden.add(id)
  if (hidden.size === 0) return opened
  const entries = opened.entries.filter(entry => !hidden.has(linkedBy(entry, opened.entries) ?? ''))
  return { ...opened, entries, state: foldComplaint(entries) }
}

/** The other complaints that a verb may write to: those that the input names, and those linked already. */
export async function othersFor(
  tx: RecordTx,
  verb: Verb<ComplaintState>,
  input: Raw,
  linked: readonly StoredEntry[],
  atCouncil: Actor,
): Promise<ReadonlyMap<string, readonly StoredEntry[]>> {
  const ids = new Set([
    ...verb.fields.flatMap(({ name, kind }) => {
      const named = input[name]
      return kind === 'complaint' && typeof named === 'string' ? named : []
    }),
    ...everLinked(linked),
  ])
  const others = new Map<string, readonly StoredEntry[]>()
  for (const id of ids) {
    const other = await otherComplaint(tx, id, atCouncil)
    if (other && holdsAny(other.actor, verb.may)) others.set(id, other.entries)
  }
  return others
}

/** In the detail of a line of the audit: whoever may not know of that complaint does not see the line. */
export const OTHER_COMPLAINT = 'otherComplaint'

/** The other complaints that what was decided tells of or adds to: their changes are in the audit as well. */
export function othersIn(
  written: readonly Written[],
  before: readonly StoredEntry[],
): { readonly toldOf: string | null; readonly changed: readonly string[] } {
  const here: readonly NewEntry[] = written.flatMap(({ to, entries }) => (to === 'this stream' ? entries : []))
  const changed = written.flatMap(({ to, entries }) =>
    to !== 'this stream' && to.kind === 'complaint' && entries.length > 0 ? to.id : [],
  )
  return { toldOf: here.map(entry => linkedBy(entry, before)).find(id => id !== null) ?? changed[0] ?? null, changed }
}
