import type { Calendar } from '#law/calendar.ts'
import { type Day, shiftDays } from '#law/day.ts'
import { dueSpan } from '#law/due.ts'
import { type CountedLimit, isCounted } from '#law/limit.ts'
import { exactly, isExact, type Span } from '#law/span.ts'
import type { ClocksAfterwards } from '../gates/state.ts'
import type { ComplaintState } from '../state.ts'

/** Days on which nothing of the complaint might be considered (regulation 8), and what was decided of its time limits. */
export interface Pause {
  readonly from: Day
  readonly to: Day
  readonly clocks: ClocksAfterwards
}

/** Suspensions of the whole that are over. One of some points holds up nothing else. */
export const pausesOf = ({ gates }: ComplaintState): readonly Pause[] =>
  gates.suspensions.flatMap(({ pointIds, happened, ended }) =>
    pointIds.length === 0 && ended && isExact(happened) && isExact(ended.happened)
      ? [{ from: happened.earliest, to: ended.happened.earliest, clocks: ended.clocks }]
      : [],
  )

/**
 * The due date after the pauses that fell into a time limit. The Regulations do not say whether a limit then goes on or
 * begins again: each time it is as the council decided, which is shown beside it.
 */
export function dueAfter(
  limit: CountedLimit,
  start: Span,
  pauses: readonly Pause[],
  calendar: Calendar,
): { readonly due: Span; readonly note: string | null } {
  let due = dueSpan(limit, start, calendar)
  let note: string | null = null
  for (const { from, to, clocks } of pauses) {
    if (start.latest === null || start.latest > from || due.latest === null) continue
    if (clocks === 'from the beginning') {
      due = dueSpan(limit, exactly(to), calendar)
      note = 'Counted anew after it was suspended (regulation 8), as agreed with the complainant.'
    } else {
      due = later(due, limit, from, to, calendar)
      note = 'The days on which it was suspended (regulation 8) are left out, as the council decided.'
    }
  }
  return { due, note }
}

function later({ earliest, latest }: Span, limit: CountedLimit, from: Day, to: Day, calendar: Calendar): Span {
  const inWorkingDays = isCounted(limit) && limit.length.unit === 'working_days'
  const days = inWorkingDays ? calendar.countWorkingDays(from, to) : to - from
  const move = (day: Day | null): Day | null =>
    day === null || day < from ? day : inWorkingDays ? calendar.addWorkingDays(day, days) : shiftDays(day, days)
  return { earliest: move(earliest), latest: move(latest) }
}
