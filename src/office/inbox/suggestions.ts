import type { RecordTx } from '#record/record.ts'
import type { ParsedMail } from './parsed.ts'

/** A complaint that a message may be about, and what speaks for it. It is for a person to say that it is. */
export interface Suggested {
  readonly complaintId: string
  readonly why: 'it answers a letter of ours' | 'it names the reference' | 'the sender’s address is known there'
}

/** More are no help. */
const MOST = 10
const REFERENCE = /\b([A-Z]{2,6}\/\d{4}\/\d{3,6})\b/gi
const DELIVERY = /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\.\d{1,6}@/i

const wordsOf = ({ subject, text, html }: ParsedMail): string => `${subject}\n${text ?? ''}\n${html?.text ?? ''}`

const found = (rows: readonly { id: string }[], why: Suggested['why']): readonly Suggested[] =>
  rows.map(({ id }) => ({ complaintId: id, why }))

async function byLetter(tx: RecordTx, { refersTo }: ParsedMail): Promise<readonly Suggested[]> {
  const deliveries = refersTo.flatMap(id => DELIVERY.exec(id)?.[1]?.toLowerCase() ?? [])
  if (deliveries.length === 0) return []
  const rows = await tx.query<{ id: string }>(
    'select distinct complaint_id as id from outbox where authority_id = $1 and delivery_id = any($2::text[])',
    [tx.authorityId, deliveries],
  )
  return found(rows, 'it answers a letter of ours')
}

async function byReference(tx: RecordTx, mail: ParsedMail): Promise<readonly Suggested[]> {
  const named = new Set([...wordsOf(mail).matchAll(REFERENCE)].slice(0, 200).map(([, one = '']) => one.toUpperCase()))
  if (named.size === 0) return []
  const rows = await tx.query<{ id: string }>(
    'select complaint_id as id from complaint_list where authority_id = $1 and upper(reference) = any($2::text[]) order by 1',
    [tx.authorityId, [...named]],
  )
  return found(rows, 'it names the reference')
}

async function bySender(tx: RecordTx, { from }: ParsedMail): Promise<readonly Suggested[]> {
  if (!from) return []
  const rows = await tx.query<{ id: string }>(
    `select distinct part.complaint_id as id from person_list n
     join part_list part on part.authority_id = $1 and part.person_id = n.person_id and part.parts <> '{}'
     where n.authority_id = $1 and n.email = $2`,
    [tx.authorityId, from.address.toLowerCase()],
  )
  return found(rows, 'the sender’s address is known there')
}

/** Which complaints a message may be about, the likeliest first: for anybody; who may know of which is asked elsewhere. */
export async function suggestedFor(tx: RecordTx, mail: ParsedMail): Promise<readonly Suggested[]> {
  const all = [...(await byLetter(tx, mail)), ...(await byReference(tx, mail)), ...(await bySender(tx, mail))]
  return all
    .filter((one, place) => all.findIndex(each => each.complaintId === one.complaintId) === place)
    .slice(0, MOST)
}
