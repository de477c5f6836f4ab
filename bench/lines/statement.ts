import { readStatement } from '#statement/read.ts'
import { inventedStatements, longStatement, statementAgainAndAgain } from '../given/statements.ts'
import { atMost, type Line, type Measured, measured, type Row } from '../line.ts'
import { median } from '../measure/statistics.ts'
import { timePerCall } from '../measure/time-per-call.ts'

const MEGABYTE = 1_000_000
const megabytes = [1, 2, 5, 10] as const
const RUNS = 3

const reading = (text: string) => (times: number) => {
  let lines = 0
  for (let time = 0; time < times; time++) lines += linesRead(text)
  return lines
}

function linesRead(text: string): number {
  const read = readStatement(text)
  return read.kind === 'statement' ? read.lines.length : Number.NaN
}

const inMilliseconds = (samples: readonly number[]): readonly number[] => samples.map(sample => sample / 1e6)

function ordinary(): readonly Row[] {
  const statements = inventedStatements()
  const timed = timePerCall(
    statements.map(({ text }) => reading(text)),
    5,
  ).map(inMilliseconds)
  const each = statements.map(({ name }, place) => ({ name, samples: timed[place] ?? [] }))
  const average = (timed[0] ?? []).map(
    (_, run) => each.reduce((sum, one) => sum + (one.samples[run] ?? 0), 0) / each.length,
  )
  const slowest = each.toSorted((a, b) => median(b.samples) - median(a.samples))[0]
  return [
    measured({
      what: `the ${each.length} invented statements, on average`,
      unit: 'ms',
      samples: average,
      budget: atMost(3),
    }),
    ...(slowest
      ? [
          measured({
            what: `the slowest of them (${slowest.name})`,
            unit: 'ms',
            samples: slowest.samples,
            budget: atMost(3),
          }),
        ]
      : []),
  ]
}

function milliseconds(text: string): number {
  const from = performance.now()
  if (Number.isNaN(linesRead(text))) throw new Error('the long text was not read as a statement')
  return performance.now() - from
}

interface Shape {
  readonly what: string
  make(characters: number): string
}

/** Linear: a megabyte of the largest takes as long as a megabyte of the smallest, within what one run is worth. */
const LINEAR = 1.5

function long({ what, make }: Shape): readonly Row[] {
  const timed = megabytes.map(size => {
    const text = make(size * MEGABYTE)
    return { size, samples: Array.from({ length: RUNS }, () => milliseconds(text)) }
  })
  const rows: readonly Measured[] = timed.map(({ size, samples }) =>
    measured({
      what: `${what}, ${size} MB`,
      unit: 'ms',
      samples,
      note: `${Math.round(median(samples) / size)} ms a MB`,
    }),
  )
  const [smallest, largest] = [timed[0], timed.at(-1)]
  if (!smallest || !largest) return rows
  const perMegabyte = median(smallest.samples) / smallest.size
  return [
    ...rows,
    measured({
      what: `${what}: a MB of ${largest.size} against a MB of ${smallest.size}`,
      unit: 'times',
      samples: largest.samples.map(sample => sample / largest.size / perMegabyte),
      budget: atMost(LINEAR),
    }),
  ]
}

export const line: Line = async ({ say }) => {
  const rows = [...ordinary()]
  say('Reading texts of up to 10 MB …')
  rows.push(...long({ what: 'long findings', make: longStatement }))
  rows.push(...long({ what: 'statements in a row', make: statementAgainAndAgain }))
  return rows
}
