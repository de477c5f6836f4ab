import { type Block, isListItem, type Page } from '../page/page.ts'
import { type Sentence, sentencesOf } from '../text/sentences.ts'
import { lower } from '../text/words.ts'

/** How far the words of a part of a statement may be taken for the Ombudsman's own view. */
export type Part = 'summary' | 'weighing' | 'findings' | 'story' | 'remedy'

/** A paragraph of a statement, with who may be taken to speak in it. */
export interface Paragraph {
  readonly part: Part
  readonly sentences: readonly Sentence[]
  readonly text: string
  readonly words: string
  readonly lines: readonly number[]
  readonly heading: string
  readonly number: number | null
  readonly block: Block | null
}

function partOf({ section: { main, kind } }: Block): Part | null {
  if (main === 'end') return 'weighing'
  if (main === 'remedy') return 'remedy'
  if (main === 'analysis') return 'weighing'
  if (main !== 'findings' || kind === 'law') return null
  if (kind === 'analysis') return 'weighing'
  return kind === 'findings' || kind === 'other' ? 'findings' : 'story'
}

/** The summary, then all that may hold a finding. */
export function paragraphsOf(page: Page): readonly Paragraph[] {
  const found: Paragraph[] = []
  if (page.summary) {
    const text = page.summary.quote.replace(/^(?:report )?summary ?:\s*/i, '')
    const words = lower(text)
    const sentences = sentencesOf(text, words).flatMap(afterLetters)
    found.push({
      part: 'summary',
      sentences,
      text,
      words,
      lines: page.summary.lines,
      heading: '',
      number: null,
      block: null,
    })
  }
  for (const block of page.blocks) {
    const part = partOf(block)
    if (!part) continue
    const { text, words, lines, number, section } = block
    found.push({
      part,
      sentences: block.sentences.flatMap(afterLetters),
      text,
      words,
      lines,
      heading: section.heading,
      number,
      block,
    })
  }
  return found
}

const AFTER_LETTER = /\b[A-Z][.] (?=(?:The|This|That|These|It|We|I|However|But|She|He|They|There|In|As|To|For)\b)/g

/** "… about her son, Y. The Council …": a letter that ends a sentence is no initial where one of these words follows. */
function afterLetters(sentence: Sentence): readonly Sentence[] {
  const ends = [...sentence.text.matchAll(AFTER_LETTER)].map(match => match.index + 2)
  return [0, ...ends.map(end => end + 1)].map((from, at) => {
    const to = ends[at] ?? sentence.text.length
    return { text: sentence.text.slice(from, to), words: sentence.words.slice(from, to), start: sentence.start + from }
  })
}

/** Items are said by whoever says the line above their list. */
export const isItem = ({ block, text }: Paragraph): boolean =>
  block !== null && (isListItem(block) || /^[a-z]/.test(text) || /(?:;|\band|\bor)$/.test(text))
