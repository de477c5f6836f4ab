import type { Actor } from '#stream/role.ts'
import type { Applies } from '#stream/verb.ts'
import { partsHeldBy } from '../parts.ts'
import type { ComplaintState } from '../state.ts'

/** Whoever is complained about does not write the answer, nor send it. */
export const subjectDoesNotAnswer = {
  rule: 'The subject of a complaint does not answer it',
  source: { key: 'MAN', at: 'stage 1' },
} as const

export const complainedAbout = (state: ComplaintState, { personId }: Actor): Applies | null =>
  partsHeldBy(state, personId).includes('subject of a point')
    ? {
        why: 'You are the subject of one of the points.',
        whatInstead: 'Ask the complaints manager to name another manager to answer at stage 1.',
      }
    : null
