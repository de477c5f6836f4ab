import { holdsAny } from '#stream/role.ts'
import { actorAt, actorIn } from '../grants.ts'
import { londonDay, type Office, type Visitor } from '../office.ts'
import { openComplaint } from '../open-complaint.ts'
import { mayRedact, type RedactionQuery } from '../views/redaction.ts'
import { readRedaction } from './open-redaction.ts'
import { toLookAt } from './to-look-at.ts'
import { askFor } from './under-way.ts'

export type Confirmed =
  /** It is being made, or was being made before. */
  | { readonly kind: 'asked' | 'asked before' }
  /** Whoever marked something does not confirm it. */
  | { readonly kind: 'marked by them' }
  | { readonly kind: 'nothing marked' }
  /** It is not what they looked at any more. */
  | { readonly kind: 'changed' }
  /** Which pages have to be looked at is not known. */
  | { readonly kind: 'not read'; readonly why: string }
  /** Somebody has to look at these pages first, from 1. */
  | { readonly kind: 'not looked at'; readonly pages: readonly number[] }
  | { readonly kind: 'not found' | 'not allowed' }

/**
 * Confirms what somebody else marked: from then on the copy is made, read back and kept, and whoever asks is told how far
 * it is. `byEye`: the pages of which they said that they looked at what no search finds.
 */
export async function confirmRedaction(
  office: Office,
  { id, file, version, byEye = [] }: RedactionQuery & { readonly version: number; readonly byEye?: readonly number[] },
  visitor: Visitor,
): Promise<Confirmed> {
  const instant = office.now()
  const at = instant.toISOString()
  const { personId, authorityId } = visitor
  const read = await readRedaction(office, { id, file }, visitor)
  return office.record.transaction(authorityId, async (tx): Promise<Confirmed> => {
    const refuse = async (kind: 'not found' | 'not allowed'): Promise<Confirmed> => {
      await tx.audit({ at, actor: personId, kind: 'refusal', subject: 'verb/confirm-redaction', detail: null })
      return { kind }
    }
    const opened = await openComplaint(tx, id)
    const atCouncil = await actorAt(tx, visitor, londonDay(instant))
    if (!holdsAny(atCouncil, mayRedact)) return refuse('not allowed')
    const actor = opened && actorIn(atCouncil, opened.state)
    if (!opened || !actor) return refuse('not found')
    if (!holdsAny(actor, mayRedact)) return refuse('not allowed')
    const open = opened.state.redaction.open.get(file)
    if (!open) return refuse('not found')
    if (open.markedBy.has(personId)) return { kind: 'marked by them' }
    if (open.marks.size === 0) return { kind: 'nothing marked' }
    if (opened.version !== version) return { kind: 'changed' }
    if (read.kind === 'not read') return { kind: 'not read', why: read.why }
    if (read.kind !== 'read' || read.shown.complaint.version !== version) return { kind: 'changed' }
    const pages = toLookAt(read.pages, open).map(({ page }) => page)
    const left = pages.filter(page => !byEye.includes(page))
    if (left.length > 0) return { kind: 'not looked at', pages: left }
    const asked = await askFor(tx, { complaintId: id, file }, open, personId, at)
    const detail = { verb: 'confirm-redaction', file, passages: open.marks.size, pagesByEye: pages.length }
    if (asked === 'asked') await tx.audit({ at, actor: personId, kind: 'change', subject: `complaint/${id}`, detail })
    return { kind: asked }
  })
}
