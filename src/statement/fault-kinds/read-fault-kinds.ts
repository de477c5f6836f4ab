import type { FaultKindId, FaultPassage } from '../facts/fault-passages.ts'
import type { Page } from '../page/page.ts'
import type { Found } from './found.ts'
import { findsFault, inGeneral } from './in-general.ts'
import { type Paragraph, paragraphsOf } from './paragraphs.ts'
import { readList } from './read-list.ts'
import { readParagraph } from './read-paragraph.ts'

const MOST_OF_A_KIND = 12

const passage = (
  { text, lines, heading, number }: Paragraph,
  fault: FaultKindId,
  from: number,
  to: number,
): FaultPassage => ({
  fault,
  quote: text.slice(from, to),
  lines,
  sure: 'stated',
  heading,
  paragraph: number,
  from,
  to,
})

/**
 * The faults that the Ombudsman finds, each with the passage that shows it. Not what is complained of, what the law asks, or
 * what the council says of itself. Nothing is shown rather than something doubtful.
 */
export function readFaultKinds(page: Page): readonly FaultPassage[] {
  const outcome = page.header.decision?.value
  if (outcome === 'Not upheld') return []
  const paragraphs = paragraphsOf(page)
  const passages = new Map<string, FaultPassage>()
  const counts = new Map<FaultKindId, number>()
  const keep = (paragraph: Paragraph, { faults, from, to }: Found): void => {
    for (const fault of faults) {
      const one = passage(paragraph, fault, from, to)
      const key = `${fault} ${one.lines.join()} ${from}`
      const count = counts.get(fault) ?? 0
      if (passages.has(key) || count >= MOST_OF_A_KIND) continue
      passages.set(key, one)
      counts.set(fault, count + 1)
    }
  }
  const upheld = outcome === 'Upheld' || (outcome === undefined && paragraphs.some(findsFault))
  for (const [at, paragraph] of paragraphs.entries()) {
    for (const found of readParagraph(paragraph, paragraphs[at - 1], upheld)) keep(paragraph, found)
    for (const { paragraph: item, found } of readList(paragraphs, at)) keep(item, found)
  }
  if (passages.size === 0 && upheld) for (const [paragraph, found] of inGeneral(paragraphs)) keep(paragraph, found)
  return [...passages.values()]
}
