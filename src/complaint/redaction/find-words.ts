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

/** What a letter of a page counts as: nothing for what is no letter or figure, two signs for a ligature. */
function signsOfLetter(letter: string): string {
  const code = letter.length === 1 ? letter.charCodeAt(0) : 0
  if ((code >= 97 && code <= 122) || (code >= 48 && code <= 57)) return letter
  if (code >= 65 && code <= 90) return String.fromCharCode(code + 32)
  if (code > 0 && code < 128) return ''
  return onlySigns(letter)
}

const onlySigns = (text: string): string => [...plain(text)].filter(isSign).join('')

type Lines = readonly (readonly string[])[]

/** Every letter and figure of a text: what lies between them does not count. */
interface Signs {
  readonly text: string
  /** Where the sign stands of which this unit of the text is, or is a part. */
  readonly at: readonly Sign[]
}

function readSigns(lines: Lines): Signs {
  const at: Sign[] = []
  let text = ''
  for (const [line, letters] of lines.entries())
    for (const [place, letter] of letters.entries())
      for (const sign of signsOfLetter(letter)) {
        const one = { sign, line, at: place }
        text += sign
        for (let unit = 0; unit < sign.length; unit++) at.push(one)
      }
  return { text, at }
}

/** A page is asked for many names, one after the other. */
const known = new WeakMap<Lines, Signs>()

function signsOf(lines: Lines): Signs {
  const signs = known.get(lines) ?? readSigns(lines)
  known.set(lines, signs)
  return signs
}

function spansOf(signs: readonly Sign[]): readonly Span[] {
  const spans: Span[] = []
  for (const [line, all] of Map.groupBy(signs, one => one.line)) {
    const places = all.map(({ at }) => at)
    spans.push({ line, from: Math.min(...places), to: Math.max(...places) + 1 })
  }
  return spans
}

/** A letter or figure stands right beside it on its line, so that it is part of a longer word. */
function goesOn(lines: Lines, sign: Sign | undefined, step: -1 | 1): boolean {
  if (!sign) return false
  const beside = lines[sign.line]?.[sign.at + step]
  return beside !== undefined && isSign(plain(beside).slice(0, 1))
}

/**
 * Where words stand in the lines of a page, each line letter by letter. Case, accents, ligatures, hyphens, spaces between
 * letters and the ends of lines make no difference; a longer word that holds them is another word. What ends at the end
 * of a line, or begins there, is found although a hyphen may say that the word goes on: a dash looks the same, and a name
 * that stays is worse than half a word that goes.
 */
export function findWords(lines: Lines, words: string): readonly FoundWords[] {
  const sought = onlySigns(words)
  if (sought === '') return []
  const { text, at } = signsOf(lines)
  const found: FoundWords[] = []
  for (let first = text.indexOf(sought); first !== -1; first = text.indexOf(sought, first + 1)) {
    const last = first + sought.length - 1
    const these = at.slice(first, last + 1)
    if (goesOn(lines, these[0], -1) || goesOn(lines, these.at(-1), 1)) continue
    const spans = spansOf(these)
    found.push({ spans, as: spans.map(({ line, from, to }) => (lines[line] ?? []).slice(from, to).join('')).join(' ') })
  }
  return found
}

/** Whether any of these words stands in a running text, as `findWords` finds them. */
export function standsIn(text: string, ...words: readonly string[]): boolean {
  const lines = text.split(/\r?\n/).map(line => [...line])
  return words.some(one => findWords(lines, one).length > 0)
}

/** How many letters have to change for one word to be the other; more than `most` is told as that. */
function changes(one: string, other: string, most: number): number {
  if (Math.abs(one.length - other.length) > most) return most + 1
  // Where one change is allowed, nothing before it differs, or nothing after it.
  const half = one.length >> 1
  if (most === 1 && !other.startsWith(one.slice(0, half)) && !other.endsWith(one.slice(half))) return 2
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

interface WordOfPage {
  readonly as: string
  readonly own: string
  readonly line: number
  readonly index: number
}

const wordsKnown = new WeakMap<Lines, readonly WordOfPage[]>()

function wordsOf(lines: Lines): readonly WordOfPage[] {
  const words =
    wordsKnown.get(lines) ??
    lines.flatMap((letters, line) => {
      const text = letters.map(letter => (letter.length === 1 ? letter : ' ')).join('')
      return [...text.matchAll(/[\p{L}\p{M}][\p{L}\p{M}.’'-]*/gu)].map(({ 0: as, index }) => ({
        ...{ as, line, index },
        own: [...as].map(signsOfLetter).join(''),
      }))
    })
  wordsKnown.set(lines, words)
  return words
}

/** Words spelt nearly like a name, and initials that could be somebody's: for the eye, never taken out by themselves. */
export function nearlyLike(lines: Lines, name: string): readonly FoundWords[] {
  const words = name.split(/\s+/).map(onlySigns).filter(Boolean)
  const initials = words.map(word => word.slice(0, 1)).join('')
  return wordsOf(lines).flatMap(({ as, own, line, index }) => {
    const near =
      words.some(word => word.length >= 5 && own !== word && changes(own, word, 1) === 1) ||
      (initials.length >= 2 && own === initials && /^(?:\p{Lu}\.?)+$/u.test(as))
    return near ? [{ spans: [{ line, from: index, to: index + as.length }], as }] : []
  })
}
