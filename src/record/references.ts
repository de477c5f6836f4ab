import type { Tx } from './db.ts'

/**
 * The next printed reference of the year: NNB/2026/0012. Gaps may remain where a transaction was rolled back on a server,
 * never a number twice.
 * @throws Error when the transaction was opened for no authority or another.
 */
export async function nextReference(tx: Tx, authorityId: string, year: number): Promise<string> {
  const [row] = await tx.query<{ prefix: string; last: number }>(
    `with next as (
       insert into reference_sequences (authority_id, year, last) values ($1, $2, 1)
       on conflict (authority_id, year) do update set last = reference_sequences.last + 1
       returning last
     )
     select reference_prefix as prefix, last from next, authorities where id = $1`,
    [authorityId, year],
  )
  if (!row) throw new Error('there is no such authority here')
  return `${row.prefix}/${year}/${String(row.last).padStart(4, '0')}`
}
