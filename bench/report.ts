import { tableLines } from '#cli/table.ts'
import type { Limit, Measured, Peer, Row, Unit } from './line.ts'
import type { Entered } from './lines.ts'
import type { Outcome } from './run-line.ts'

/** Three figures that mean something, and whole numbers from a hundred on. */
export function numberInWords(value: number): string {
  if (value >= 99.95) return Math.round(value).toLocaleString('en-GB')
  if (value === 0 || Number.isInteger(value)) return String(value)
  return value >= 9.995 ? value.toFixed(1) : value.toPrecision(value < 1 ? 2 : 3)
}

const withUnit = (value: number, unit: Unit): string => `${numberInWords(value)} ${unit}`

const budgetInWords = ({ kind, value }: Limit, unit: Unit): string => `${kind} ${withUnit(value, unit)}`

const peerInWords = ({ name, ratio, summary }: Peer, unit: Unit): string =>
  `${numberInWords(ratio)} × ${name} (${withUnit(summary.median, unit)})`

const verdict = ({ met }: Measured): string => (met === null ? '' : met ? 'met' : 'MISSED')

function cells(row: Row): readonly string[] {
  if (row.kind === 'not at hand') return [`  ${row.what}`, '', 'not at hand', '', '']
  const { what, unit, summary, budget } = row
  const { median, low, high, runs } = summary
  return [
    `  ${what}`,
    budget ? budgetInWords(budget, unit) : '',
    withUnit(median, unit),
    runs === 1 ? 'once' : `${numberInWords(low)} to ${numberInWords(high)}, ${runs} runs`,
    verdict(row),
  ]
}

function below(row: Row): readonly string[] {
  if (row.kind === 'not at hand') return [row.why]
  return [...row.peers.map(peer => peerInWords(peer, row.unit)), ...(row.note === null ? [] : [row.note])]
}

const HEAD = ['  what', 'budget', 'measured', 'spread', 'verdict']

/** One line of the bench for people. What is said beside a row stands under it. */
export function outcomeLines({ name, what, budget }: Entered, outcome: Outcome): readonly string[] {
  const head = `${what}: ${budget}  [${name}, ${outcome.seconds.toFixed(1)} s]`
  if (outcome.kind === 'crashed') return [head, `  CRASHED: ${outcome.why}`, '']
  const [columns = '', ...rows] = tableLines([HEAD, ...outcome.rows.map(cells)])
  const told = outcome.rows.flatMap((row, place) => [rows[place] ?? '', ...below(row).map(words => `      ${words}`)])
  return [head, columns, ...told, '']
}

export function closingLine(outcomes: readonly Outcome[]): string {
  const held = outcomes.flatMap(outcome => (outcome.kind === 'rows' ? outcome.rows : [])).filter(isHeld)
  const missed = held.filter(({ met }) => met === false).length
  const crashed = outcomes.filter(({ kind }) => kind === 'crashed').length
  const seconds = outcomes.reduce((sum, outcome) => sum + outcome.seconds, 0)
  return `${held.length - missed} of ${held.length} budgets met, ${missed} missed, ${crashed} crashed; ${Math.round(seconds)} seconds in all.`
}

const isHeld = (row: Row): row is Measured => row.kind === 'measured' && row.met !== null
