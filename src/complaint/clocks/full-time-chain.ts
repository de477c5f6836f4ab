import type { Calendar } from '#law/calendar.ts'
import type { Day } from '#law/day.ts'
import { dueSpan } from '#law/due.ts'
import type { CountedLimit, Limits } from '#law/limit.ts'
import { exactly } from '#law/span.ts'
import { firstStep } from '../rounds.ts'
import type { Round } from '../state.ts'
import type { Step } from '../words.ts'
import { between, workingDays } from './bounds.ts'

/** The latest a stage 3 response can have been due, if every undated step before it took all its time. */
export interface FullTimeChain {
  readonly steps: readonly { readonly limit: CountedLimit; readonly due: Day }[]
  readonly due: Day
  readonly workingDaysLate: number
  /** The panel was not asked for on a known day, so it holds only if it was asked for in time. */
  readonly ifAskedInTime: boolean
}

/** Each limit of stage 3 and the steps whose day starts it, the best first. */
const chain = [
  ['S3-REQ-20', ['stage 2 response received', 'stage 2 responded']],
  ['S3-PANEL-30', ['panel requested']],
  ['S3-REPORT-5', ['panel held']],
  ['S3-RESP-15', ['panel report received', 'panel reported']],
] as const satisfies readonly (readonly [keyof Limits, readonly Step[]])[]

/**
 * For a stage 3 of which not every step is dated: what its response can prove by itself. From the last step that is dated,
 * every further one is given all the time the law allows; so it is a bound on a condition, and is shown as that.
 */
export function fullTimeChain(round: Round, limits: Limits, calendar: Calendar): FullTimeChain | null {
  const answered = firstStep(round, 'stage 3 responded')?.happened.earliest
  if (answered == null) return null
  const steps: { limit: CountedLimit; due: Day }[] = []
  const dated = (from: readonly Step[]): Day | null =>
    from.map(step => firstStep(round, step)?.happened.latest ?? null).find(day => day !== null) ?? null
  let from: Day | null = null
  for (const [id, starts] of chain) {
    from = dated(starts) ?? from
    if (from === null) continue
    const due: Day | null = dueSpan(limits[id], exactly(from), calendar).latest
    if (due === null) return null
    steps.push({ limit: limits[id], due })
    from = due
  }
  if (from === null) return null
  const late = between(exactly(from), exactly(answered), workingDays(calendar)).least
  const ifAskedInTime = ['panel requested', 'panel held', 'panel reported', 'panel report received'] as const
  return late === null
    ? null
    : { steps, due: from, workingDaysLate: late, ifAskedInTime: ifAskedInTime.every(step => dated([step]) === null) }
}
