import type { Asking } from './asking.ts'
import type { DecisionColumns, DecisionRow, Facet } from './columns/decision-columns.ts'
import { columnsOf } from './columns/kept-columns.ts'
import { type Count, counted, narrowed } from './columns/narrow.ts'
import { LAST_READING } from './filed-rows.ts'
import { havingPhrase, havingWords, ranked, type WordsAsked, wordsAsked } from './found-words.ts'
import { type DecisionQuery, referenceIn, sought } from './query.ts'

export type { Count } from './columns/narrow.ts'

const DECISIONS_A_PAGE = 20

/** A phrase is looked for in the newest of those that have its words. Each has to be read for it. */
export const MOST_READ = 2_000

/** In the order by relevance, the newest of those whose heading or summary has the words are compared. */
export const MOST_RANKED = 1_000

/** Most values that one facet names; the rest can be searched for. */
const MOST_VALUES = 12

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
  /** How many have the words of a phrase, where only the newest of them were read for it; else null. */
  readonly notAllRead: number | null
  /** How many could be compared for the order by relevance, where only the newest of them were; else null. */
  readonly notAllRanked: number | null
}

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

const commoner = (one: Count, other: Count): number =>
  other.decisions - one.decisions || one.value.localeCompare(other.value)

function facetsOf(counts: Readonly<Record<Facet, readonly Count[]>>): Facets {
  const commonest = (facet: Facet) => counts[facet].toSorted(commoner).slice(0, MOST_VALUES)
  const inOrder = (facet: Facet) => counts[facet].toSorted((one, other) => one.value.localeCompare(other.value))
  return {
    authority: commonest('authority'),
    category: commonest('category'),
    outcome: commonest('outcome'),
    year: inOrder('year').toReversed(),
    stage: inOrder('stage'),
    faultKind: commonest('faultKind'),
  }
}

interface Fitting {
  readonly rows: readonly DecisionRow[]
  readonly notAllRead: number | null
}

/** What fits, the newest first. */
async function fitting(
  tx: Asking,
  columns: DecisionColumns,
  query: DecisionQuery,
  words: WordsAsked | null,
): Promise<Fitting> {
  const withWords = words && (await havingWords(tx, columns, words, 'words'))
  const rows = narrowed(columns, query, withWords)
  if (words === null || words.anyOrder === null) return { rows, notAllRead: null }
  const read = rows.slice(0, MOST_READ)
  const withPhrase = await havingPhrase(
    tx,
    words,
    read.map(({ id }) => id),
  )
  return {
    rows: read.filter(({ id }) => withPhrase.has(id)),
    notAllRead: rows.length > MOST_READ ? rows.length : null,
  }
}

interface Ordered {
  readonly ids: readonly number[]
  readonly notAllRanked: number | null
}

/** First those that say it in their heading or summary, by rank; then those with the words only further down, by day. */
async function byRelevance(
  tx: Asking,
  columns: DecisionColumns,
  rows: readonly DecisionRow[],
  words: WordsAsked,
): Promise<Ordered> {
  const inHead = await havingWords(tx, columns, words, 'head')
  const ids = rows.map(({ id }) => id)
  const saying = ids.filter(id => inHead.has(id))
  const first = await ranked(tx, words, saying.slice(0, MOST_RANKED))
  return {
    ids: [...first, ...saying.slice(MOST_RANKED), ...ids.filter(id => !inHead.has(id))],
    notAllRanked: saying.length > MOST_RANKED ? saying.length : null,
  }
}

async function shown(tx: Asking, ids: readonly number[], words: WordsAsked | null): Promise<readonly FoundDecision[]> {
  // Where the summary has the words it is what says most, and marking a whole text takes a hundred times as long.
  const marked =
    words === null
      ? 'd.summary'
      : `ts_headline('english', case when to_tsvector('english', d.summary) @@ asked.words then d.summary else coalesce(again.searched, t.searched, t.as_printed) end,
           asked.words, '${HEADLINE}')`
  const withWords = words === null ? '' : `, (select websearch_to_tsquery('english', $2) as words) as asked`
  const rows = await tx.query<Omit<FoundDecision, 'passage'> & { marked: string }>(
    `select d.reference, d.authority, d.category, d.outcome, d.decided_on as "decidedOn", d.remedy_pence as "remedyPence",
       d.delay_days as "delayDays", d.stage_reached as "stageReached", ${marked} as marked
     from unnest($1::int[]) with ordinality as these (id, place) join published_decisions d using (id)
       join published_texts t on t.reference = d.reference and t.version = d.version ${LAST_READING}${withWords}
     order by these.place`,
    [ids, ...(words === null ? [] : [words.typed])],
  )
  return rows.map(({ marked: passage, ...row }) => ({ ...row, passage: piecesOf(passage) }))
}

/**
 * The decisions that a query finds: how many, a page of them, and how they divide. The database says which have the words;
 * all else is narrowed, counted and put in order in memory. Only what stands on the page is fetched.
 */
export async function searchDecisions(tx: Asking, asked: DecisionQuery): Promise<FoundDecisions> {
  const typed = sought(asked.words)
  const isForWords = typed.trim() !== '' && referenceIn(typed) === null
  const understood = isForWords ? await wordsAsked(tx, typed) : null
  const words = understood?.empty === false ? understood : null
  const query = { ...asked, words: isForWords ? '' : typed }
  const columns = await columnsOf(tx)
  const { rows, notAllRead } = await fitting(tx, columns, query, words)
  const { ids, notAllRanked } =
    words !== null && asked.order === 'relevance'
      ? await byRelevance(tx, columns, rows, words)
      : { ids: rows.map(({ id }) => id), notAllRanked: null }
  const pages = Math.max(1, Math.ceil(ids.length / DECISIONS_A_PAGE))
  const page = Math.min(Math.max(1, asked.page), pages)
  const onPage = ids.slice((page - 1) * DECISIONS_A_PAGE, page * DECISIONS_A_PAGE)
  return {
    total: ids.length,
    page,
    pages,
    rows: await shown(tx, onPage, words),
    facets: facetsOf(counted(columns, rows)),
    wordsLeftOut: understood?.empty === true,
    notAllRead,
    notAllRanked,
  }
}
