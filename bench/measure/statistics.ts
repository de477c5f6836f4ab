/** Several measurements of one thing, in one unit. */
export interface Summary {
  readonly median: number
  readonly low: number
  readonly high: number
  readonly runs: number
}

/** @throws RangeError without a sample */
export function median(samples: readonly number[]): number {
  const sorted = ascending(samples)
  const middle = sorted.length / 2
  const [below, above] = [sorted[Math.ceil(middle) - 1], sorted[Math.floor(middle)]]
  if (below === undefined || above === undefined) throw new RangeError('nothing was measured')
  return (below + above) / 2
}

/**
 * The smallest sample that at least so many in a hundred do not exceed (nearest rank), so that it is one that occurred.
 * @param percent above 0, to 100
 * @throws RangeError without a sample
 */
export function percentile(samples: readonly number[], percent: number): number {
  const found = ascending(samples)[Math.ceil((percent / 100) * samples.length) - 1]
  if (found === undefined) throw new RangeError(`there is no ${percent}th percentile of ${samples.length} samples`)
  return found
}

export const summaryOf = (samples: readonly number[]): Summary => ({
  median: median(samples),
  low: Math.min(...samples),
  high: Math.max(...samples),
  runs: samples.length,
})

const ascending = (samples: readonly number[]): readonly number[] => samples.toSorted((a, b) => a - b)
