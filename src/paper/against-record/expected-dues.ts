import { everyRound, hasStep } from '#complaint/rounds.ts'
import { CalendarRangeError } from '#law/calendar.ts'
import type { Day } from '#law/day.ts'
import type { LimitId } from '#law/limit.ts'
import { exactly } from '#law/span.ts'
import type { DateEvent } from './date-events.ts'
import type { Setting } from './difference.ts'
import type { KnownDay, OnRecord } from './on-record.ts'

export interface Dues {
  readonly what: string
  readonly days: readonly KnownDay[]
  /** One limit alone can be meant. */
  readonly certain: boolean
}

const counted = (limit: { readonly length: { readonly kind: string; readonly n?: number } }): number =>
  limit.length.kind === 'counted' ? (limit.length.n ?? 0) : 0

/** A letter that is itself the stage 2 response: the days for a panel run from when it comes. */
function panelWindow({ dated, now }: Setting): readonly KnownDay[] {
  const [receipt, window] = [counted(now.limits['DEEMED-RECEIPT']), counted(now.limits['S3-REQ-20'])]
  const what = 'the last day to ask for a panel'
  try {
    const after = (from: Day, days: number): Day => now.calendar.addWorkingDays(from, days)
    return [after(dated, window), after(after(dated, receipt), window)].map(day => ({
      span: exactly(day),
      what,
      entries: [],
    }))
  } catch (error) {
    if (error instanceof CalendarRangeError) return []
    throw error
  }
}

/** The due dates that a passage may mean: of the clocks it speaks of, or else of every clock, promise and plan. */
export function expectedDues(setting: Setting, { clocks, days }: OnRecord, event: DateEvent | null): Dues {
  const { state } = setting
  const ofLimits = (ids: readonly LimitId[] | null) =>
    clocks
      .filter(({ limit }) => ids === null || ids.includes(limit.id))
      .map(({ due, title, start, stop }) => ({
        span: due,
        what: title,
        entries: stop.kind === 'stopped' ? [stop.seq] : [],
        start,
      }))
      .filter(({ span }) => span.earliest !== null || span.latest !== null)
  const promised = everyRound(state).flatMap(({ round }) =>
    round.promises.map(({ date, seq }) => ({ span: date, what: 'the date promised', entries: [seq] })),
  )
  if (event && event.limits.length > 0) {
    const own = ofLimits(event.limits)
    const answered = everyRound(state).some(({ round }) => hasStep(round, 'stage 2 responded'))
    const isWindow = event.limits.includes('S3-REQ-20')
    const all =
      isWindow && !answered ? panelWindow(setting) : event.limits.includes('S2-65') ? [...own, ...promised] : own
    return {
      what: isWindow ? 'the last day to ask for a panel' : `the last day for ${event.what}`,
      days: all,
      certain: true,
    }
  }
  return { what: 'a limit', days: [...ofLimits(null), ...promised, ...days], certain: false }
}
