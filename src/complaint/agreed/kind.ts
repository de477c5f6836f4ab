import type { AgreedFacts } from './facts.ts'

/** What kinds of thing are agreed. Each is proved in its own way. */
export type AgreedKind = AgreedFacts['kind']

/** The kind behind the words that an entry or a document has for it. */
export function kindOf(words: string): AgreedKind {
  if (/apolog/i.test(words)) return 'apology'
  if (/payment/i.test(words)) return 'payment'
  if (/improvement/i.test(words)) return 'service improvement'
  return /record correction|note on (?:the|a) .*(?:record|file)/i.test(words) ? 'note on the record' : 'other'
}
