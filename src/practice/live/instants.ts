import { type Day, formatIsoDay } from '#law/day.ts'

/** Ten in the morning of a day, which is the same day in London all the year round. */
export const instantOn = (day: Day): Date => new Date(`${formatIsoDay(day)}T10:00:00.000Z`)
