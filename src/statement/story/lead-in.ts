import type { StageFinding } from '../facts.ts'
import { findingsIn } from '../text/finding-words.ts'
import { lower } from '../text/words.ts'

/** What a list is a list of, as its lead-in says. */
export type Group =
  | { readonly of: 'finding'; readonly finding: StageFinding; readonly printed: string; readonly byPanel: boolean }
  | { readonly of: 'recommendations' | 'amendments' | 'other' }

const RECOMMENDS = /\brecommend/
const AMENDS = /\b(?:chang|amend|alter|revis|substitut|overturn|differ|varied|adjust)/
const ACTS = /\bagreed to\b|\bagreed that\b|\bapologis|\bshould\b|\bwill\b|\bmust\b/
const PANEL = /\bpanel\b/

/** Reads a lead-in by its meaning. `words` is the clause in small letters, up to the colon or the end. */
export function groupOf(words: string): Group {
  if (RECOMMENDS.test(words)) return { of: 'recommendations' }
  const findings = findingsIn(words)
  const last = findings.at(-1)
  if (AMENDS.test(words) && (findings.length !== 1 || /outcome|finding|conclusion/.test(words)))
    return { of: 'amendments' }
  if (!last || ACTS.test(words)) return { of: 'other' }
  return { of: 'finding', finding: last.finding, printed: last.printed, byPanel: PANEL.test(words) }
}

const SENTENCE_END = /[.!?]['"]?\)?\s|\)\s(?=[A-Z"'])/g

/** The words of the sentence that ends at `end`, and where it starts. Only the last thousand letters are looked at. */
export function clauseBefore(text: string, end: number): { readonly text: string; readonly start: number } {
  const from = Math.max(0, end - 1_000)
  const piece = text.slice(from, end)
  let start = 0
  for (const match of piece.matchAll(SENTENCE_END)) start = match.index + match[0].length
  return { text: piece.slice(start), start: from + start }
}

export interface LeadIn {
  readonly group: Group
  /** Where the list begins: after the colon. */
  readonly end: number
  readonly start: number
}

/** The last lead-in of a stretch of text: a clause with a meaning for lists, closed by a colon. */
export function lastLeadIn(text: string): LeadIn | null {
  for (let colon = text.lastIndexOf(':'), tries = 0; colon >= 0 && tries < 4; tries++) {
    const clause = clauseBefore(text, colon)
    const group = groupOf(lower(clause.text))
    if (group.of !== 'other') return { group, end: colon + 1, start: clause.start }
    colon = colon === 0 ? -1 : text.lastIndexOf(':', colon - 1)
  }
  return null
}
