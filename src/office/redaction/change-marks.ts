import { passagesMarked } from '#complaint/entries/passages-marked.ts'
import type { Mark } from '#complaint/redaction/places.ts'
import { isLaidOutOtherwise } from '#complaint/redaction/state.ts'
import { VersionConflict } from '#record/stream-errors.ts'
import { holdsAny } from '#stream/role.ts'
import { onDay } from '#stream/when.ts'
import { actorAt, actorIn } from '../grants.ts'
import { londonDay, type Office, type Visitor } from '../office.ts'
import { openComplaint } from '../open-complaint.ts'
import { mayRedact } from '../views/redaction.ts'
import { voidUnderWay } from './under-way.ts'

export interface MarksToChange {
  readonly complaintId: string
  readonly file: string
  readonly add: readonly Omit<Mark, 'id'>[]
  /** Ids. */
  readonly remove: readonly string[]
  /** Of the pages that were looked at. */
  readonly layout: string
  /** Every mark was looked at again, on pages laid out otherwise than when it was made. */
  readonly lookedAgain?: boolean
}

export type MarksChanged =
  /** How many are new: what was marked before is not marked twice. */
  | { readonly kind: 'done'; readonly added: number; readonly removed: number }
  /** What was marked before may lie over something else: it has to be looked at again first. */
  | { readonly kind: 'laid out otherwise' }
  | { readonly kind: 'not found' | 'not allowed' }

async function attempt(
  office: Office,
  { complaintId, file, add, remove, layout, lookedAgain = false }: MarksToChange,
  visitor: Visitor,
) {
  const instant = office.now()
  const [at, today] = [instant.toISOString(), londonDay(instant)]
  const { personId, authorityId } = visitor
  return office.record.transaction(authorityId, async (tx): Promise<MarksChanged> => {
    const refuse = async (kind: 'not found' | 'not allowed'): Promise<MarksChanged> => {
      await tx.audit({ at, actor: personId, kind: 'refusal', subject: 'verb/mark-passages', detail: null })
      return { kind }
    }
    const opened = await openComplaint(tx, complaintId)
    const atCouncil = await actorAt(tx, visitor, today)
    if (!holdsAny(atCouncil, mayRedact)) return refuse('not allowed')
    const actor = opened && actorIn(atCouncil, opened.state)
    if (!opened || !actor) return refuse('not found')
    if (!holdsAny(actor, mayRedact)) return refuse('not allowed')
    const open = opened.state.redaction.open.get(file)
    if (!open) return refuse('not found')
    const there = new Set([...open.marks.values()].map(({ place }) => JSON.stringify(place)))
    const fresh = add.filter(({ place }) => {
      const key = JSON.stringify(place)
      return !there.has(key) && Boolean(there.add(key))
    })
    const unmarked = remove.filter(id => open.marks.has(id))
    const otherwise = isLaidOutOtherwise(open, layout)
    if (otherwise && !lookedAgain && fresh.length > 0) return { kind: 'laid out otherwise' }
    const again = otherwise && lookedAgain
    if (fresh.length === 0 && unmarked.length === 0 && !again) return { kind: 'done', added: 0, removed: 0 }
    const marks = fresh.map(one => ({ ...one, id: office.newId() }))
    const entry = passagesMarked.write(
      onDay(today),
      { kind: 'worked' },
      {
        fileId: file,
        marks,
        unmarked,
        layout: otherwise && !again ? open.layout : layout,
      },
    )
    await voidUnderWay(tx, { complaintId, file })
    await tx.append(opened.ref, opened.version, [entry], { actor: personId, now: at })
    const detail = { verb: 'mark-passages', file, marked: marks.length, unmarked: unmarked.length }
    await tx.audit({ at, actor: personId, kind: 'change', subject: `complaint/${complaintId}`, detail })
    return { kind: 'done', added: marks.length, removed: unmarked.length }
  })
}

/** Marks passages of a file, or lets some stay after all. Two people may mark at once, and what is sent twice is marked once. */
export async function changeMarks(office: Office, change: MarksToChange, visitor: Visitor): Promise<MarksChanged> {
  for (let tries = 1; ; tries++) {
    try {
      return await attempt(office, change, visitor)
    } catch (error) {
      if (!(error instanceof VersionConflict) || tries === 5) throw error
    }
  }
}
