/** A label's parts: a number first where there is one, then letters and roman numerals as printed. `14bii` is [14, b, ii]. */
export type Segments = readonly (number | string)[]

const romanOrder = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii', 'xiii', 'xiv', 'xv']

/**
 * Splits a label as printed: "14bii", "14b(ii)", "5a)", "A". The first letter after the number is one level and all that
 * follows is the next, so "14bi" is 14, b, i; but "14ii" is 14, ii, because nobody numbers a point so otherwise. "14i"
 * stays 14, i: whether that is the letter or the roman numeral only a person can say, which is why segments are stored
 * and never worked out again from the label.
 */
export function splitLabel(label: string): Segments {
  const [, number, letters = ''] = /^(\d*)(.*)$/.exec(label.toLowerCase().replace(/[^a-z0-9]/g, '')) ?? []
  const first = letters.length > 1 && romanOrder.includes(letters) ? letters : letters.slice(0, 1)
  const rest = letters.slice(first.length)
  return [...(number ? [Number(number)] : []), ...(first ? [first] : []), ...(rest ? [rest] : [])]
}

function compareSegment(a: number | string, b: number | string): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b
  if (typeof a === 'number') return -1
  if (typeof b === 'number') return 1
  const [romanA, romanB] = [romanOrder.indexOf(a), romanOrder.indexOf(b)]
  if (romanA >= 0 && romanB >= 0) return romanA - romanB
  return a < b ? -1 : a > b ? 1 : 0
}

/** The order of the complaint: 1a, 1b, 2, 10, 14a, 14bi, 14bii, 14c. A parent stands before its parts. */
export function compareSegments(a: Segments, b: Segments): number {
  for (let level = 0; level < Math.min(a.length, b.length); level++) {
    const [left, right] = [a[level], b[level]]
    if (left === undefined || right === undefined) break
    const order = compareSegment(left, right)
    if (order !== 0) return order
  }
  return a.length - b.length
}

export const sameSegments = (a: Segments, b: Segments): boolean => compareSegments(a, b) === 0
export const parentSegments = (segments: Segments): Segments => segments.slice(0, -1)
