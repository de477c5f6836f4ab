import { type Day, parseIsoDay } from '#law/day.ts'
import type { CountedUnit, Direction } from '#law/limit.ts'

/** A file of deadline vectors: rules as their author understood them, and dates worked out by hand or by another program. */
export interface VectorFile {
  readonly rules: readonly VectorRule[]
  readonly vectors: readonly Vector[]
  readonly lateness: readonly LatenessVector[]
  readonly workingDays: readonly { readonly date: Day; readonly isWorkingDay: boolean }[]
}

export interface VectorRule {
  readonly id: string
  readonly n: number
  readonly unit: CountedUnit
  readonly direction: Direction
}

/** What the author left out is null and is not compared. */
export interface Vector {
  readonly id: string
  readonly rule: string
  readonly trigger: Day
  readonly triggerDay: string | null
  readonly expected: Day
  readonly expectedDay: string | null
  readonly softLimit: boolean | null
}

export interface LatenessVector {
  readonly id: string
  readonly rule: string
  readonly trigger: Day
  readonly due: Day
  readonly actual: Day
  readonly workingDaysLate: number | null
  readonly workingDaysTaken: number | null
  readonly daysLate: number | null
}

/** The file is not of the shape; the message names the place. */
export class NotAVectorFile extends Error {
  override readonly name = 'NotAVectorFile'
}

/** @throws NotAVectorFile */
export function readVectorFile(text: string): VectorFile {
  const file = new Fields(parse(text), 'the file')
  const read = {
    rules: file.rows('rules').map(rule),
    vectors: file.rows('vectors').map(vector),
    lateness: file.rows('lateness').map(latenessVector),
    workingDays: file
      .rows('workingDays')
      .map(row => ({ date: row.day('date'), isWorkingDay: row.flag('isWorkingDay') })),
  }
  if (read.vectors.length + read.lateness.length + read.workingDays.length === 0)
    throw new NotAVectorFile('it holds no vector: neither "vectors", "lateness" nor "workingDays" has a row')
  return read
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch {
    throw new NotAVectorFile('it is not JSON')
  }
}

const UNITS: readonly CountedUnit[] = [
  'working_days',
  'days',
  'years_no_later_than',
  'months_after',
  'months_beginning_with',
]
const DIRECTIONS: readonly Direction[] = ['forward', 'backward']

const rule = (row: Fields): VectorRule => ({
  id: row.text('id'),
  n: row.wholeNumber('length'),
  unit: row.oneOf('unit', UNITS),
  direction: row.has('direction') ? row.oneOf('direction', DIRECTIONS) : 'forward',
})

const vector = (row: Fields): Vector => ({
  id: row.text('id'),
  rule: row.text('rule'),
  trigger: row.day('trigger'),
  triggerDay: row.has('triggerDay') ? row.text('triggerDay') : null,
  expected: row.day('expected'),
  expectedDay: row.has('expectedDay') ? row.text('expectedDay') : null,
  softLimit: row.has('softLimit') ? row.flag('softLimit') : softByTag(row),
})

/** A vector without `softLimit` says nothing of it, unless a tag does. */
function softByTag(row: Fields): boolean | null {
  if (row.tags().includes('no-soft')) return false
  return row.tags().includes('coronavirus-soft') ? true : null
}

const latenessVector = (row: Fields): LatenessVector => ({
  id: row.text('id'),
  rule: row.text('rule'),
  trigger: row.day('trigger'),
  due: row.day('due'),
  actual: row.day('actual'),
  workingDaysLate: row.has('workingDaysLate') ? row.wholeNumber('workingDaysLate') : null,
  workingDaysTaken: row.has('workingDaysTaken') ? row.wholeNumber('workingDaysTaken') : null,
  daysLate: row.has('daysLate') ? row.wholeNumber('daysLate') : null,
})

const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The fields of one object of the file, each checked as it is read. */
class Fields {
  readonly #values: ReadonlyMap<string, unknown>
  readonly #place: string

  constructor(value: unknown, place: string) {
    if (!isObject(value)) throw new NotAVectorFile(`${place} is not an object`)
    this.#values = new Map(Object.entries(value))
    this.#place = place
  }

  has(name: string): boolean {
    return this.#values.get(name) !== undefined && this.#values.get(name) !== null
  }

  rows(name: string): readonly Fields[] {
    const rows = this.#values.get(name) ?? []
    if (!Array.isArray(rows)) throw new NotAVectorFile(`"${name}" is not a list`)
    return rows.map((row: unknown, index) => new Fields(row, `row ${index + 1} of "${name}"`))
  }

  text(name: string): string {
    const value = this.#values.get(name)
    return typeof value === 'string' ? value : this.#wrong(name, 'a text')
  }

  flag(name: string): boolean {
    const value = this.#values.get(name)
    return typeof value === 'boolean' ? value : this.#wrong(name, 'true or false')
  }

  wholeNumber(name: string): number {
    const value = this.#values.get(name)
    return typeof value === 'number' && Number.isSafeInteger(value) ? value : this.#wrong(name, 'a whole number')
  }

  day(name: string): Day {
    const value = this.#values.get(name)
    return (typeof value === 'string' ? parseIsoDay(value) : undefined) ?? this.#wrong(name, 'a day such as 2024-02-05')
  }

  oneOf<Choice extends string>(name: string, choices: readonly Choice[]): Choice {
    const value = this.#values.get(name)
    return choices.find(choice => choice === value) ?? this.#wrong(name, `one of ${choices.join(', ')}`)
  }

  tags(): readonly unknown[] {
    const tags = this.#values.get('tags')
    return Array.isArray(tags) ? tags : []
  }

  #wrong(name: string, wanted: string): never {
    throw new NotAVectorFile(`in ${this.#place}, "${name}" is not ${wanted}`)
  }
}
