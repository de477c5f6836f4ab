import type { Duty } from '../duty.ts'
import type { ComplaintState } from '../state.ts'

/** What will be gone: whoever holds it is asked at once, and it is secured by its own last day. */
export const fadingEvidenceDuties = ({ intake }: ComplaintState): readonly Duty[] =>
  [...intake.fadingEvidence.values()]
    .filter(({ ended }) => ended === null)
    .map(({ id, kind, what, heldBy, askedOn, keptUntil }) => {
      const isAsked = askedOn.earliest !== null || askedOn.latest !== null
      const known = keptUntil.earliest !== null || keptUntil.latest !== null
      return {
        id: `fading-evidence-${id}`,
        what: `${isAsked ? 'Secure' : `Ask the ${heldBy} at once to keep`} the ${kind === 'CCTV' ? kind : kind.toLowerCase()}: ${what}`,
        who: 'complaints manager',
        by: known ? { earliest: keptUntil.earliest, latest: keptUntil.latest } : null,
        source: [{ key: 'GUIDANCE', at: '' }],
        clockId: null,
      } satisfies Duty
    })
