import { type Sentence, sentencesOf } from '#statement/text/sentences.ts'
import { lower, straight } from '#statement/text/words.ts'
import type { Place } from './difference.ts'

/** A paragraph, list item or row of a table. Offsets are those of the letter. */
export interface Paragraph {
  readonly text: string
  /** Straight quotes, small letters, the same length as `text`. */
  readonly words: string
  readonly start: number
  readonly sentences: readonly Sentence[]
}

export interface Letter {
  readonly text: string
  readonly paragraphs: readonly Paragraph[]
  placeOf(start: number, end: number): Place
}

/** What no letter is longer than. What stands after it is not compared, which is told. */
export const LONGEST = 200_000

const BEGINS_ANEW =
  /^\s*(?:[•●▪·*o–—-]\s|\(?\d{1,3}[a-z]{0,4}(?:\([a-z]+\))*[).:\t ]|(?:complaint|point|element|recommendation|dear|yours|our ref|your ref)\b)/i
const ENDS = /[.:;!?]["'”’)]?\s*$/
/** A line shorter than this was ended by whoever wrote it, and not by the edge of the page. */
const FULL_LINE = 60

/** A line of a PDF goes on in the next one; a line of a table in a Word file that holds only a finding belongs to its label. */
function goesOn(line: string, next: string, isRow: (line: string, next: string) => boolean): boolean {
  if (next.trim() === '' || line.trim() === '') return false
  if (isRow(line, next)) return true
  if (line.includes('\t') || next.includes('\t')) return false
  return (
    line.length >= FULL_LINE &&
    !BEGINS_ANEW.test(next) &&
    !(ENDS.test(line) && /^\s*\p{Lu}/u.test(next) && line.length < 80)
  )
}

const ONLY_LABEL =
  /^\s*(?:(?:point|complaint|element) )?\d{1,3}[a-z]{0,5}\)?(?:\s+(?:(?:partially|partly|not) )?(?:upheld|inconclusive))*\s*$/i
const ONLY_FINDING = /^\s*(?:(?:partially|partly|not) )?(?:upheld|inconclusive)(?: in part)?\s*$/i
const isRow = (line: string, next: string): boolean => ONLY_LABEL.test(line) && ONLY_FINDING.test(next)

export function readLetter(whole: string): Letter {
  const text = straight(whole.slice(0, LONGEST).replace(/\r\n?/g, found => (found.length === 2 ? ' \n' : '\n')))
  const lineStarts = [0]
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lineStarts.push(at + 1)
  const lineAt = (offset: number): number => {
    let [low, high] = [0, lineStarts.length - 1]
    while (low < high) {
      const middle = Math.ceil((low + high) / 2)
      if ((lineStarts[middle] ?? 0) <= offset) low = middle
      else high = middle - 1
    }
    return low + 1
  }
  const lineOf = (index: number): string =>
    text.slice(lineStarts[index] ?? 0, (lineStarts[index + 1] ?? text.length + 1) - 1)
  const paragraphs: Paragraph[] = []
  let first = 0
  let row = ''
  for (let index = 0; index < lineStarts.length; index++) {
    const line = lineOf(index)
    row = index === first ? line : `${row} ${line.trim()}`
    if (
      index + 1 < lineStarts.length &&
      goesOn(line, lineOf(index + 1), () => isRow(row.slice(0, 200), lineOf(index + 1)))
    )
      continue
    const start = lineStarts[first] ?? 0
    const end = (lineStarts[index + 1] ?? text.length + 1) - 1
    first = index + 1
    const held = text.slice(start, end).replace(/\n/g, ' ')
    if (held.trim() === '') continue
    const words = lower(held)
    paragraphs.push({ text: held, words, start, sentences: sentencesOf(held, words) })
  }
  return { text, paragraphs, placeOf: (start, end) => ({ start, end, line: lineAt(start) }) }
}
