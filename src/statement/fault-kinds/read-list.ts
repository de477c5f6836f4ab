import { type Found, LONGEST, MOST_ITEMS } from './found.ts'
import { kindsIn } from './kinds-in.ts'
import { isItem, type Paragraph } from './paragraphs.ts'
import { faultWords, isOpen, speaksForOthers } from './voice.ts'

/** The council was at fault "for:", and each item of the list that follows. */
export function readList(
  paragraphs: readonly Paragraph[],
  at: number,
): readonly { readonly paragraph: Paragraph; readonly found: Found }[] {
  const lead = paragraphs[at]
  const last = lead?.sentences.at(-1)
  if (!lead || !last?.text.endsWith(':') || lead.part === 'remedy') return []
  if (
    !faultWords(last.words).found ||
    faultWords(last.words).denied ||
    speaksForOthers(last.words) ||
    isOpen(last.words)
  )
    return []
  const said = last.words.slice(-41, -1)
  const found: { paragraph: Paragraph; found: Found }[] = []
  for (const paragraph of paragraphs.slice(at + 1, at + 1 + MOST_ITEMS)) {
    if (paragraph.heading !== lead.heading || !isItem(paragraph)) break
    const words = paragraph.words.slice(0, LONGEST)
    const faults = kindsIn(`${said} ${words}`)
    if (faults.size > 0) found.push({ paragraph, found: { faults, from: 0, to: paragraph.text.length } })
  }
  return found
}
