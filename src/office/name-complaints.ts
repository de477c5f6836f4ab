import type { ComplaintState } from '#complaint/state.ts'
import type { RecordTx } from '#record/record.ts'
import { type Actor, holdsAny, type Role } from '#stream/role.ts'
import type { Raw, Verb } from '#stream/verb.ts'
import { otherComplaint } from './linked-complaints.ts'
import { isStreamId } from './office.ts'

/** In place of a complaint that is not there, that must not be known, or that is not theirs to add to: nobody learns which. */
const NONE = 'none'

/** The id of the complaint with that reference or id, if this person may know of it and do there what those roles may. */
export async function complaintNamed(
  tx: RecordTx,
  written: string,
  actor: Actor,
  may: readonly Role[],
): Promise<string | null> {
  const text = written.trim()
  if (text === '') return null
  const [row] = isStreamId(text)
    ? [{ id: text }]
    : await tx.query<{ id: string }>(
        'select complaint_id as id from complaint_list where authority_id = $1 and reference = $2',
        [tx.authorityId, text.toUpperCase().replaceAll(' ', '')],
      )
  const other = row ? await otherComplaint(tx, row.id, actor) : null
  return other && holdsAny(other.actor, may) ? other.ref.id : null
}

/** The input with the id of each complaint that it names by a reference, before the verb reads it. */
export async function withComplaintsNamed(
  tx: RecordTx,
  verb: Verb<ComplaintState>,
  input: Raw,
  actor: Actor,
  itself: string | null,
): Promise<Raw> {
  let named = input
  for (const { name, kind } of verb.fields) {
    const written = input[name]
    if (kind !== 'complaint' || typeof written !== 'string' || written.trim() === '') continue
    const found = await complaintNamed(tx, written, actor, verb.may)
    named = { ...named, [name]: found === null || found === itself ? NONE : found }
  }
  return named
}
