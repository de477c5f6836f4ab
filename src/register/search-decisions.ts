import type { Asking, Parameter } from './asking.ts'
import { conditionsOf, type DecisionQuery, sought } from './query.ts'

export const DECISIONS_A_PAGE = 20

/** Most values that one facet names; the rest can be searched for. */
const MOST_VALUES = 12

export interface Count {
  readonly value: string
  readonly decisions: number
}

/** How many of the decisions found have which authority, category, and so on; the commonest first. */
export interface Facets {
  readonly authority: readonly Count[]
  readonly category: readonly Count[]
  readonly outcome: readonly Count[]
  /** Years, the latest first. */
  readonly year: readonly Count[]
  readonly stage: readonly Count[]
  readonly faultKind: readonly Count[]
}

/** A piece of a text, and whether it is what was looked for. */
export interface Piece {
  readonly text: string
  readonly found: boolean
}

export interface FoundDecision {
  readonly reference: string
  readonly authority: string | null
  readonly category: string | null
  readonly outcome: string | null
  /** ISO day. */
  readonly decidedOn: string | null
  readonly remedyPence: number | null
  readonly delayDays: number | null
  readonly stageReached: number | null
  /** The summary, or the passages with the words that were looked for. */
  readonly passage: readonly Piece[]
}

export interface FoundDecisions {
  readonly total: number
  readonly page: number
  readonly pages: number
  readonly rows: readonly FoundDecision[]
  readonly facets: Facets
  /** Of the words asked for, none can be looked for ("the"), so they were left out. */
  readonly wordsLeftOut: boolean
}

const FACETS = ['authority', 'category', 'outcome', 'year', 'stage', 'faultKind'] as const
type Facet = (typeof FACETS)[number]

// Characters that no statement uses: what the database marks is escaped like everything else and marked again in the page.
const START = '\u{e000}'
const STOP = '\u{e001}'
const HEADLINE = `StartSel=${START}, StopSel=${STOP}, MaxFragments=2, MinWords=12, MaxWords=28, FragmentDelimiter=" … "`

/** "a [b] c" between the marks, as pieces. */
function piecesOf(marked: string): readonly Piece[] {
  return marked.split(START).flatMap((part, index) => {
    if (index === 0) return part === '' ? [] : [{ text: part, found: false }]
    const [found = '', ...rest] = part.split(STOP)
    const after = rest.join('')
    return [{ text: found, found: true }, ...(after === '' ? [] : [{ text: after, found: false }])]
  })
}

interface Totals {
  total: number
  facets: readonly { facet: Facet; value: string; decisions: number }[] | null
}

const NO_SUCH_WORD = `select numnode(websearch_to_tsquery('english', $1)) = 0 as empty`

const compared = (one: Count, other: Count): number =>
  other.decisions - one.decisions || one.value.localeCompare(other.value)

function facetsOf(counts: Totals['facets']): Facets {
  const of = (facet: Facet): readonly Count[] =>
    (counts ?? []).flatMap(one => (one.facet === facet ? [{ value: one.value, decisions: one.decisions }] : []))
  const commonest = (facet: Facet) => of(facet).toSorted(compared).slice(0, MOST_VALUES)
  const inOrder = (facet: Facet) => of(facet).toSorted((one, other) => one.value.localeCompare(other.value))
  return {
    authority: commonest('authority'),
    category: commonest('category'),
    outcome: commonest('outcome'),
    year: inOrder('year').toReversed(),
    stage: inOrder('stage'),
    faultKind: commonest('faultKind'),
  }
}

const WITH_FACETS = `
  select (select count(*)::int from found) as total, (
    select json_agg(json_build_object('facet', facet, 'value', value, 'decisions', decisions)) from (
      select case when grouping(authority) = 0 then 'authority' when grouping(category) = 0 then 'category'
          when grouping(outcome) = 0 then 'outcome' when grouping(year) = 0 then 'year' else 'stage' end as facet,
        coalesce(authority, category, outcome, year::text, stage_reached::text) as value, count(*)::int as decisions
      from found group by grouping sets ((authority), (category), (outcome), (year), (stage_reached))
      union all
      select 'faultKind', kind, count(*)::int from found, unnest(fault_kinds) as kind group by kind
    ) as each where value is not null
  ) as facets`

/**
 * The decisions that a query finds: how many, a page of them, and how they divide. The order by relevance looks at the
 * heading and the summary, where a decision says what it is about; those with the words only further down come after.
 */
export async function searchDecisions(tx: Asking, asked: DecisionQuery): Promise<FoundDecisions> {
  const typed = sought(asked.words)
  const [empty] = await tx.query<{ empty: boolean }>(NO_SUCH_WORD, [typed])
  const wordsLeftOut = typed.trim() !== '' && empty?.empty === true
  const query = {
    ...asked,
    words: wordsLeftOut ? '' : typed,
    authority: sought(asked.authority),
    category: sought(asked.category),
    outcome: sought(asked.outcome),
    faultKind: sought(asked.faultKind),
  }
  const params: Parameter[] = []
  const place = (value: Parameter): string => `$${params.push(value)}`
  const conditions = conditionsOf(query, place)
  const words = conditions.withWords ? place(query.words) : null
  const byRank = words !== null && query.order === 'relevance'
  const from = `published_decisions d${words === null ? '' : `, (select websearch_to_tsquery('english', ${words}) as words) as asked`}`
  // Left to itself, the planner reads every long text where a word is common; the index knows without reading any.
  if (words !== null) await tx.query('set local enable_seqscan = off')
  const [totals] = await tx.query<Totals>(
    `with found as materialized (
       select d.authority, d.category, d.outcome, extract(year from d.decided_on)::int as year, d.stage_reached, d.fault_kinds
       from ${from} where ${conditions.sql}
     ) ${WITH_FACETS}`,
    params,
  )
  const total = totals?.total ?? 0
  const pages = Math.max(1, Math.ceil(total / DECISIONS_A_PAGE))
  const page = Math.min(Math.max(1, query.page), pages)
  const order = `${byRank ? 'ts_rank(d.head_words, asked.words) desc, ' : ''}d.decided_on desc nulls last, d.reference`
  const rows = await tx.query<Omit<FoundDecision, 'passage'> & { marked: string }>(
    `with shown as (
       select d.reference, d.version, d.summary, row_number() over (order by ${order}) as place
       from ${from} where ${conditions.sql} order by ${order} limit ${DECISIONS_A_PAGE} offset ${(page - 1) * DECISIONS_A_PAGE}
     )
     select d.reference, d.authority, d.category, d.outcome, d.decided_on as "decidedOn", d.remedy_pence as "remedyPence",
       d.delay_days as "delayDays", d.stage_reached as "stageReached",
       ${
         words === null
           ? 'd.summary'
           : `ts_headline('english', t.as_printed, websearch_to_tsquery('english', ${words}), '${HEADLINE}')`
       } as marked
     from shown join published_decisions d using (reference)
       join published_texts t on t.reference = d.reference and t.version = d.version
     order by shown.place`,
    params,
  )
  if (words !== null) await tx.query('set local enable_seqscan = on')
  return {
    total,
    page,
    pages,
    rows: rows.map(({ marked, ...row }) => ({ ...row, passage: piecesOf(marked) })),
    facets: facetsOf(totals?.facets ?? null),
    wordsLeftOut,
  }
}
