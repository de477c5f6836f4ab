import { type Day, dayNumber, shiftDays } from '#law/day.ts'

export interface Period {
  readonly from: Day
  /** The last day of it. */
  readonly to: Day
  /** The days are bounds, not known: drawn with a broken edge. */
  readonly uncertain?: boolean | undefined
}

export interface StageMark {
  readonly on: Day
  /** "day 65, 9 Dec 2022": at most some 35 letters, for it stands on one line on a phone. */
  readonly words: string
  /** A line across the bar for a limit, a dot for something that happened. */
  readonly kind: 'limit' | 'event'
}

export interface StageBar {
  readonly label: string
  /** What the law allows. */
  readonly allowed?: Period | undefined
  /** What it took, or has taken up to today. What lies past the end of `allowed` is the overrun. */
  readonly taken?: Period | undefined
  readonly marks?: readonly StageMark[] | undefined
  /** The whole of it in words: "answered on day 115, Wednesday 22 February 2023". */
  readonly words: string
}

/** The part taken that the law does not allow; undefined when there is none. */
export function overrun({ allowed, taken }: StageBar): Period | undefined {
  if (!allowed || !taken || taken.to <= allowed.to) return undefined
  const dayAfter = shiftDays(allowed.to, 1)
  return { from: dayNumber(Math.max(taken.from, dayAfter)), to: taken.to }
}

/** The part taken within what the law allows. */
export function withinLimit(bar: StageBar): Period | undefined {
  const { taken } = bar
  const over = overrun(bar)
  if (!taken || !over) return taken
  return over.from <= taken.from ? undefined : { ...taken, to: shiftDays(over.from, -1) }
}

/** The first and the last day that any bar or mark reaches; undefined when there is none. */
export function extentOf(bars: readonly StageBar[]): Period | undefined {
  const days = bars.flatMap(({ allowed, taken, marks = [] }) => [
    ...[allowed, taken].flatMap(period => (period ? [period.from, period.to] : [])),
    ...marks.map(mark => mark.on),
  ])
  if (days.length === 0) return undefined
  return { from: dayNumber(Math.min(...days)), to: dayNumber(Math.max(...days)) }
}
