/** One sentence of a paragraph, with its place in the paragraph's text. */
export interface Sentence {
  readonly text: string
  /** Straight quotes, small letters, the same length as `text`. */
  readonly words: string
  readonly start: number
}

/** No sentence of a decision is longer. Cutting here keeps the reading of any text in step with its length. */
const LONGEST = 4_000
const END = /[.!?]['"’”)\]]*(?= )|$/g
const ABBREVIATION = /(?:^|[\s(])(?:mr|mrs|ms|dr|st|no|nos|e\.g|i\.e|etc|para|paras|reg|regs|s|v|[A-Z])\.$/i
const OPENS = /["'“‘(£[\p{Lu}\d]/u

export function sentencesOf(text: string, words: string): readonly Sentence[] {
  const found: Sentence[] = []
  let start = 0
  const close = (end: number): void => {
    for (let from = start; from < end; from += LONGEST) {
      const piece = text.slice(from, Math.min(end, from + LONGEST)).trimEnd()
      const first = from + piece.length - piece.trimStart().length
      const last = from + piece.length
      if (first < last) found.push({ text: text.slice(first, last), words: words.slice(first, last), start: first })
    }
    start = end
  }
  END.lastIndex = 0
  for (let match = END.exec(text); match; match = END.exec(text)) {
    const end = match.index + match[0].length
    if (end >= text.length) break
    if (!OPENS.test(text[end + 1] ?? '')) continue
    if (match[0] === '.' && ABBREVIATION.test(text.slice(Math.max(0, end - 6), end))) continue
    close(end)
  }
  close(text.length)
  return found
}
