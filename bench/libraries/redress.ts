import { workingCalendar } from '#law/calendar.ts'
import { formatIsoDay, isoDay } from '#law/day.ts'
import type { DateLibrary } from './library.ts'

const calendar = workingCalendar()

export const redress: DateLibrary = {
  name: 'Redress',
  told: 'knows the holidays',
  add: (from, workingDays) => formatIsoDay(calendar.addWorkingDays(isoDay(from), workingDays)),
  repeated(from, workingDays) {
    const days = from.map(isoDay)
    return times => {
      let sum = 0
      for (let time = 0; time < times; time++) for (const day of days) sum += calendar.addWorkingDays(day, workingDays)
      return sum
    }
  },
}
