import { type Block, isListItem, type Page } from '../page/page.ts'
import { startsWithVerb } from './clauses.ts'

/** One item under a lead-in. In a run-in list several items share a paragraph. */
export interface ListItem {
  readonly text: string
  readonly block: Block
}

/**
 * The items under a paragraph that ends with a colon: marked items, or in the layout that marks all alike what is shaped
 * like an item; in a run-in list, what follows the colon. `next` is the first paragraph after the list.
 */
export function listAfter(page: Page, lead: Block): { readonly items: readonly ListItem[]; readonly next: number } {
  const { blocks } = page
  const items: ListItem[] = []
  let at = lead.index + 1
  const isLeadOfMarked = blocks[at] !== undefined && isListItem(blocks[at] ?? lead)
  for (let block = blocks[at]; block && block.section === lead.section; block = blocks[++at]) {
    const first = items.length === 0
    const previous = items.at(-1)?.text ?? ''
    const belongs = isLeadOfMarked
      ? isListItem(block)
      : block.mark !== 'number' && isShapedLikeItem(block, first, previous)
    if (!belongs) break
    items.push({ text: block.text, block })
  }
  return { items, next: at }
}

const BEGINS_A_PARAGRAPH = /^(?:Within|By|The|It|I|We|In|To|This|These|If|When|However|But) /

function isShapedLikeItem(block: Block, first: boolean, previous: string): boolean {
  if (/:$/.test(block.text) && !/^[a-z]/.test(block.text)) return false
  if (first || /^[a-z]/.test(block.text)) return true
  if (startsWithVerb(block.text) && startsWithVerb(previous)) return true
  return /;$|[;,] (?:and|or)$/.test(previous) && /^[A-Z]/.test(previous) && !BEGINS_A_PARAGRAPH.test(block.text)
}

/** Items that run into the paragraph: parted by semicolons, or by sentences that each begin with a verb. */
export function runInItems(block: Block, from: number): readonly ListItem[] {
  const rest = block.text.slice(from).trim()
  if (rest === '') return []
  const parts = rest.split(/(?<=;)\s+(?:and\s+)?/).flatMap(bySentence)
  return parts.filter(part => part.trim() !== '').map(part => ({ text: part.trim(), block }))
}

function bySentence(text: string): readonly string[] {
  const parts: string[] = []
  for (const part of text.split(/(?<=[.!?])\s+/)) {
    const last = parts.at(-1)
    if (last !== undefined && !startsWithVerb(part)) parts[parts.length - 1] = `${last} ${part}`
    else parts.push(part)
  }
  return parts
}
