const COMMON = new Set(['council', 'should', 'complainant', 'within', 'ombudsman', 'decision', 'action', 'agreed'])

const wordsIn = (text: string): ReadonlySet<string> =>
  new Set((text.toLowerCase().match(/\p{L}{5,}/gu) ?? []).filter(word => !COMMON.has(word)))

/** How much two texts have in common, from 0 to 1: of the longer words of the shorter one, those that the other has. */
export function alike(a: string, b: string): number {
  const [left, right] = [wordsIn(a), wordsIn(b)]
  const fewer = Math.min(left.size, right.size)
  return fewer === 0 ? 0 : left.intersection(right).size / fewer
}

export const pounds = (pence: number): string =>
  `£${(pence / 100).toLocaleString('en-GB', { minimumFractionDigits: pence % 100 === 0 ? 0 : 2 })}`

/** Pounds as printed, in pence. */
export const penceOf = (amount: number): number => Math.round(amount * 100)

export const capital = (text: string): string => `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`
