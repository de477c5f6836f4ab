import { hash } from 'node:crypto'
import type { RecordTx } from '#record/record.ts'

/** Something sent under a key of its own: sent again, it is not recorded again. */
export interface Once {
  readonly key: string
  /** SHA-256 of all that was sent. */
  readonly fingerprint: Uint8Array
}

/** A key as a header or a hidden field brings it: visible characters, no fewer than a person could not meet by chance. */
const KEY = /^[!-~]{8,200}$/

/** `sent` is everything that makes it what it is: the address, the body, what it was decided on. */
export const onceOf = (key: string, ...sent: readonly string[]): Once | null =>
  KEY.test(key) ? { key, fingerprint: hash('sha256', JSON.stringify(sent), 'buffer') } : null

export interface Answered {
  readonly complaintId: string | null
  readonly reference: string | null
}

export type Claimed =
  | { readonly kind: 'first time' }
  | { readonly kind: 'sent before'; readonly answered: Answered }
  | { readonly kind: 'key reused' }

const A_DAY = 86_400_000

interface Row {
  fingerprint: Uint8Array
  complaint_id: string | null
  reference: string | null
}

/**
 * Takes the key for the transaction under way, and disposes of those older than a day. Where the same is being recorded at
 * this moment, waits until that is over.
 */
export async function claim(tx: RecordTx, personId: string, { key, fingerprint }: Once, now: Date): Promise<Claimed> {
  const [, taken] = await tx.batch<[object, object]>([
    {
      sql: 'delete from sent_once where authority_id = $1 and sent_at < $2',
      params: [tx.authorityId, new Date(now.getTime() - A_DAY).toISOString()],
    },
    {
      sql: `insert into sent_once (authority_id, person_id, key, fingerprint, sent_at) values ($1, $2, $3, $4, $5)
            on conflict do nothing returning key`,
      params: [tx.authorityId, personId, key, fingerprint, now.toISOString()],
    },
  ])
  if (taken.length > 0) return { kind: 'first time' }
  const [known] = await tx.query<Row>(
    'select fingerprint, complaint_id, reference from sent_once where authority_id = $1 and person_id = $2 and key = $3',
    [tx.authorityId, personId, key],
  )
  return known && Buffer.from(known.fingerprint).equals(fingerprint)
    ? { kind: 'sent before', answered: { complaintId: known.complaint_id, reference: known.reference } }
    : { kind: 'key reused' }
}

/** Keeps the answer with the key. */
export async function answered(tx: RecordTx, personId: string, { key }: Once, answer: Answered): Promise<void> {
  await tx.query(
    `update sent_once set complaint_id = $4, reference = $5 where authority_id = $1 and person_id = $2 and key = $3`,
    [tx.authorityId, personId, key, answer.complaintId, answer.reference],
  )
}

/** Gives the key back: nothing was recorded, so the same key may carry the corrected form. */
export async function giveBack(tx: RecordTx, personId: string, { key }: Once): Promise<void> {
  await tx.query('delete from sent_once where authority_id = $1 and person_id = $2 and key = $3', [
    tx.authorityId,
    personId,
    key,
  ])
}
