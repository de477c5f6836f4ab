import type { Span } from './places.ts'

/** A place where words stand, perhaps over the end of a line. */
export interface FoundWords {
  readonly spans: readonly Span[]
  /** As it stands there. */
  readonly as: string
}

interface Sign {
  readonly sign: string
  readonly line: number
  readonly at: number
}

/** Letters and figures as they compare: without case, accents and ligatures. */
const plain = (text: string): string =>
  text
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replaceAll('æ', 'ae')
    .replaceAll('œ', 'oe')
    .replaceAll('ø', 'o')
    .replaceAll('ł', 'l')

const isSign = (text: string): boolean => /[\p{L}\p{N}]/u.test(text)

/** Every letter and figure of a text, and where it stands: what lies between them does not count. */
function signsOf(lines: readonly (readonly string[])[]): readonly Sign[] {
  const signs: Sign[] = []
  for (const [line, letters] of lines.entries())
    for (const [at, letter] of letters.entries())
      for (const sign of plain(letter)) if (isSign(sign)) signs.push({ sign, line, at })
  return signs
}

const onlySigns = (text: string): string => [...plain(text)].filter(isSign).join('')

function spansOf(signs: readonly Sign[]): readonly Span[] {
  const spans: Span[] = []
  for (const [line, all] of Map.groupBy(signs, one => one.line)) {
    const places = all.map(({ at }) => at)
    spans.push({ line, from: Math.min(...places), to: Math.max(...places) + 1 })
  }
  return spans
}

/** A letter or figure stands right beside it on its line, so that it is part of a longer word. */
function goesOn(lines: readonly (readonly string[])[], sign: Sign | undefined, step: -1 | 1): boolean {
  if (!sign) return false
  const beside = lines[sign.line]?.[sign.at + step]
  return beside !== undefined && isSign(plain(beside).slice(0, 1))
}

/** A word goes on in the next line where the line ends in a hyphen. */
const endsInHyphen = (line: readonly string[] | undefined): boolean => /[-\u2010\u00ad]\s*$/.test(line?.join('') ?? '')

function goesOnInLine(
  lines: readonly (readonly string[])[],
  signs: readonly Sign[],
  first: number,
  last: number,
): boolean {
  const [before, from, to, after] = [signs[first - 1], signs[first], signs[last], signs[last + 1]]
  const brokenBefore = before && from && before.line < from.line && endsInHyphen(lines[before.line])
  const brokenAfter = after && to && after.line > to.line && endsInHyphen(lines[to.line])
  return Boolean(brokenBefore) || Boolean(brokenAfter)
}

/**
 * Where words stand in the lines of a page, each line letter by letter. Case, accents, ligatures, hyphens, spaces between
 * letters and the ends of lines make no difference; a longer word that holds them is another word.
 */
export function findWords(lines: readonly (readonly string[])[], words: string): readonly FoundWords[] {
  const sought = onlySigns(words)
  if (sought === '') return []
  const signs = signsOf(lines)
  const all = signs.map(({ sign }) => sign)
  // A sign may be two units of text, so that places in the text are counted in signs.
  const units = all.reduce<number[]>((places, sign, at) => {
    for (const _ of sign.split('')) places.push(at)
    return places
  }, [])
  const text = all.join('')
  const found: FoundWords[] = []
  for (let at = text.indexOf(sought); at !== -1; at = text.indexOf(sought, at + 1)) {
    const [first = 0, last = 0] = [units[at], units[at + sought.length - 1]]
    const these = signs.slice(first, last + 1)
    if (goesOn(lines, these[0], -1) || goesOn(lines, these.at(-1), 1) || goesOnInLine(lines, signs, first, last))
      continue
    const spans = spansOf(these)
    found.push({ spans, as: spans.map(({ line, from, to }) => (lines[line] ?? []).slice(from, to).join('')).join(' ') })
  }
  return found
}

/** Whether words stand in a running text, as `findWords` finds them. */
export const standsIn = (text: string, words: string): boolean =>
  findWords(
    text.split(/\r?\n/).map(line => [...line]),
    words,
  ).length > 0

/** How many letters have to change for one word to be the other; more than `most` is told as that. */
function changes(one: string, other: string, most: number): number {
  if (Math.abs(one.length - other.length) > most) return most + 1
  let row = Array.from({ length: other.length + 1 }, (_, at) => at)
  for (const [at, letter] of [...one].entries()) {
    const next = [at + 1]
    for (const [place, each] of [...other].entries())
      next.push(
        Math.min((next[place] ?? 0) + 1, (row[place + 1] ?? 0) + 1, (row[place] ?? 0) + (letter === each ? 0 : 1)),
      )
    row = next
  }
  return row.at(-1) ?? 0
}

/** Words spelt nearly like a name, and initials that could be somebody's: for the eye, never taken out by themselves. */
export function nearlyLike(lines: readonly (readonly string[])[], name: string): readonly FoundWords[] {
  const words = name.split(/\s+/).map(onlySigns).filter(Boolean)
  const initials = words.map(word => word.slice(0, 1)).join('')
  return lines.flatMap((letters, line) => {
    const text = letters.map(letter => (letter.length === 1 ? letter : ' ')).join('')
    return [...text.matchAll(/[\p{L}\p{M}][\p{L}\p{M}.’'-]*/gu)].flatMap(({ 0: as, index }) => {
      const own = onlySigns(as)
      const near =
        words.some(word => word.length >= 5 && own !== word && changes(own, word, 1) === 1) ||
        (initials.length >= 2 && own === initials && /^(?:\p{Lu}\.?)+$/u.test(as))
      return near ? [{ spans: [{ line, from: index, to: index + as.length }], as }] : []
    })
  })
}
