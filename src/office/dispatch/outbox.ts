import { complaintOf } from '#complaint/complaint.ts'
import { deliveriesOf } from '#complaint/dispatch/find.ts'
import type { RecordTx } from '#record/record.ts'
import type { StreamRef } from '#stream/entry.ts'
import type { Written } from '#stream/verb.ts'

const ABOUT_SENDING = /^(?:dispatch|delivery)-/
const puttingRight: ReadonlySet<string> = new Set(['entry-corrected', 'entry-withdrawn'])

/** Whether entries say anything that the outbox goes by. */
const saysSo = ({ entries }: Written): boolean =>
  entries.some(({ type }) => ABOUT_SENDING.test(type) || puttingRight.has(type))

/**
 * Keeps the outbox as the entries have it, in the transaction that writes them. A row begins only with the entry that says
 * that its copy is to go: after a restore nothing goes that may have gone already. For the same reason a row that had left
 * the queue comes back only with such an entry, and never because an older one was put right. What was entered as history is
 * not sent.
 * @param added how many entries were just written
 */
async function keepOutbox(tx: RecordTx, ref: StreamRef, added: number, now: string): Promise<void> {
  const entries = await tx.load(ref)
  const state = complaintOf(entries)
  const found = deliveriesOf(state).filter(({ dispatch }) => dispatch.source.kind === 'worked')
  for (const { dispatch, delivery } of found) {
    const { id, way, standing, asking } = delivery
    const saidNow = standing.seq > entries.length - added
    if (saidNow)
      await tx.query(
        `insert into outbox (authority_id, delivery_id, complaint_id, dispatch_id, way, standing, asking, since, not_before)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $8) on conflict do nothing`,
        [tx.authorityId, id, ref.id, dispatch.id, way, standing.kind, asking, now],
      )
    await tx.query(
      `update outbox set
         way = $3,
         standing = $4,
         since = case when standing = $4 and asking = $5 then since else $6 end,
         news_asked = case when asking = $5 then news_asked else 0 end,
         news_after = case when asking = $5 then news_after end,
         attempts = case when asking < $5 then 0 else attempts end,
         not_before = case when asking < $5 or standing <> $4 then $6 else not_before end,
         trying_since = case when $4 = 'to go' then trying_since end,
         asking = $5
       where authority_id = $1 and delivery_id = $2
         and ($7 or $4 not in ('to go', 'held') or standing in ('to go', 'held'))`,
      [tx.authorityId, id, way, standing.kind, asking, now, saidNow],
    )
  }
}

/** The same for everything that was just written. */
export async function keepOutboxOf(
  tx: RecordTx,
  written: readonly Written[],
  current: StreamRef,
  now: string,
): Promise<void> {
  for (const one of written) {
    const ref = one.to === 'this stream' ? current : one.to
    if (ref.kind === 'complaint' && saysSo(one)) await keepOutbox(tx, ref, one.entries.length, now)
  }
}
