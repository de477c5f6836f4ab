import type { Calendar } from '#law/calendar.ts'
import type { Day } from '#law/day.ts'
import { dueSpan, lateness } from '#law/due.ts'
import type { CountedLimit, Limits } from '#law/limit.ts'
import { firstStep } from '../rounds.ts'
import type { Round } from '../state.ts'

/** The latest a stage 3 response can have been due, if every step from the stage 2 response took all its time. */
export interface FullTimeChain {
  readonly steps: readonly { readonly limit: CountedLimit; readonly due: Day }[]
  readonly due: Day
  readonly workingDaysLate: number
}

/**
 * For a stage 3 whose request, panel and report are not dated: what its response can prove by itself. It holds only if
 * the panel was asked for within the 20 working days, so it is a bound on a condition, and is shown as that.
 */
export function fullTimeChain(round: Round, limits: Limits, calendar: Calendar): FullTimeChain | null {
  const sent = firstStep(round, 'stage 2 responded')?.happened.latest
  const answered = firstStep(round, 'stage 3 responded')?.happened.earliest
  if (sent == null || answered == null) return null
  const steps: { limit: CountedLimit; due: Day }[] = []
  let from: Day = sent
  for (const id of ['S3-REQ-20', 'S3-PANEL-30', 'S3-REPORT-5', 'S3-RESP-15'] as const) {
    const limit = limits[id]
    const due = dueSpan(limit, { earliest: from, latest: from }, calendar).latest
    if (due === null) return null
    steps.push({ limit, due })
    from = due
  }
  return { steps, due: from, workingDaysLate: lateness(limits['S3-RESP-15'], from, answered, calendar) }
}
