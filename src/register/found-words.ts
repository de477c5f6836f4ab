import type { Asking } from './asking.ts'
import type { DecisionColumns } from './columns/decision-columns.ts'
import { Ids } from './columns/ids.ts'

/** What was typed, as the database understands it. */
export interface WordsAsked {
  readonly typed: string
  /** It holds no word that can be looked for: "the". */
  readonly empty: boolean
  /** With a phrase in it, the same words in any order; else null. */
  readonly anyOrder: string | null
}

/** How words follow one another in a phrase: "<->", or "<2>" where a word between them is not looked for. */
const FOLLOWED = /<(?:-|\d+)>/g

export async function wordsAsked(tx: Asking, typed: string): Promise<WordsAsked> {
  const [row] = await tx.query<{ empty: boolean; printed: string }>(
    `select numnode(q) = 0 as empty, q::text as printed from websearch_to_tsquery('english', $1) as q`,
    [typed],
  )
  const printed = row?.printed ?? ''
  // Without a phrase that is not wanted: more has both its words than has the phrase.
  const isLoosened = printed.match(FOLLOWED) !== null && !printed.includes('!')
  return {
    typed,
    empty: row?.empty !== false,
    anyOrder: isLoosened ? printed.replaceAll(FOLLOWED, '&') : null,
  }
}

type Found = readonly { ids: string | null }[]

/**
 * By id, the decisions that have the words, or of a phrase its words in any order: the index knows without reading any.
 * @param column where they are looked for
 */
export const havingWords = (
  tx: Asking,
  columns: DecisionColumns,
  { typed, anyOrder }: WordsAsked,
  column: 'head' | 'words',
): Promise<Ids> =>
  columns.found(`${column} ${anyOrder === null ? 'typed' : 'any order'} ${anyOrder ?? typed}`, async () => {
    // Left to itself, the planner reads every row where a word is common.
    await tx.query('set local enable_seqscan = off')
    const query = anyOrder === null ? `websearch_to_tsquery('english', $1)` : '$1::tsquery'
    const rows: Found = await tx.query(
      `select string_agg(id::text, ',') as ids from published_words where ${column} @@ ${query}`,
      [anyOrder ?? typed],
    )
    await tx.query('set local enable_seqscan = on')
    return Ids.in(rows[0]?.ids ?? null)
  })

/** Those of them that have it as it was typed, phrases and all. Each is read. */
export async function havingPhrase(tx: Asking, { typed }: WordsAsked, ids: readonly number[]): Promise<Ids> {
  const rows: Found = await tx.query(
    `with these as materialized (select id, words from unnest($1::int[]) as t (id) join published_words using (id))
       select string_agg(id::text, ',') as ids from these where words @@ websearch_to_tsquery('english', $2)`,
    [ids, typed],
  )
  return Ids.in(rows[0]?.ids ?? null)
}

/** The same ids, those first whose heading and summary have most of the words; alike ones in the order given. */
export async function ranked(tx: Asking, { typed }: WordsAsked, ids: readonly number[]): Promise<readonly number[]> {
  if (ids.length === 0) return []
  const rows: Found = await tx.query(
    `select string_agg(id::text, ',' order by ts_rank(head, websearch_to_tsquery('english', $2)) desc, place) as ids
     from unnest($1::int[]) with ordinality as t (id, place) join published_words using (id)`,
    [ids, typed],
  )
  return rows[0]?.ids?.split(',').map(Number) ?? []
}
