import { answersForIt, deliveryOf } from '#complaint/dispatch/find.ts'
import { nextTry } from '#complaint/dispatch/patience.ts'
import { type Way, ways } from '#complaint/dispatch/state.ts'
import { authorityOf } from '#record/read-tables/law-of-authority.ts'
import type { Office } from '../office.ts'
import { openComplaint } from '../open-complaint.ts'
import { personOf } from '../reach.ts'
import { type Candidate, type Claimed, type Kept, referenceOf } from './candidate.ts'
import { markOf, told } from './note.ts'

interface Row {
  delivery_id: string
  complaint_id: string
  way: string
  asking: number
  attempts: number
}

/** The next that is to go and whose time has come; null when there is none. */
export async function nextCandidate(
  office: Office,
  authorityId: string,
  offered: readonly Way[],
): Promise<Candidate | null> {
  return office.record.transaction(authorityId, async tx => {
    const rows = await tx.query<Row>(
      `select delivery_id, complaint_id, way, asking, attempts from outbox
       where authority_id = $1 and standing = 'to go' and trying_since is null and way = any($2) and not_before <= $3
       order by not_before, delivery_id limit 20`,
      [authorityId, offered, office.now().toISOString()],
    )
    for (const { delivery_id: deliveryId, complaint_id: complaintId, way: named, asking, attempts } of rows) {
      const opened = await openComplaint(tx, complaintId)
      const found = opened && deliveryOf(opened.state, deliveryId)
      const way = ways.find(one => one === named)
      const releasedBy = found ? answersForIt(found) : null
      if (way && releasedBy !== null) return { deliveryId, complaintId, way, asking, attempts, releasedBy }
    }
    return null
  })
}

/** Marks that it is being tried; null where another worker marked it first, or it is not to go any more. */
export async function claim(office: Office, authorityId: string, candidate: Candidate): Promise<Claimed | null> {
  const at = office.now()
  const { deliveryId, complaintId, asking, way } = candidate
  return office.record.transaction(authorityId, async tx => {
    const taken = await tx.query(
      `update outbox set trying_since = $4, attempts = attempts + 1,
         message_stored_as = null, message_size = null, message_sha256 = null
       where (authority_id, delivery_id) in (
         select authority_id, delivery_id from outbox
         where authority_id = $1 and delivery_id = $2 and asking = $3 and standing = 'to go' and trying_since is null
         for update skip locked)
       returning delivery_id`,
      [authorityId, deliveryId, asking, at.toISOString()],
    )
    const opened = taken.length === 0 ? null : await openComplaint(tx, complaintId)
    const found = opened && deliveryOf(opened.state, deliveryId)
    if (!opened || !found) return null
    const { dispatch, delivery } = found
    const { contact } = (await personOf(tx, delivery.personId)) ?? {}
    const { name } = await authorityOf(tx, authorityId)
    const { held } = opened.state.files
    tx.audit({
      at: at.toISOString(),
      actor: candidate.releasedBy,
      kind: 'send',
      subject: `complaint/${complaintId}`,
      detail: { delivery: deliveryId, way, attempt: candidate.attempts + 1 },
    })
    return {
      candidate,
      reference: referenceOf(candidate),
      dispatch,
      delivery,
      files: [dispatch.letter, ...dispatch.enclosures].flatMap(id => held.get(id) ?? []),
      council: name,
      complaint: opened.state.reference,
      email: contact?.email ?? null,
      at,
    }
  })
}

/**
 * Notes which message is handed over from now on: from here it may have gone. false where this attempt was given up as cut
 * off meanwhile, and then nothing is handed over.
 */
export async function tried(
  office: Office,
  authorityId: string,
  { candidate, at }: Claimed,
  kept: Kept,
): Promise<boolean> {
  const marked = await office.record.transaction(authorityId, tx =>
    tx.query(
      `update outbox set message_stored_as = $4, message_size = $5, message_sha256 = $6
       where authority_id = $1 and delivery_id = $2 and trying_since = $3 returning delivery_id`,
      [authorityId, candidate.deliveryId, at.toISOString(), kept.storedAs, kept.size, kept.sha256],
    ),
  )
  return marked.length > 0
}

/** Nothing was taken: it rests until it is tried again, or a person is told when it has been tried for long enough. */
export async function letRest(
  office: Office,
  authorityId: string,
  { candidate, at }: Pick<Claimed, 'candidate' | 'at'>,
  why: string,
): Promise<void> {
  const next = nextTry(candidate.attempts + 1, office.now().getTime())
  if (next === null) {
    const words = `It was tried for two days. The last answer: ${why}`
    await told(office, authorityId, { ...candidate, ...markOf(at) }, 'failed', words)
    return
  }
  await office.record.transaction(authorityId, tx =>
    tx.query(
      `update outbox set trying_since = null, message_stored_as = null, not_before = $3, last_answer = $4
       where authority_id = $1 and delivery_id = $2 and trying_since = $5`,
      [authorityId, candidate.deliveryId, new Date(next).toISOString(), why, at.toISOString()],
    ),
  )
}
