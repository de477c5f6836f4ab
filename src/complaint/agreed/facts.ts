import type { Apology } from './apology.ts'
import { lastOf, type PaymentFact } from './payment.ts'
import type { Followed, ImprovementMade, NoteMade } from './state.ts'

/** What is on record of something agreed, by its kind: each is proved in its own way. */
export type AgreedFacts =
  | { readonly kind: 'apology'; readonly apologies: readonly Apology[] }
  | { readonly kind: 'payment'; readonly amountPence: number | null; readonly steps: readonly PaymentFact[] }
  | { readonly kind: 'service improvement'; readonly made: readonly ImprovementMade[] }
  | { readonly kind: 'note on the record'; readonly notes: readonly NoteMade[] }
  | { readonly kind: 'other' }

export function factsOf(
  kind: AgreedFacts['kind'],
  { apologies, payments, improvements, notes }: Followed,
  amountPence: number | null,
): AgreedFacts {
  switch (kind) {
    case 'apology':
      return { kind, apologies }
    case 'payment':
      return { kind, amountPence, steps: payments }
    case 'service improvement':
      return { kind, made: improvements }
    case 'note on the record':
      return { kind, notes }
    case 'other':
      return { kind }
  }
}

/** What is missing before a proof can close it: a whole sentence; null where nothing is. */
export function whatIsMissing(facts: AgreedFacts): string | null {
  switch (facts.kind) {
    case 'apology':
      return facts.apologies.length === 0 ? 'No apology is on record: who made it, to whom and when.' : null
    case 'payment':
      return lastOf(facts.steps, 'paid') || lastOf(facts.steps, 'refused')
        ? null
        : 'It is on record neither as paid nor as refused.'
    case 'service improvement':
      return facts.made.length === 0 ? 'It is not on record what changed and who was told.' : null
    case 'note on the record':
      return facts.notes.length === 0 ? 'The note is not on record: in which record it stands, and since when.' : null
    case 'other':
      return null
  }
}
