import { eventNoted } from '#complaint/entries/event-noted.ts'
import { scopeDecided } from '#complaint/entries/scope-decided.ts'
import { statementOfComplaintSettled } from '#complaint/entries/statement-of-complaint-settled.ts'
import type { NewEntry } from '#stream/entry.ts'
import { undated } from '#stream/when.ts'
import { type Drafting, sourceOf, wordsOf } from './proposal.ts'

/** The second strand: how the complaint was dealt with, with a statement of its own whose points are not named. */
export function proposeHandling({ facts: { handling }, document }: Drafting): readonly NewEntry[] {
  if (!handling) return []
  const statement = statementOfComplaintSettled.write(handling.when, sourceOf(document, handling), {
    strand: 'handling',
    agreed: handling.agreed ? 'agreed' : 'not stated',
    points: [],
    statedCount: null,
  })
  const { accepted } = handling
  return accepted
    ? [statement, eventNoted.write(handling.when, sourceOf(document, accepted), { what: wordsOf(accepted) })]
    : [statement]
}

/** What was sent elsewhere. It is on no point by name, so every point stays as it was. */
export const proposeScope = ({ facts, document }: Drafting): readonly NewEntry[] =>
  (facts.scopeDecisions ?? []).map(told =>
    scopeDecided.write(undated, sourceOf(document, told), {
      pointId: null,
      about: told.about,
      reason: told.reason,
      route: told.route,
      stage: told.stage,
      whole: false,
      belongs: null,
      limit: null,
      secondPerson: null,
      decidedBy: null,
    }),
  )
