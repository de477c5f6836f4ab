import type { Told } from '../facts.ts'
import type { Block, Page } from '../page/page.ts'

const SOURCE =
  /\b(?:acts?|regulations?|order|rules|schedule) \(?(?:\w+ ){0,3}\(?\d{4}\b|\bsections? \d|\bschedule \d|\bparagraphs? \d|\bregulations? \d|\bdepartment (?:for|of)\b.{0,60}\b\d{4}\b|\bgetting the best from complaints\b|\bworking together to\b|\bguidance\b.{0,60}\b\d{4}\b|\b\d{4}\b.{0,60}\bguidance\b|\b\[\d{4}\] (?:ewca|ewhc|uksc|ukhl)|\bcode of practice\b/i
const IN_TEXT =
  /\b[Ss]ections? \d{1,3}[A-Z]{0,2}(?:\(\w{1,3}\))*(?:(?:,| and|,? to) \d{1,3}[A-Z]{0,2}(?:\(\w{1,3}\))*)* of the (?:[A-Z][\w’']*(?: and| of| in| for)? ){1,8}Act,? \(?\d{4}\)?/g
const LONGEST = 400

export interface CitationsRead {
  readonly citations: readonly Told[]
  /** Citations whose bracket never closes. */
  readonly open: readonly Told[]
}

/** Statutory citations as printed: in round brackets, which may nest or not close, or "Section 26(3) of the … Act". */
export function readCitations(page: Page): CitationsRead {
  const found = new Map<string, Told>()
  const open: Told[] = []
  for (const block of page.blocks) {
    for (const { quote, closed } of citationsIn(block)) {
      const known = found.get(quote)
      const lines = known ? [...known.lines, ...block.lines] : block.lines
      const told: Told = { quote, lines: lines.slice(0, 20), sure: closed ? 'stated' : 'uncertain' }
      found.set(quote, told)
      if (!closed) open.push(told)
    }
  }
  return { citations: [...found.values()], open }
}

function citationsIn(block: Block): readonly { quote: string; closed: boolean }[] {
  const { text } = block
  const found: { quote: string; closed: boolean; start: number; end: number }[] = []
  for (let at = text.indexOf('('); at >= 0; at = text.indexOf('(', at + 1)) {
    const last = found.at(-1)
    if (last && at < last.end) continue
    if (text[at + 1] === '(') continue
    const { end, closed } = closeOf(text, at)
    const quote = text.slice(at, end)
    if (SOURCE.test(quote)) found.push({ quote: closed ? quote : quote.replace(/[.\s]+$/, ''), closed, start: at, end })
  }
  for (const match of text.matchAll(IN_TEXT)) {
    const inside = found.some(one => match.index >= one.start && match.index < one.end)
    if (!inside) found.push({ quote: match[0], closed: true, start: match.index, end: match.index + match[0].length })
  }
  return found.sort((a, b) => a.start - b.start)
}

/** The bracket that closes this one, with others inside; without one, the end of the sentence. */
function closeOf(text: string, open: number): { end: number; closed: boolean } {
  let depth = 0
  const limit = Math.min(text.length, open + LONGEST)
  for (let at = open; at < limit; at++) {
    if (text[at] === '(') depth++
    if (text[at] === ')') depth--
    if (depth === 0) return { end: at + 1, closed: true }
  }
  const sentence = /\.\s+[A-Z]/.exec(text.slice(open, limit))
  return { end: sentence ? open + sentence.index : limit, closed: false }
}
