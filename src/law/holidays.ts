import { type AnnouncedHoliday, oneOffHolidays } from './announced-holidays.ts'
import { bankHolidays } from './bank-holidays.ts'
import { civilDateOf } from './civil-date.ts'
import { type Day, isoDay } from './day.ts'
import { goodFriday, holidaysByRule } from './holidays-by-rule.ts'

export interface Holiday {
  readonly title: string
  readonly announcedOn: Day | null
  /** True for the years after the published list, where the day is worked out by rule. */
  readonly projected: boolean
}

export const firstDayCovered: Day = isoDay('2005-01-01')
export const lastDayListed: Day = isoDay('2028-12-31')
export const lastDayCovered: Day = isoDay('2040-12-31')

/**
 * The holidays from 2005 to 2040, with those announced beside the list. With `knownOn`, what was announced after that
 * day is left out, and a day that was moved away later still stands where the rule had it.
 */
export function holidaysAnnounced(
  announced: readonly AnnouncedHoliday[],
  knownOn: Day | null,
): ReadonlyMap<Day, Holiday> {
  const holidays = new Map<Day, Holiday>()
  for (const [date, title] of bankHolidays) holidays.set(isoDay(date), { title, announcedOn: null, projected: false })
  for (let year = civilDateOf(lastDayListed).year + 1; year <= civilDateOf(lastDayCovered).year; year++)
    for (const { date, title } of holidaysByRule(year))
      holidays.set(date, { title, announcedOn: null, projected: true })
  for (const oneOff of oneOffHolidays) {
    const stands = wasKnown(oneOff, knownOn) ? oneOff.kind === 'added' : oneOff.kind === 'removed'
    if (stands) holidays.set(oneOff.date, { title: oneOff.title, announcedOn: oneOff.announcedOn, projected: false })
    else holidays.delete(oneOff.date)
  }
  for (const one of announced) if (wasKnown(one, knownOn)) announce(holidays, one)
  return holidays
}

const wasKnown = (holiday: AnnouncedHoliday, on: Day | null): boolean =>
  on === null || holiday.announcedOn === null || holiday.announcedOn <= on

function announce(holidays: Map<Day, Holiday>, { kind, date, title, announcedOn }: AnnouncedHoliday): void {
  if (kind === 'removed' && !isNamedInRegulation2(date)) holidays.delete(date)
  if (kind === 'added' && !holidays.has(date)) holidays.set(date, { title, announcedOn, projected: false })
}

/** Regulation 2 names these days itself, so no proclamation about bank holidays makes them working days. */
function isNamedInRegulation2(day: Day): boolean {
  const { year, month, date } = civilDateOf(day)
  return (month === 12 && (date === 25 || date === 26)) || day === goodFriday(year)
}
