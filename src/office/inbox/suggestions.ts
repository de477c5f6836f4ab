import type { RecordTx } from '#record/record.ts'
import type { ParsedMail } from './parsed.ts'

/** A complaint that a message may be about, and what speaks for it. It is for a person to say that it is. */
export interface Suggested {
  readonly complaintId: string
  readonly why: 'it answers a letter of ours' | 'it names the reference' | 'the sender’s address is known there'
}

/** As people type one: NM/2026/0003, but also NM-2026-3 and NM / 2026 / 0003. */
const REFERENCE = /(?<![A-Z0-9])([A-Z][A-Z0-9]{1,7})[\s/\\_.\p{Pd}]{1,5}(\d{4})[\s/\\_.\p{Pd}]{1,5}(\d{1,7})(?!\d)/giu
const DELIVERY = /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\.\d{1,6}@/i

/** Whatever the page shows of it, and what its sender hid: each can name somebody’s complaint. */
const wordsOf = ({ subject, text, html, parts }: ParsedMail): string =>
  [subject, text ?? '', html?.text ?? '', html?.hidden ?? '', ...parts.map(({ name }) => name)].join('\n')

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
  const named = new Set(
    [...wordsOf(mail).matchAll(REFERENCE)].map(([, prefix = '', year, number]) =>
      [prefix.toUpperCase(), year, String(Number(number)).padStart(4, '0')].join('/'),
    ),
  )
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

/**
 * Which complaints a message may be about, the likeliest first: for anybody; who may know of which is asked elsewhere.
 * All of them, since whoever is kept out of one does not see the message.
 */
export async function suggestedFor(tx: RecordTx, mail: ParsedMail): Promise<readonly Suggested[]> {
  const all = [...(await byLetter(tx, mail)), ...(await byReference(tx, mail)), ...(await bySender(tx, mail))]
  const once = new Map<string, Suggested>()
  for (const one of all) if (!once.has(one.complaintId)) once.set(one.complaintId, one)
  return [...once.values()]
}
