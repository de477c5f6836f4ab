export interface Range {
  readonly from: number | null
  readonly to: number | null
}

/** What is asked of the register. An empty text or null asks for nothing in particular. */
export interface DecisionQuery {
  /** As people search the web: words, "phrases", or, -without. */
  readonly words: string
  readonly authority: string
  readonly category: string
  readonly outcome: string
  readonly faultKind: string
  /** ISO days, both included. */
  readonly decidedFrom: string | null
  readonly decidedTo: string | null
  /** Pence, both included. */
  readonly remedy: Range
  /** Days of the calendar, both included. */
  readonly delay: Range
  readonly stage: 1 | 2 | 3 | null
  /** By relevance only where words are asked for. */
  readonly order: 'relevance' | 'newest'
  /** From 1. */
  readonly page: number
}

export const everyDecision: DecisionQuery = {
  words: '',
  authority: '',
  category: '',
  outcome: '',
  faultKind: '',
  decidedFrom: null,
  decidedTo: null,
  remedy: { from: null, to: null },
  delay: { from: null, to: null },
  stage: null,
  order: 'newest',
  page: 1,
}

const LONGEST = 300

/** As it can be kept and looked for: without the character that ends a text, without half a letter, and no book. */
export const sought = (typed: string): string => typed.replaceAll('\0', '').slice(0, LONGEST).toWellFormed()

const OMBUDSMAN = /^(\d{2})[\s./-]?(\d{3})[\s./-]?(\d{3})([a-z]?)$/i

/** The reference that was typed, as the register files it: 24 001 902, 24-001-902 and 24001902 are one. */
export function referenceIn(words: string): string | null {
  const found = OMBUDSMAN.exec(words.trim())
  if (!found) return null
  const [, year, hundred, number, letter = ''] = found
  return `${year}-${hundred}-${number}${letter.toLowerCase()}`
}
