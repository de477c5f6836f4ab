import type { Asking } from './asking.ts'

export interface DecisionAlike {
  readonly reference: string
  readonly authority: string | null
  readonly outcome: string | null
  /** ISO day. */
  readonly decidedOn: string | null
  readonly summary: string
}

const MOST = 5
/** Of how many of its kind the words are compared; the newest. */
const COMPARED = 500

/**
 * Decisions like this one: of its category, and of its stage or with a kind of fault of it, those whose summaries share
 * most words with its own.
 */
export const decisionsAlike = (tx: Asking, reference: string): Promise<readonly DecisionAlike[]> =>
  tx.query<DecisionAlike>(
    `with this as (
       select d.*, (
         select string_agg(quote_literal(lexeme), ' | ')::tsquery from unnest(w.head) as w where 'B' = any(weights)
       ) as sought
       from published_decisions d join published_words w using (id) where reference = $1
     ), near as (
       select d.id, cardinality(array(select unnest(d.fault_kinds) intersect select unnest(this.fault_kinds))) as shared
       from published_decisions d, this
       where d.reference <> this.reference and d.category is not distinct from this.category
         and (d.stage_reached is not distinct from this.stage_reached or d.fault_kinds && this.fault_kinds)
       order by d.decided_on desc nulls last, d.reference limit ${COMPARED}
     ), closest as materialized (
       select near.id, near.shared, coalesce(ts_rank(w.head, this.sought), 0) as rank
       from near join published_words w using (id), this
     )
     select reference, authority, outcome, decided_on as "decidedOn", summary
     from closest join published_decisions using (id)
     order by shared desc, rank desc, decided_on desc nulls last, reference limit ${MOST}`,
    [reference],
  )
