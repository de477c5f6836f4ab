import type { StandingCode } from '#law/standing.ts'
import { holdersOf } from '../parts.ts'
import type { ComplaintState, Milestone } from '../state.ts'

/** Whether a person may complain here, and by what (section 26(3) to (3C) and 24D of the Act). */
export interface StandingDecision extends Milestone {
  readonly personId: string
  readonly standing: StandingCode | 'none'
  readonly behalf: Behalf
  readonly reasons: string
  /** Which of the questions of standing it was, in the order in which they happened. */
  readonly place: number
}

export type Behalf = 'in their own right' | 'on behalf of a child' | 'not recorded'

/** A person whose standing depends on a decision that their interest is sufficient (regulation 12). */
export interface InterestQuestion extends Milestone {
  readonly personId: string
  readonly limb: StandingCode
  readonly place: number
  decided: (Milestone & { readonly sufficient: boolean; readonly reasons: string }) | null
}

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
