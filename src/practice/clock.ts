import type { Day } from '#law/day.ts'
import { londonDay } from '#office/office.ts'

/** A clock that practice can set to another day. Hours and minutes go on as they are. */
export interface SettableClock {
  now(): Date
  readonly set: boolean
  setDay(day: Day | null): void
}

const A_DAY = 86_400_000

/** @param now the true instant */
export function settableClock(now: () => Date = () => new Date()): SettableClock {
  let days = 0
  return {
    now: () => new Date(now().getTime() + days * A_DAY),
    get set() {
      return days !== 0
    },
    setDay(day) {
      days = day === null ? 0 : day - londonDay(now())
    },
  }
}
