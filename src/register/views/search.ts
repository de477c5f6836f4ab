import { everyRoleButAdministrators } from '#office/grants.ts'
import type { View } from '#office/view.ts'
import { type DecisionQuery, sought } from '../query.ts'
import { type FoundDecisions, searchDecisions } from '../search-decisions.ts'

/** A search of the published decisions, for everybody who works with complaints. */
export const decisionsView: View<DecisionQuery, FoundDecisions> = {
  name: 'published decisions',
  may: everyRoleButAdministrators,
  kind: 'search',
  load: (tx, query) => searchDecisions(tx, query),
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
