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

/** Keeps the outbox as the entries have it, in the transaction that writes them. What was only entered as history is not sent. */
async function keepOutbox(tx: RecordTx, ref: StreamRef, now: string): Promise<void> {
  const state = complaintOf(await tx.load(ref))
  const found = deliveriesOf(state).filter(({ dispatch }) => dispatch.source.kind === 'worked')
  for (const { dispatch, delivery } of found)
    await tx.query(
      `insert into outbox (authority_id, delivery_id, complaint_id, dispatch_id, way, standing, asking, since, not_before)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $8)
       on conflict (authority_id, delivery_id) do update set
         way = excluded.way,
         standing = excluded.standing,
         since = case when outbox.standing = excluded.standing and outbox.asking = excluded.asking
           then outbox.since else excluded.since end,
         attempts = case when outbox.asking < excluded.asking then 0 else outbox.attempts end,
         not_before = case when outbox.asking < excluded.asking or outbox.standing <> excluded.standing
           then excluded.not_before else outbox.not_before end,
         trying_since = case when excluded.standing = 'to go' then outbox.trying_since end,
         asking = excluded.asking`,
      [tx.authorityId, delivery.id, ref.id, dispatch.id, delivery.way, delivery.standing.kind, delivery.asking, now],
    )
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
    if (ref.kind === 'complaint' && saysSo(one)) await keepOutbox(tx, ref, now)
  }
}
