import type { ComplaintState, PartTaken } from '../state.ts'
import type { Part } from '../words.ts'

/** A part that somebody was given by the council, and has. */
export interface Appointment extends PartTaken {
  /** The entry that made it, as text. */
  readonly id: string
}

/** Parts that the council gives, and can end. The others come with who somebody is. */
const given: ReadonlySet<Part> = new Set<Part>([
  'complaints manager',
  'stage 1 resolver',
  'investigating officer',
  'independent person',
  'adjudicating officer',
  'advocate',
  'panel chair',
  'panellist',
  'supplementary investigating officer',
])

/** Those under way: not the ones that have ended. */
export const appointmentsHeld = (state: ComplaintState): readonly Appointment[] =>
  state.parts
    .filter(({ part, until }) => given.has(part) && until === null)
    .map(taken => ({ ...taken, id: String(taken.seq) }))

/** Who has a part now, once each. */
export const holdersNow = (state: ComplaintState, part: Part): readonly string[] => [
  ...new Set(state.parts.filter(taken => taken.part === part && taken.until === null).map(({ personId }) => personId)),
]
