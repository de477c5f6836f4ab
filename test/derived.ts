import assert from 'node:assert/strict'
import type { Clock } from '#complaint/clocks/clock.ts'
import { clocksOf, type Now } from '#complaint/clocks/clocks.ts'
import type { ComplaintState } from '#complaint/state.ts'
import { workingCalendar } from '#law/calendar.ts'
import { type Day, formatIsoDay, isoDay } from '#law/day.ts'
import { limits } from '#law/limits.ts'
import type { Span } from '#law/span.ts'

/** The law, the calendar and a day to look at a complaint on. */
export const nowOn = (today: string): Now => ({ today: isoDay(today), calendar: workingCalendar(), limits })

const iso = (day: Day | null): string => (day === null ? '?' : formatIsoDay(day))

/** "2024-02-05", "2018-01-01 to 2018-01-31", "? to 2022-09-08" */
export const told = ({ earliest, latest }: Span): string =>
  earliest === latest ? iso(earliest) : `${iso(earliest)} to ${iso(latest)}`

/** The clock of a limit: of the substance and the first run, unless the id says otherwise. */
export function clockNamed(state: ComplaintState, id: string, today = '2026-06-01'): Clock {
  const clocks = clocksOf(state, nowOn(today))
  const full = /^(substance|handling)-/.test(id) ? id : `substance-0-${id}`
  return clocks.find(clock => clock.id === full) ?? assert.fail(`No clock ${full}: ${clocks.map(one => one.id).join()}`)
}

export const clockIds = (state: ComplaintState, today = '2026-06-01'): readonly string[] =>
  clocksOf(state, nowOn(today)).map(({ id }) => id)
