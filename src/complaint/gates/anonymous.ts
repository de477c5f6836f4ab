import { holdersNow } from '../appointing/held.ts'
import type { ComplaintState } from '../state.ts'

/** Nobody put their name to it, and nobody has come forward since. */
export const isNobodyKnown = (state: ComplaintState): boolean =>
  state.intake.anonymous && holdersNow(state, 'complainant').length === 0

/** What is anonymous is acted on as information; the procedure needs somebody to answer (guidance). */
export const notWhileNobodyIsKnown = {
  rule: 'What nobody put their name to is outside the procedure',
  source: { key: 'GUIDANCE', at: '' },
  check: (state: ComplaintState) =>
    isNobodyKnown(state)
      ? {
          why: 'Nobody knows who made it, so there is nobody to answer and nobody whose rights these are.',
          whatInstead:
            'Act on what it says: send a worry about a child to safeguarding at once, and tell the team the rest. If somebody comes forward, add them as the complainant and go on.',
        }
      : null,
} as const
