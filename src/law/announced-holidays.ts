import { type Day, isoDay } from './day.ts'

/** A holiday that no rule gives: added by proclamation, or (`removed`) moved away from the day it would have had. */
export interface AnnouncedHoliday {
  readonly date: Day
  readonly title: string
  /** The day it was published; null when not known, and then it counts as known all along. */
  readonly announcedOn: Day | null
  readonly kind: 'added' | 'removed'
}

const announced = (kind: AnnouncedHoliday['kind'], date: string, announcedOn: string | null, title: string) => ({
  date: isoDay(date),
  title,
  announcedOn: announcedOn === null ? null : isoDay(announcedOn),
  kind,
})

/**
 * Every departure from the rules between 2005 and 2028. Dates of announcement are those on which the data published on
 * GOV.UK changed; a due date told to someone before that day was right when it was told.
 */
export const oneOffHolidays: readonly AnnouncedHoliday[] = [
  announced('added', '2011-04-29', null, 'Royal wedding bank holiday'),
  announced('removed', '2012-05-28', null, 'Spring bank holiday'),
  announced('added', '2012-06-04', null, 'Spring bank holiday (moved from 28 May)'),
  announced('added', '2012-06-05', null, "Queen's Diamond Jubilee bank holiday"),
  announced('removed', '2020-05-04', '2019-06-10', 'Early May bank holiday'),
  announced('added', '2020-05-08', '2019-06-10', 'Early May bank holiday (VE Day)'),
  announced('removed', '2022-05-30', '2020-11-12', 'Spring bank holiday'),
  announced('added', '2022-06-02', '2020-11-12', 'Spring bank holiday (moved from 30 May)'),
  announced('added', '2022-06-03', '2020-11-12', 'Platinum Jubilee bank holiday'),
  announced('added', '2022-09-19', '2022-09-09', 'Bank holiday for the State Funeral of Queen Elizabeth II'),
  announced('added', '2023-05-08', '2022-11-08', 'Bank holiday for the coronation of King Charles III'),
]
