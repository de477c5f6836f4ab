/** What a passage must say, one after the other: each is looked for soon after the one before, in the same clause. */
export type Shape = readonly RegExp[]

const NEAR = 90
/** A sentence says a thing a few times. Looking no further keeps any text quick to read. */
const MOST_STARTS = 10
const MOST_NEXT = 4
const CLAUSE_END = /[;:?]/

/** Every piece must be global. Gives where the match begins and ends, or null. */
export function inOrder(
  words: string,
  shape: Shape,
  from = 0,
  near = Number.POSITIVE_INFINITY,
): [number, number] | null {
  const [piece, ...rest] = shape
  if (!piece) return null
  const clause = near === Number.POSITIVE_INFINITY ? -1 : words.slice(from, from + near).search(CLAUSE_END)
  const end = clause < 0 ? Math.min(words.length, from + near) : from + clause
  const text = near === Number.POSITIVE_INFINITY ? words : words.slice(0, end)
  piece.lastIndex = from
  for (let tries = from === 0 ? MOST_STARTS : MOST_NEXT; tries > 0; tries--) {
    const match = piece.exec(text)
    if (!match) return null
    const after = match.index + match[0].length
    if (rest.length === 0) return [match.index, after]
    const found = inOrder(words, rest, after, NEAR)
    if (found) return [match.index, found[1]]
    piece.lastIndex = Math.max(after, match.index + 1)
  }
  return null
}
