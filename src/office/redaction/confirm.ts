import { holdsAny } from '#stream/role.ts'
import { actorAt, actorIn } from '../grants.ts'
import { londonDay, type Office, type Visitor } from '../office.ts'
import { openComplaint } from '../open-complaint.ts'
import { mayRedact, type RedactionQuery } from '../views/redaction.ts'
import { askFor } from './under-way.ts'

export type Confirmed =
  /** It is being made, or was being made before. */
  | { readonly kind: 'asked' | 'asked before' }
  /** Whoever marked something does not confirm it. */
  | { readonly kind: 'marked by them' }
  | { readonly kind: 'nothing marked' }
  /** It is not what they looked at any more. */
  | { readonly kind: 'changed' }
  | { readonly kind: 'not found' | 'not allowed' }

/**
 * Confirms what somebody else marked: from then on the copy is made, read back and kept, and whoever asks is told how far
 * it is. `byEye`: of how many pages they said that they looked at what no search finds.
 */
export async function confirmRedaction(
  office: Office,
  { id, file, version, byEye = 0 }: RedactionQuery & { readonly version: number; readonly byEye?: number },
  visitor: Visitor,
): Promise<Confirmed> {
  const instant = office.now()
  const at = instant.toISOString()
  const { personId, authorityId } = visitor
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
    const asked = await askFor(tx, { complaintId: id, file }, open, personId, at)
    const detail = { verb: 'confirm-redaction', file, passages: open.marks.size, pagesByEye: byEye }
    if (asked === 'asked') await tx.audit({ at, actor: personId, kind: 'change', subject: `complaint/${id}`, detail })
    return { kind: asked }
  })
}
