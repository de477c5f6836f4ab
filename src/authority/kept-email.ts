import type { Day } from '#law/day.ts'

/** For how many days an email stays in the inbox after it was set aside, from a day on. */
export interface KeptEmailRule {
  readonly since: Day
  readonly days: number
}

/** Less is no time to see a mistake; more is no limit. */
export const fewestDaysKept = 7
export const mostDaysKept = 3650

/**
 * What stands while the council has settled nothing: a rule of our own, for no law names a figure. A year, because what
 * somebody wrote of can be complained about for a year, and what they wrote then shows when they did (regulation 9(1)).
 */
export const usualDaysKept = 365

/** What was settled last for that day or an earlier one. */
export const daysKeptOn = (settled: readonly KeptEmailRule[], day: Day): number =>
  settled.findLast(({ since }) => since <= day)?.days ?? usualDaysKept
