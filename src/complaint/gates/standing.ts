import { holdersOf } from '../parts.ts'
import type { ComplaintState } from '../state.ts'
import type { InterestQuestion } from './state.ts'

/** The next place among them: entries are folded as they happened, whatever was recorded first. */
export const nextPlace = ({ gates }: ComplaintState): number => gates.standings.length + gates.interests.length

/** What is known of one person's standing; null where nobody has decided. */
export function standingOf(
  { gates }: ComplaintState,
  personId: string,
): 'has it' | 'has none' | 'waits for a decision' | null {
  const interest = gates.interests.findLast(one => one.personId === personId)
  const decision = gates.standings.findLast(one => one.personId === personId)
  if (interest && (!decision || interest.place > decision.place)) {
    if (!interest.decided) return 'waits for a decision'
    return interest.decided.sufficient ? 'has it' : 'has none'
  }
  if (!decision) return null
  return decision.standing === 'none' ? 'has none' : 'has it'
}

/** Those whose standing counts: the complainants, and whoever a decision was made on. */
const peopleAsked = (state: ComplaintState): readonly string[] => [
  ...new Set([
    ...holdersOf(state, 'complainant'),
    ...[...state.gates.standings, ...state.gates.interests].map(({ personId }) => personId),
  ]),
]

/** Somebody waits for the decision on their interest, and nobody else carries the complaint meanwhile. */
export function isInterestPending(state: ComplaintState): boolean {
  const all = peopleAsked(state).map(personId => standingOf(state, personId))
  return all.includes('waits for a decision') && !all.includes('has it')
}

/** It was decided of every complainant that they have no standing. */
export function hasNobodyStanding(state: ComplaintState): boolean {
  const all = peopleAsked(state).map(personId => standingOf(state, personId))
  return all.length > 0 && all.every(one => one === 'has none')
}

/** The questions of interest that nobody has answered. */
export const openInterests = ({ gates }: ComplaintState): readonly InterestQuestion[] =>
  gates.interests.filter(({ decided }) => decided === null)
