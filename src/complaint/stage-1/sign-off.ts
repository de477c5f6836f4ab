import type { When } from '#stream/entry.ts'
import type { Role } from '#stream/role.ts'
import { roundNumberOf } from '../rounds.ts'
import type { ComplaintState } from '../state.ts'
import type { Strand } from '../words.ts'
import { pointsToAnswer } from './draft.ts'
import type { Stage1Letter, Stage1PointWork, Stage1Signature } from './state.ts'

/** Every saving of part of the response in the run under way, each with who saved it. */
function savings(state: ComplaintState, strand: Strand): readonly (Stage1PointWork | Stage1Letter)[] {
  const round = roundNumberOf(state, strand)
  const points = pointsToAnswer(state, strand).flatMap(({ id }) => state.stage1.points.get(id) ?? [])
  const letters = state.stage1.letters.filter(letter => letter.strand === strand)
  return [...points, ...letters].filter(saved => saved.round === round)
}

/** Everybody who wrote on the response, also where somebody else saved it again since. */
export const writersOf = (state: ComplaintState, strand: Strand): readonly string[] => [
  ...new Set(savings(state, strand).map(({ writtenBy }) => writtenBy)),
]

const lastChange = (state: ComplaintState, strand: Strand): number =>
  Math.max(
    0,
    ...savings(state, strand).map(({ seq }) => seq),
    ...(strand === 'substance' ? [...state.adjudication.outcomes.values()] : [])
      .filter(({ atStage1 }) => atStage1)
      .map(({ seq }) => seq),
  )

export const lastSignature = (state: ComplaintState, strand: Strand): Stage1Signature | undefined =>
  state.stage1.signatures.findLast(
    signature => signature.strand === strand && signature.round === roundNumberOf(state, strand),
  )

/** The signature under the response as it now stands. One given before the last change is none. */
export function signatureOf(state: ComplaintState, strand: Strand): Stage1Signature | undefined {
  const last = lastSignature(state, strand)
  return last && last.seq > lastChange(state, strand) ? last : undefined
}

/** Whether the signature was given by the day on which the response was sent. */
export const signedBy = ({ happened }: Stage1Signature, sent: When): boolean =>
  happened.earliest === null || sent.latest === null || happened.earliest <= sent.latest

const roleInWords: Partial<Record<Role, string>> = {
  'stage 1 resolver': 'a team or service manager who is named to answer here',
  'complaints manager': 'the complaints manager',
}

/** "a team or service manager who is named to answer here, or the complaints manager" */
export const signersInWords = (roles: readonly Role[]): string =>
  roles.map(one => roleInWords[one] ?? `the ${one}`).join(', or ')
