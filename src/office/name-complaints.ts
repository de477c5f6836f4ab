import type { ComplaintState } from '#complaint/state.ts'
import type { RecordTx } from '#record/record.ts'
import type { Actor } from '#stream/role.ts'
import type { Raw, Verb } from '#stream/verb.ts'
import { actorIn } from './grants.ts'
import { isStreamId } from './office.ts'
import { openComplaint } from './open-complaint.ts'

/** In place of a complaint that is not there, or that must not be known: nobody learns which. */
const NONE = 'none'

/** The id of the complaint with that reference or id, if this person may know of it. */
export async function complaintNamed(tx: RecordTx, written: string, actor: Actor): Promise<string | null> {
  const text = written.trim()
  if (text === '') return null
  const [row] = isStreamId(text)
    ? [{ id: text }]
    : await tx.query<{ id: string }>(
        'select complaint_id as id from complaint_list where authority_id = $1 and reference = $2',
        [tx.authorityId, text.toUpperCase().replaceAll(' ', '')],
      )
  const opened = row && (await openComplaint(tx, row.id))
  return opened && actorIn(actor, opened.state) ? opened.ref.id : null
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
    const found = await complaintNamed(tx, written, actor)
    named = { ...named, [name]: found === null || found === itself ? NONE : found }
  }
  return named
}
