import { shiftDays } from '#law/day.ts'
import { dateInWords, spanInWords } from '#law/day-words.ts'
import type { ComplaintState } from '../state.ts'
import type { Warning } from '../warnings/warning.ts'

/** Calendar days: recordings are deleted on weekends too. A planning figure. */
const DAYS_BEFORE = 7

/** What will be gone, told a week before its last day; where nobody knows that day, from the day it was noted. */
export const fadingEvidenceWarnings = ({ intake }: ComplaintState): readonly Warning[] =>
  [...intake.fadingEvidence.values()]
    .filter(({ ended }) => ended === null)
    .flatMap(({ id, kind, heldBy, keptUntil, askedOn, noted }): readonly Warning[] => {
      const last = keptUntil.earliest ?? keptUntil.latest
      const from = last === null ? (noted.latest ?? noted.earliest) : shiftDays(last, -DAYS_BEFORE)
      if (from === null) return []
      const asked = askedOn.earliest !== null || askedOn.latest !== null
      const called = kind === 'CCTV' ? kind : kind.toLowerCase()
      const until = last === null ? 'Until when it is kept is not known.' : `It is kept until ${dateInWords(last)}.`
      return [
        {
          id: `fading-evidence-${id}`,
          from,
          to: last,
          by: null,
          what: `Evidence that will not keep: the ${called} is not secured`,
          why: () =>
            `${until} ${asked ? `The ${heldBy} was asked to keep it, ${spanInWords(askedOn)}.` : `Ask the ${heldBy} at once to keep it.`}`,
          source: [{ key: 'GUIDANCE', at: '' }],
        },
      ]
    })
