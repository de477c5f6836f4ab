import type { Header, Told } from '../facts.ts'
import { lower } from '../text/words.ts'
import { isMarked, stripFurniture } from './furniture.ts'
import { readHeader, readReprintHeader } from './header.ts'
import { mainHeading } from './headings.ts'
import { layoutOf } from './layout.ts'
import type { Line } from './lines.ts'
import type { Page } from './page.ts'
import { divide } from './sections.ts'
import { titleOf } from './title.ts'

export type PageReading =
  | { readonly kind: 'page'; readonly page: Page }
  | { readonly kind: 'not a statement'; readonly why: string; readonly whatToDo: string }

const OPENER = /^(?:the )?ombudsm[ae]n'?s'? final decision ?:?$/
const WHAT_TO_DO =
  'Give it the text of one decision from the Ombudsman’s website, from its title with the reference to its last line.'

const refused = (why: string): PageReading => ({ kind: 'not a statement', why, whatToDo: WHAT_TO_DO })

/** Takes a page apart without reading what it tells. `address` is where the page was found, if known. */
export function readPage(all: readonly Line[], address: string | null): PageReading {
  const stripped = stripFurniture(all)
  const { lines } = stripped
  if (lines.length === 0) return refused('There are no words in it.')
  const top = partsOf(lines)
  const layout = layoutOf(lines, stripped.sectionEnds.size > 0)
  const headerLines = lines.slice(0, top.bodyAt)
  const plain = readHeader(headerLines, address)
  const header = plain.reference ? plain : (readReprintHeader(headerLines) ?? plain)
  const headings = lines.slice(top.bodyAt).filter(line => !isMarked(line) && mainHeading(line.text) !== null).length
  if (!header.reference && !top.hasOpener)
    return refused('It has neither an Ombudsman reference nor an Ombudsman’s decision in it.')
  if (headings + (top.hasOpener ? 1 : 0) < (header.reference ? 1 : 2))
    return refused('It has none of the sections that a decision statement has.')
  const summary = summaryOf(lines.slice(top.bodyAt, top.sectionsAt))
  const isReport = !top.hasOpener && lines.some(line => /^the investigation$|^key to names used$/i.test(line.text))
  const { sections, blocks } = divide(lines.slice(top.sectionsAt), layout, stripped.sectionEnds, isReport)
  const furniture = [...stripped.furniture, ...top.links].sort((a, b) => a - b)
  return {
    kind: 'page',
    page: {
      layout,
      header: withKind(header, isReport),
      summary,
      sections,
      blocks,
      stripped: { ...stripped, furniture },
    },
  }
}

const withKind = (header: Header, isReport: boolean): Header => (isReport ? { ...header, kind: 'report' } : header)

interface Parts {
  readonly bodyAt: number
  readonly sectionsAt: number
  readonly hasOpener: boolean
  /** Section names listed above the opener, as links. */
  readonly links: readonly number[]
}

function partsOf(lines: readonly Line[]): Parts {
  const openerAt = lines.findIndex(line => line.text.length < 50 && OPENER.test(lower(line.text)))
  const hasOpener = openerAt >= 0
  const titleAt = lines.findIndex(line => titleOf(line.text) !== null && !isMarked(line))
  const firstAfter = (from: number): number => {
    const at = lines.findIndex(
      (line, index) => index >= from && isStart(line, index > from ? lines[index - 1] : undefined),
    )
    return at < 0 ? lines.length : at
  }
  if (hasOpener) {
    const links = lines
      .slice(Math.max(0, titleAt), openerAt)
      .filter(line => mainHeading(line.text) !== null || OPENER.test(lower(line.text)))
      .map(line => line.number)
    return { bodyAt: openerAt + 1, sectionsAt: firstAfter(openerAt + 1), hasOpener, links }
  }
  const headerEnd = lines.findIndex((line, index) => index > titleAt && endsHeader(line))
  const bodyAt = headerEnd < 0 ? lines.length : headerEnd
  return { bodyAt, sectionsAt: firstAfter(bodyAt), hasOpener, links: [] }
}

const isSummary = (line: Line): boolean => /^(?:report )?summary\b/i.test(line.text)
const endsHeader = (line: Line): boolean =>
  isSummary(line) || isMarked(line) || (mainHeading(line.text) !== null && !/^decision ?:/i.test(line.text))

/** Where the first section begins: a known heading, a marked paragraph, or a short line without a full stop. */
function isStart(line: Line, before: Line | undefined): boolean {
  if (isSummary(line)) return false
  if (isMarked(line) || mainHeading(line.text) !== null) return true
  const isComplete = before !== undefined && /[.!?)'’”]$/.test(before.text)
  return isComplete && line.text.length < 60 && /^[A-Z‘“]/.test(line.text) && !/[.;:,…]$/.test(line.text)
}

function summaryOf(lines: readonly Line[]): Told | null {
  const from = lines.findIndex(isSummary)
  const told = from < 0 ? lines : lines.slice(from)
  const quote = told.map(line => line.text).join(' ')
  return quote === '' ? null : { quote, lines: told.map(line => line.number), sure: from < 0 ? 'inferred' : 'stated' }
}
