/** A sum of money in running words. */
export interface Sum {
  /** Pounds, pence as decimals. */
  readonly pounds: number
  readonly printed: string
  readonly start: number
  readonly end: number
}

const SUM = /£\s?(\d{1,3}(?:,\d{3})+|\d{1,9})(\.\d{1,2})?(?:\s?(k|m|million|thousand)\b)?/gi

export function sumsIn(text: string): readonly Sum[] {
  if (!text.includes('£')) return []
  return [...text.matchAll(SUM)].map(match => {
    const whole = Number(`${(match[1] ?? '').replaceAll(',', '')}${match[2] ?? ''}`)
    const times = /^k|^t/i.test(match[3] ?? '') ? 1_000 : match[3] ? 1_000_000 : 1
    return {
      pounds: Math.round(whole * times * 100) / 100,
      printed: match[0],
      start: match.index,
      end: match.index + match[0].length,
    }
  })
}
