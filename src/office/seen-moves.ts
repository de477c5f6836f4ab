import type { RecordTx } from '#record/record.ts'
import { holdsAny } from '#stream/role.ts'
import { actorAt, actorIn } from './grants.ts'
import { isStreamId, londonDay, type Office, type Visitor } from './office.ts'
import { openComplaint } from './open-complaint.ts'
import { worklistView } from './views/worklist.ts'

/** Up to which holiday, by its place in the council's stream, somebody has seen what moved in a complaint; 0 for none. */
export async function seenUpTo(tx: RecordTx, personId: string, complaintId: string): Promise<number> {
  const [seen] = await tx.query<{ upTo: number }>(
    'select up_to as "upTo" from seen_moves where authority_id = $1 and person_id = $2 and complaint_id = $3',
    [tx.authorityId, personId, complaintId],
  )
  return seen?.upTo ?? 0
}

/** More than a page of the worklist shows is nobody's to have seen at once. */
const MOST_AT_ONCE = 100

export type Marked = { readonly kind: 'done' } | { readonly kind: 'not found' } | { readonly kind: 'not allowed' }

/**
 * Keeps that somebody has seen which dates holidays moved in these complaints, up to a holiday: what a later one moves is
 * told again. In the audit with each complaint. Nothing is kept where one of them is not theirs to know of.
 */
export async function markMovesSeen(
  office: Office,
  { ids, upTo }: { readonly ids: readonly string[]; readonly upTo: number },
  visitor: Visitor,
): Promise<Marked> {
  const instant = office.now()
  const at = instant.toISOString()
  const { personId, authorityId } = visitor
  return office.record.transaction(authorityId, async (tx): Promise<Marked> => {
    const refuse = (kind: 'not found' | 'not allowed'): Marked => {
      const detail = kind === 'not found' ? { found: false } : null
      tx.audit({ at, actor: personId, kind: 'refusal', subject: `view/${worklistView.name}`, detail })
      return { kind }
    }
    const atCouncil = await actorAt(tx, visitor, londonDay(instant))
    if (!holdsAny(atCouncil, worklistView.may)) return refuse('not allowed')
    const wanted = [...new Set(ids)]
    const { length: last } = await tx.load({ kind: 'authority', id: authorityId })
    if (wanted.length === 0 || wanted.length > MOST_AT_ONCE || upTo < 1 || upTo > last) return refuse('not found')
    for (const id of wanted) {
      const opened = isStreamId(id) ? await openComplaint(tx, id) : null
      if (!opened || !actorIn(atCouncil, opened.state)) return refuse('not found')
    }
    await tx.query(
      `insert into seen_moves (authority_id, person_id, complaint_id, up_to, seen_at)
       select $1, $2, one, $4, $5 from unnest($3::uuid[]) one
       on conflict (authority_id, person_id, complaint_id)
       do update set up_to = greatest(seen_moves.up_to, excluded.up_to), seen_at = excluded.seen_at`,
      [authorityId, personId, wanted, upTo, at],
    )
    tx.audit(
      ...wanted.map(id => ({
        at,
        actor: personId,
        kind: 'change' as const,
        subject: `complaint/${id}`,
        detail: { seen: 'dates moved by a holiday', upTo },
      })),
    )
    return { kind: 'done' }
  })
}
