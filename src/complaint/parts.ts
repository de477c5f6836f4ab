import type { ComplaintState } from './state.ts'
import type { Part } from './words.ts'

export const partsHeldBy = (state: ComplaintState, personId: string): readonly Part[] =>
  state.parts.filter(taken => taken.personId === personId).map(taken => taken.part)

/** Those that are not over. */
export const partsHeldNow = (state: ComplaintState, personId: string): readonly Part[] =>
  state.parts.filter(taken => taken.personId === personId && taken.until === null).map(taken => taken.part)

export const holdersOf = (state: ComplaintState, part: Part): readonly string[] => [
  ...new Set(state.parts.filter(taken => taken.part === part).map(taken => taken.personId)),
]
