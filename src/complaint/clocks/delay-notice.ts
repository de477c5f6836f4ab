import type { Calendar } from '#law/calendar.ts'
import { dueSpan } from '#law/due.ts'
import type { Limits } from '#law/limit.ts'
import { firstStep } from '../rounds.ts'
import type { Round } from '../state.ts'
import { stage2Start } from './stage-2-start.ts'

export type NoticeTiming = 'none' | 'in time' | 'late' | 'not known'

/** Regulation 17(6): only a written notice before the 25 working days end reaches the longer period. */
export function noticeTiming(round: Round, limits: Limits, calendar: Calendar): NoticeTiming {
  const notice = firstStep(round, 'delay notice sent')?.happened
  if (!notice) return 'none'
  const last = dueSpan(limits['S2-DELAY-NOTICE'], stage2Start(round).span, calendar)
  if (notice.latest !== null && last.earliest !== null && notice.latest <= last.earliest) return 'in time'
  if (notice.earliest !== null && last.latest !== null && notice.earliest > last.latest) return 'late'
  return 'not known'
}
