import type { ComplaintState } from './state.ts'
import type { Part } from './words.ts'

/** Those whose own complaint it is, or who are complained about: at the council they find no trace of it. */
export const ofTheFamilyOrComplainedAbout: readonly Part[] = [
  'complainant',
  'child',
  'person affected',
  'representative',
  'relative',
  'subject of a point',
]

/** Everybody who is to find no trace of this complaint, whatever they are at the council. */
export const keptOut = ({ parts, exclusions }: ComplaintState): ReadonlySet<string> =>
  new Set([
    ...exclusions.map(({ personId }) => personId),
    ...parts.filter(({ part }) => ofTheFamilyOrComplainedAbout.includes(part)).map(({ personId }) => personId),
  ])
