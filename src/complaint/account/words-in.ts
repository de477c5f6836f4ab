import type { Folded } from './folded.ts'

/** A word of a folded text. Places are those of the folded text. */
export interface Word {
  readonly text: string
  readonly start: number
  readonly end: number
  /** It ended in an apostrophe and s. */
  readonly possessive: boolean
}

const WORD = /[\p{L}\p{N}]+(?:'[\p{L}\p{N}]+)*/gu

/** The words as they stand, apostrophes within them left out. */
export function wordsIn({ text }: Folded): readonly Word[] {
  return [...text.matchAll(WORD)].map(match => {
    const [found] = match
    const possessive = found.endsWith("'s")
    return {
      text: found.replaceAll("'", ''),
      start: match.index,
      end: match.index + found.length,
      possessive,
    }
  })
}

const boundary = (before: string, after: string): boolean =>
  (/\p{Ll}/u.test(before) && /\p{Lu}/u.test(after)) || /\p{L}/u.test(before) !== /\p{L}/u.test(after)

/** Pieces of words run together, as in `JohnSmith` or `smith1985`. */
export function piecesOf(word: Word, { original, text, from }: Folded): readonly Word[] {
  const ends: number[] = []
  for (let at = word.start + 1; at < word.end; at += 1) {
    if (from[at] === from[at - 1]) continue
    const before = original.slice(from[at - 1], from[at])
    const after = String.fromCodePoint(original.codePointAt(from[at] ?? 0) ?? 0)
    if (text[at] !== "'" && text[at - 1] !== "'" && boundary(before.slice(0, 2), after)) ends.push(at)
  }
  if (ends.length === 0) return []
  return [word.start, ...ends].flatMap((start, place) => {
    const end = ends[place] ?? word.end
    const piece = text.slice(start, end).replaceAll("'", '')
    return piece.length > 1 ? [{ text: piece, start, end, possessive: false }] : []
  })
}

const digitsAsLetters: readonly Readonly<Record<string, string>>[] = [
  { 0: 'o', 1: 'i', 3: 'e', 4: 'a', 5: 's', 7: 't', 8: 'b' },
  { 0: 'o', 1: 'l', 3: 'e', 4: 'a', 5: 's', 7: 't', 8: 'b' },
]

/** What else a word may be meant to look like: digits for letters, `rn` for m, a capital I for l. */
export function readingsOf({ text, start, end }: Word, { original, from }: Folded): readonly string[] {
  const readings: string[] = []
  if (/\p{L}/u.test(text) && /\d/.test(text))
    for (const as of digitsAsLetters) readings.push(text.replace(/\d/g, digit => as[digit] ?? digit))
  if (text.includes('rn')) readings.push(text.replaceAll('rn', 'm'))
  if (text.includes('vv')) readings.push(text.replaceAll('vv', 'w'))
  const written = original.slice(from[start], (from[end - 1] ?? 0) + 1)
  if (/\p{Ll}I/u.test(written))
    readings.push(
      [...text]
        .map((letter, at) => (at > 0 && letter === 'i' && original[from[start + at] ?? 0] === 'I' ? 'l' : letter))
        .join(''),
    )
  return readings
}
