import type { DecisionQuery, Range } from '../query.ts'
import { referenceIn } from '../query.ts'
import type { DecisionColumns, DecisionRow, Facet } from './decision-columns.ts'
import type { Ids } from './ids.ts'

const within = (value: number | null, { from, to }: Range): boolean =>
  (from === null && to === null) || (value !== null && (from === null || value >= from) && (to === null || value <= to))

/**
 * The decisions that a query allows by everything but its words, the newest first.
 * @param withWords by id, those that have the words asked for; null where none were asked for
 */
export function narrowed(
  { values, newest }: DecisionColumns,
  query: DecisionQuery,
  withWords: Ids | null,
): readonly DecisionRow[] {
  const place = (facet: Facet, value: string): number | null | undefined =>
    value === '' ? null : values[facet].find(value)
  const [authority, category, outcome] = [
    place('authority', query.authority),
    place('category', query.category),
    place('outcome', query.outcome),
  ]
  const stage = place('stage', query.stage === null ? '' : String(query.stage))
  const faultKind = place('faultKind', query.faultKind)
  // A value that no decision has.
  if ([authority, category, outcome, stage, faultKind].includes(undefined)) return []
  const reference = referenceIn(query.words)
  const { decidedFrom, decidedTo, remedy, delay } = query
  const given = [withWords, reference, authority, category, outcome, stage, faultKind, decidedFrom, decidedTo]
  if ([...given, remedy.from, remedy.to, delay.from, delay.to].every(one => one === null)) return newest
  return newest.filter(
    row =>
      (withWords === null || withWords.has(row.id)) &&
      (reference === null || row.reference === reference) &&
      (authority === null || row.authority === authority) &&
      (category === null || row.category === category) &&
      (outcome === null || row.outcome === outcome) &&
      (stage === null || row.stage === stage) &&
      (typeof faultKind !== 'number' || row.faultKinds.includes(faultKind)) &&
      (decidedFrom === null || (row.decidedOn !== null && row.decidedOn >= decidedFrom)) &&
      (decidedTo === null || (row.decidedOn !== null && row.decidedOn <= decidedTo)) &&
      within(row.remedyPence, remedy) &&
      within(row.delayDays, delay),
  )
}

export interface Count {
  readonly value: string
  readonly decisions: number
}

/** How many of the decisions have which authority, category, and so on, in no order; what a decision lacks is not counted. */
export function counted(columns: DecisionColumns, rows: readonly DecisionRow[]): Counts {
  const known = ofAll.get(rows)
  if (known) return known
  const counts = countedAnew(columns, rows)
  // The list of them all stands until the register changes.
  if (rows === columns.newest) ofAll.set(rows, counts)
  return counts
}

type Counts = Readonly<Record<Facet, readonly Count[]>>

const ofAll = new WeakMap<readonly DecisionRow[], Counts>()

function countedAnew({ values }: DecisionColumns, rows: readonly DecisionRow[]): Counts {
  const counts = (facet: Facet) => new Uint32Array(values[facet].size)
  const of: Record<Facet, Uint32Array> = {
    authority: counts('authority'),
    category: counts('category'),
    outcome: counts('outcome'),
    year: counts('year'),
    stage: counts('stage'),
    faultKind: counts('faultKind'),
  }
  const add = (counting: Uint32Array, place: number): void => {
    counting[place] = (counting[place] ?? 0) + 1
  }
  for (const row of rows) {
    add(of.authority, row.authority)
    add(of.category, row.category)
    add(of.outcome, row.outcome)
    add(of.year, row.year)
    add(of.stage, row.stage)
    for (const kind of row.faultKinds) add(of.faultKind, kind)
  }
  const told = (facet: Facet): readonly Count[] =>
    Array.from(of[facet], (decisions, place) => ({ value: values[facet].at(place), decisions })).filter(
      ({ value, decisions }) => value !== '' && decisions > 0,
    )
  return {
    authority: told('authority'),
    category: told('category'),
    outcome: told('outcome'),
    year: told('year'),
    stage: told('stage'),
    faultKind: told('faultKind'),
  }
}
