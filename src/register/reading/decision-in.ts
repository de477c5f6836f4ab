import { readStatement } from '#statement/read.ts'
import { type NotFiled, type PublishedDecision, publishedDecision } from '../published-decision.ts'

/** The decision that a text holds, or why it holds none. Pure. */
export function decisionIn(text: string): PublishedDecision | NotFiled {
  const reading = readStatement(text)
  return reading.kind === 'not a statement' ? { why: reading.why } : publishedDecision(reading.facts, text)
}
