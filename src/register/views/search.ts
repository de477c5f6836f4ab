import { everyRoleButAdministrators } from '#office/grants.ts'
import type { View } from '#office/view.ts'
import { type DecisionQuery, sought } from '../query.ts'
import { decisionsToReadAgain } from '../read-again.ts'
import { type FoundDecisions, searchDecisions } from '../search-decisions.ts'

/** Of those to be read again: it takes time, and changes nothing. */
export const MOST_COUNTED = 1_000

export interface ShownSearch extends FoundDecisions {
  /** How many decisions of the register were read by an earlier version of the reader, and not again yet; one more than are counted
   * where there are more. */
  readonly toReadAgain: number
}

/** A search of the published decisions, for everybody who works with complaints. */
export const decisionsView: View<DecisionQuery, ShownSearch> = {
  name: 'published decisions',
  may: everyRoleButAdministrators,
  kind: 'search',
  load: async (tx, query) => ({
    ...(await searchDecisions(tx, query)),
    toReadAgain: await decisionsToReadAgain(tx, MOST_COUNTED + 1),
  }),
  audit: (query, { total, page, rows }) => ({
    subject: 'decisions',
    detail: {
      words: sought(query.words),
      authority: sought(query.authority),
      category: sought(query.category),
      outcome: sought(query.outcome),
      faultKind: sought(query.faultKind),
      decidedFrom: query.decidedFrom,
      decidedTo: query.decidedTo,
      page,
      total,
      decisions: rows.map(({ reference }) => reference),
    },
  }),
}
