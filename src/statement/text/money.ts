/** A sum of money in running words. */
export interface Sum {
  /** Pounds, pence as decimals. */
  readonly pounds: number
  readonly printed: string
  readonly start: number
  readonly end: number
}

const SUM = /£\s?(\d{1,3}(?:,\d{3})+|\d{1,9})(\.\d{1,2})?(?:\s?(k|m|million|thousand)\b)?/gi

/** "£1,00O", "£5OO", "£1,00": a letter for a nought, or a figure lost. What was meant is for a person to say. */
const MISPRINTED = /£\s?\d[\d,]*(?:[OoIl][\d,OoIl]*(?![a-z])|(?<=,\d{1,2})(?![\d,]|\.\d))/g

export interface MisprintedSum {
  readonly printed: string
  readonly start: number
}

/** Sums that cannot be read as they are printed. */
export const misprintedSumsIn = (text: string): readonly MisprintedSum[] =>
  text.includes('£') ? [...text.matchAll(MISPRINTED)].map(({ 0: printed, index }) => ({ printed, start: index })) : []

export function sumsIn(text: string): readonly Sum[] {
  if (!text.includes('£')) return []
  const misprinted = new Set(misprintedSumsIn(text).map(({ start }) => start))
  return [...text.matchAll(SUM)].flatMap(match => {
    if (misprinted.has(match.index)) return []
    const whole = Number(`${(match[1] ?? '').replaceAll(',', '')}${match[2] ?? ''}`)
    const times = /^k|^t/i.test(match[3] ?? '') ? 1_000 : match[3] ? 1_000_000 : 1
    return [
      {
        pounds: Math.round(whole * times * 100) / 100,
        printed: match[0],
        start: match.index,
        end: match.index + match[0].length,
      },
    ]
  })
}
