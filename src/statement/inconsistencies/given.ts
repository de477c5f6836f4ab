import type { Facts, Inconsistency, InconsistencyKind, Told } from '../facts.ts'
import type { Page } from '../page/page.ts'
import type { NameSlip } from '../story/people.ts'

/** What the search for inconsistencies starts from. */
export interface Given {
  readonly page: Page
  readonly facts: Omit<Facts, 'inconsistencies' | 'questions'>
  readonly foundTwice: readonly { readonly id: string; readonly quote: string; readonly lines: readonly number[] }[]
  readonly slips: readonly NameSlip[]
  readonly openCitations: readonly Told[]
}

export type Place = { readonly quote: string; readonly lines: readonly number[] }

export const inconsistency = (
  kind: InconsistencyKind,
  what: string,
  places: readonly Place[],
  weight: Inconsistency['weight'],
): Inconsistency => ({
  kind,
  what,
  quotes: places.map(place => place.quote),
  lines: [...new Set(places.flatMap(place => place.lines))].sort((a, b) => a - b),
  weight,
})
