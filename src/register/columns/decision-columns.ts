import type { Ids } from './ids.ts'
import { Values } from './values.ts'

/** What a search narrows by and counts, of one decision; texts as their places among the values. */
export interface DecisionRow {
  readonly id: number
  readonly reference: string
  readonly authority: number
  readonly category: number
  readonly outcome: number
  readonly year: number
  readonly stage: number
  readonly faultKinds: readonly number[]
  /** ISO day. */
  readonly decidedOn: string | null
  readonly remedyPence: number | null
  readonly delayDays: number | null
}

export const PRINTED = [
  'id',
  'reference',
  'authority',
  'category',
  'outcome',
  'decidedOn',
  'stage',
  'remedyPence',
  'delayDays',
  'faultKinds',
] as const

/** Rows as they are read from the table, a list for each column; empty texts where there is nothing, fault kinds one a line. */
export type PrintedColumns = Readonly<Record<(typeof PRINTED)[number], readonly string[]>>

export type Facet = 'authority' | 'category' | 'outcome' | 'year' | 'stage' | 'faultKind'

const numberIn = (printed: string): number | null => (printed === '' ? null : Number(printed))

const newerFirst = (one: DecisionRow, other: DecisionRow): number => {
  if (one.decidedOn === other.decidedOn) return one.reference < other.reference ? -1 : 1
  if (one.decidedOn === null) return 1
  if (other.decidedOn === null) return -1
  return one.decidedOn < other.decidedOn ? 1 : -1
}

/** The narrow part of every decision, some 200 bytes each, so that narrowing and counting need no database. */
export class DecisionColumns {
  readonly values: Readonly<Record<Facet, Values>> = {
    authority: new Values(),
    category: new Values(),
    outcome: new Values(),
    year: new Values(),
    stage: new Values(),
    faultKind: new Values(),
  }
  readonly #rows = new Map<number, DecisionRow>()
  readonly #days = new Map<string, string>()
  #newest: readonly DecisionRow[] = []
  readonly #found = new Map<string, Ids>()

  /** Those with the latest day first. */
  get newest(): readonly DecisionRow[] {
    return this.#newest
  }

  /**
   * What was looked for before in these decisions is not looked for again: the next page, another facet, another order.
   * @param key what is looked for, and where
   */
  async found(key: string, look: () => Promise<Ids>): Promise<Ids> {
    const known = this.#found.get(key)
    if (known) return known
    const found = await look()
    if (this.#found.size >= MOST_FOUND) this.#found.clear()
    this.#found.set(key, found)
    return found
  }

  /** Takes rows in, each in the place of the one with its id. */
  take(printed: PrintedColumns): void {
    if (printed.id.length === 0) return
    this.#found.clear()
    for (let place = 0; place < printed.id.length; place++) {
      const row = this.#rowOf(column => printed[column][place] ?? '')
      this.#rows.set(row.id, row)
    }
    this.#newest = [...this.#rows.values()].sort(newerFirst)
  }

  #rowOf(printed: (column: (typeof PRINTED)[number]) => string): DecisionRow {
    const { authority, category, outcome, year, stage, faultKind } = this.values
    const [decidedOn, kinds] = [printed('decidedOn'), printed('faultKinds')]
    return {
      id: Number(printed('id')),
      reference: printed('reference'),
      authority: authority.placeOf(printed('authority')),
      category: category.placeOf(printed('category')),
      outcome: outcome.placeOf(printed('outcome')),
      year: year.placeOf(decidedOn.slice(0, 4)),
      stage: stage.placeOf(printed('stage')),
      faultKinds: kinds === '' ? NONE : kinds.split('\n').map(kind => faultKind.placeOf(kind)),
      decidedOn: decidedOn === '' ? null : this.#day(decidedOn),
      remedyPence: numberIn(printed('remedyPence')),
      delayDays: numberIn(printed('delayDays')),
    }
  }

  /** One text for each day, however many decisions are of it. */
  #day(day: string): string {
    const known = this.#days.get(day)
    if (known !== undefined) return known
    this.#days.set(day, day)
    return day
  }
}

const NONE: readonly number[] = []
/** Some 6 kB each of 50,000 decisions. */
const MOST_FOUND = 200
