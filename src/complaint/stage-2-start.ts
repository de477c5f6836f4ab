import type { Span } from '#law/span.ts'
import { firstStep } from './rounds.ts'
import type { Round } from './state.ts'
import type { Step } from './words.ts'

/** The start of a clock: the step that the law names, or the step that stands in for it where it is not dated. */
export interface Start {
  readonly what: string
  readonly span: Span
  /** Why a stand-in is used and what it can prove; null when the law's own trigger is dated. */
  readonly standsIn: string | null
}

const cannotBeLater: readonly Step[] = [
  'investigating officer appointed',
  'independent person appointed',
  'statement of complaint settled',
]

/**
 * Regulation 17(4) and (5): stage 2 starts on the day the council receives the request; for an oral complaint on the day
 * it produces the final written record. Where that is not dated, the first later step bounds it: the true start cannot be
 * after it, so every lateness counted from there is "at least".
 */
export function stage2Start(round: Round): Start {
  const oral = round.form === 'oral'
  const what = oral
    ? 'Final written record produced'
    : round.stage1Skipped
      ? 'Agreement to skip stage 1'
      : 'Request for stage 2 received'
  const trigger = firstStep(round, oral ? 'written record produced' : 'stage 2 requested')?.happened
  if (trigger && trigger.latest !== null) return { what, span: trigger, standsIn: null }
  for (const step of cannotBeLater) {
    const later = firstStep(round, step)?.happened
    if (later && later.latest !== null) {
      return {
        what,
        span: { earliest: trigger?.earliest ?? null, latest: later.latest },
        standsIn: `It is not dated, so "${step}" stands in for it: stage 2 cannot have started later than that.`,
      }
    }
  }
  return { what, span: trigger ?? { earliest: null, latest: null }, standsIn: null }
}
