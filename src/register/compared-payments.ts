/** What a decision agreed to pay, for comparison. */
export interface ComparedDecision {
  readonly reference: string
  readonly authority: string | null
  /** ISO day. */
  readonly decidedOn: string | null
  readonly stageReached: number | null
  /** All payments agreed together. */
  readonly remedyPence: number
  /** The longest delay told, in days, roughly. */
  readonly delayDays: number | null
  readonly faultKinds: readonly string[]
  /** What the payment is said to be for, in the statement's words. */
  readonly reason: string | null
}

export interface PaymentFigures {
  /** The one in the middle, or the two. */
  readonly middle: readonly ComparedDecision[]
  /** Whole pence. */
  readonly medianPence: number
  readonly least: ComparedDecision
  readonly most: ComparedDecision
}

/** Of fewer nothing is worked out: they are shown one by one. */
export const FEWEST_FOR_FIGURES = 5

/** Median and range, each with the decisions it rests on; null of fewer than a handful. */
export function figuresOf(decisions: readonly ComparedDecision[]): PaymentFigures | null {
  if (decisions.length < FEWEST_FOR_FIGURES) return null
  const sorted = decisions.toSorted(
    (one, other) => one.remedyPence - other.remedyPence || one.reference.localeCompare(other.reference),
  )
  const middle = sorted.slice(Math.floor((sorted.length - 1) / 2), Math.floor(sorted.length / 2) + 1)
  const [least, most] = [sorted[0], sorted.at(-1)]
  if (!least || !most) return null
  const sum = middle.reduce((total, { remedyPence }) => total + remedyPence, 0)
  return { middle, medianPence: Math.round(sum / middle.length), least, most }
}

export interface DelayBand {
  readonly title: string
  /** Days, from the first up to the second, exclusive. */
  readonly from: number
  readonly to: number
}

export const delayBands: readonly DelayBand[] = [
  { title: 'Under 3 months', from: 0, to: 91 },
  { title: '3 to 6 months', from: 91, to: 183 },
  { title: '6 to 12 months', from: 183, to: 365 },
  { title: 'A year or longer', from: 365, to: Number.POSITIVE_INFINITY },
]

/** The decisions that tell a delay of that length, least paid first. */
export const inBand = (decisions: readonly ComparedDecision[], { from, to }: DelayBand): readonly ComparedDecision[] =>
  decisions
    .filter(({ delayDays }) => delayDays !== null && delayDays >= from && delayDays < to)
    .toSorted((one, other) => one.remedyPence - other.remedyPence)
