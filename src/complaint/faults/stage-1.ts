import { signersOn } from '#stream/sign-off.ts'
import type { Now } from '../clocks/clocks.ts'
import { everyRound, firstStep } from '../rounds.ts'
import { signedBy } from '../stage-1/sign-off.ts'
import type { ComplaintState } from '../state.ts'
import { type Fault, fault } from './fault.ts'

/** A response that went out unsigned though the council asked for a signature on that day. */
export const stage1Faults = (state: ComplaintState, { signOff = [] }: Now): readonly Fault[] =>
  everyRound(state).flatMap(({ strand, number, round }) => {
    const answered = firstStep(round, 'stage 1 answered')
    const sent = answered?.happened.earliest ?? null
    if (!answered || sent === null || signersOn(signOff, sent).length === 0) return []
    const isSigned = state.stage1.signatures.some(
      signature => signature.strand === strand && signature.round === number && signedBy(signature, answered.happened),
    )
    return isSigned
      ? []
      : [
          fault('stage 1 response not signed off', 'The stage 1 response was sent without the sign-off.', {
            against: 'guidance',
            detail: 'The council itself asks that somebody who did not write it signs it first.',
            source: [{ key: 'MAN', at: 'stage 1' }],
            entries: [answered.seq],
          }),
        ]
  })
