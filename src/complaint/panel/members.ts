import type { Day } from '#law/day.ts'
import { inLaw } from '../appointing/sentences.ts'
import type { Declaration } from '../appointing/state.ts'
import type { ComplaintState, PartTaken } from '../state.ts'

/** One of the panel as it is made up now. */
export interface PanelMember extends PartTaken {
  /** Their last declaration for the panel; undefined where none is on record. */
  readonly declaration: Declaration | undefined
}

const onPanel = (part: string): boolean => part === 'panel chair' || part === 'panellist'

/** It had ended by that day, or no day is asked about and it has ended by now. */
const hadEnded = ({ until }: PartTaken, on: Day | undefined): boolean =>
  until !== null && (on === undefined || until.latest === null || until.latest < on)

/** The chair first. Those whose appointment had ended are not of it. @param on as it was made up on that day; now, if not given */
export const panelMembers = (state: ComplaintState, on?: Day): readonly PanelMember[] =>
  state.parts
    .filter(taken => onPanel(taken.part) && !hadEnded(taken, on))
    .sort((a, b) => Number(b.part === 'panel chair') - Number(a.part === 'panel chair'))
    .map(taken => ({
      ...taken,
      declaration: state.appointing.declarations.findLast(
        ({ personId, as }) => personId === taken.personId && onPanel(as),
      ),
    }))

const hasDeclared = ({ declaration, declared }: PanelMember): boolean =>
  declared === true ||
  (declaration !== undefined &&
    inLaw.every(id => declaration.sentences.some(sentence => sentence.id === id && sentence.declared)))

/** Regulation 19(2) and (3): what the panel lacks, in words; null when it is three independent people and one chair. */
export function panelLacks(
  state: ComplaintState,
  on?: Day,
): { readonly why: string; readonly whatInstead: string } | null {
  const members = panelMembers(state, on)
  const people = new Set(members.map(({ personId }) => personId))
  const chairs = members.filter(({ part }) => part === 'panel chair').length
  if (chairs !== 1 || people.size !== 3 || members.length !== 3)
    return {
      why: `The panel has ${chairs === 1 ? 'one chair' : chairs === 0 ? 'no chair' : `${chairs} chairs`} and ${people.size} ${people.size === 1 ? 'person' : 'people'} in all. It has to be three, one of them the chair.`,
      whatInstead: 'Appoint one chair and two further members first.',
    }
  const missing = members.filter(member => !hasDeclared(member)).length
  return missing === 0
    ? null
    : {
        why: `${missing === 1 ? 'One of the three has' : `${missing} of the three have`} not declared that they are independent of the council.`,
        whatInstead: 'Get the declaration and appoint them with it, or find somebody else.',
      }
}
