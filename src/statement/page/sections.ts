import type { Layout, SectionKind } from '../facts.ts'
import { sentencesOf } from '../text/sentences.ts'
import { lower } from '../text/words.ts'
import { isMarked } from './furniture.ts'
import { mainHeading, reportHeading, subHeading } from './headings.ts'
import type { Line } from './lines.ts'
import type { Block, Mark, Section } from './page.ts'

const GROUP_NAME =
  /^(?:complaints? )?(?:(?:that were |those )?(?:not|partially|partly|fully) )?upheld(?: complaints?)?$|^inconclusive(?: findings?)?$|^no findings?$/

/** A line without a mark, not a sentence: the only thing that tells a sub-heading on these pages. */
function looksLikeHeading(line: Line): boolean {
  const { text } = line
  if (text.length > 90 || isMarked(line) || /[.;:,)]$/.test(text)) return false
  return /^[\p{Lu}‘'"“\d]/u.test(text) && !/^[a-z0-9]\)/i.test(text) && text.split(' ').length <= 14
}

const NO_SECTION: Section = { heading: '', level: 1, kind: 'other', main: 'other', line: 0, misspelt: null }
/** Main sections in which an unknown heading is a part; anywhere else it begins a main section. */
const divided: ReadonlySet<SectionKind> = new Set(['findings', 'remedy', 'analysis', 'other'])

export interface Divided {
  readonly sections: readonly Section[]
  readonly blocks: readonly Block[]
}

/** Cuts the text after the summary into sections, and these into paragraphs and list items. */
export function divide(
  lines: readonly Line[],
  layout: Layout,
  backToTop: ReadonlySet<number>,
  isReport: boolean,
): Divided {
  const sections: Section[] = []
  const blocks: Block[] = []
  let current = NO_SECTION
  let main = NO_SECTION
  let filled = true
  let previous = 0
  for (const [at, line] of lines.entries()) {
    const afterBackToTop = endsBetween(backToTop, previous, line.number)
    previous = line.number
    const known = isMarked(line) ? null : mainHeading(line.text)
    const ofReport = isReport && !isMarked(line) ? reportHeading(line.text) : null
    const hasMore = at + 1 < lines.length
    const isKey = current.heading !== '' && reportHeading(current.heading) === 'other' && /^key/i.test(current.heading)
    if (known || ofReport || (hasMore && !isKey && looksLikeHeading(line) && !GROUP_NAME.test(lower(line.text)))) {
      const isMain = known !== null || ofReport !== null || afterBackToTop || !divided.has(main.kind)
      const kind = known?.kind ?? ofReport ?? subHeading(line.text)
      const below = !filled && current.level > 1
      const level = isMain ? 1 : below ? 3 : 2
      const inherited = level === 3 && kind === 'other' ? current.kind : kind
      current = {
        heading: line.text,
        level,
        kind: inherited,
        main: isMain ? kind : main.main,
        line: line.number,
        misspelt: known?.misspelt ?? null,
      }
      if (isMain) main = current
      sections.push(current)
      filled = false
      continue
    }
    const last = blocks.at(-1)
    const block = blockOf(line, layout, current, blocks.length)
    if (last && last.section === current && continues(last, block)) blocks[blocks.length - 1] = joined(last, line)
    else blocks.push(block)
    filled = true
  }
  return { sections, blocks }
}

function endsBetween(backToTop: ReadonlySet<number>, from: number, to: number): boolean {
  for (let number = from + 1; number < to; number++) if (backToTop.has(number)) return true
  return false
}

const PARAGRAPH_INDENT = 4

function blockOf(line: Line, layout: Layout, section: Section, index: number): Block {
  const { mark, text, number } = marked(line, layout)
  return make(mark, text, [line.number], section, index, number)
}

function make(
  mark: Mark,
  text: string,
  lines: readonly number[],
  section: Section,
  index: number,
  number: number | null,
): Block {
  const words = lower(text)
  return { index, mark, text, words, sentences: sentencesOf(text, words), lines, section, number }
}

function marked(line: Line, layout: Layout): { mark: Mark; text: string; number: number | null } {
  const { text, indent } = line
  const numbered = layout === 'reprint' ? null : /^(\d{1,3})\. (.*)$/.exec(text)
  if (numbered)
    return {
      mark: indent > PARAGRAPH_INDENT ? 'nested' : 'number',
      text: numbered[2] ?? '',
      number: Number(numbered[1]),
    }
  const item = /^([-–•·*]|\(?(?:[a-z]|[ivx]{2,4})\)) (.*)$/.exec(text)
  if (!item) return { mark: 'none', text, number: null }
  const sign = item[1] ?? ''
  const mark = sign.endsWith(')') ? 'letter' : layout === 'new' && sign === '-' ? 'dash' : 'bullet'
  return { mark, text: item[2] ?? '', number: null }
}

const LONGEST_PARAGRAPH = 4_000

/** A paragraph broken over two lines: no mark, no new sentence. */
const continues = (last: Block, next: Block): boolean =>
  next.mark === 'none' &&
  last.text.length < LONGEST_PARAGRAPH &&
  /^[a-z]/.test(next.text) &&
  !/[.;:?!]$/.test(last.text)

const joined = (last: Block, line: Line): Block =>
  make(last.mark, `${last.text} ${line.text}`, [...last.lines, line.number], last.section, last.index, last.number)
