/** One line of the page: its number in the text as supplied, from 1, and its words with spaces made plain. */
export interface Line {
  readonly number: number
  readonly text: string
  /** Spaces before the first word. */
  readonly indent: number
}

const BREAK = /\r\n|[\n\r\u2028\u2029]/
const ODD_SPACE = /[\t\u00a0\u2000-\u200a\u202f\u205f\u3000]/g
const NOT_SEEN = /[\u00ad\u200b-\u200d\u2060\ufeff]/g

export const rawLinesOf = (text: string): readonly string[] => text.split(BREAK)

export function lineOf(raw: string, number: number): Line {
  const plain = raw.replace(NOT_SEEN, '').replace(ODD_SPACE, tab => (tab === '\t' ? '    ' : ' '))
  const text = plain.trim().replace(/ {2,}/g, ' ')
  return { number, text, indent: plain.length - plain.trimStart().length }
}

export const linesOf = (text: string): readonly Line[] => rawLinesOf(text).map((raw, index) => lineOf(raw, index + 1))
