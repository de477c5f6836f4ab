import type { DateLibrary } from './library.ts'
import { peerModule } from './peers.ts'

interface DateTime {
  readonly year: number
  readonly month: number
  readonly day: number
  setupBusiness(options: { readonly holidayMatchers: readonly ((day: DateTime) => boolean)[] }): void
  plusBusiness(duration: { readonly days: number }): DateTime
  toISODate(): string
  toMillis(): number
}

interface Luxon {
  readonly DateTime: { fromISO(text: string, options: { readonly zone: 'utc' }): DateTime }
}

const numberOf = (year: number, month: number, day: number): number => (year * 100 + month) * 100 + day

export function luxon(holidays: readonly string[]): DateLibrary {
  const { DateTime } = peerModule<Luxon>('luxon')
  peerModule('luxon-business-days')
  // A set of numbers, because a list searched by text would slow it down.
  const listed = new Set(holidays.map(day => Number(day.replaceAll('-', ''))))
  const start = (from: string) => DateTime.fromISO(from, { zone: 'utc' })
  start('2024-02-05').setupBusiness({
    holidayMatchers: [({ year, month, day }) => listed.has(numberOf(year, month, day))],
  })
  return {
    name: 'luxon-business-days',
    told: 'given the holidays',
    add: (from, workingDays) => start(from).plusBusiness({ days: workingDays }).toISODate(),
    repeated(from, days) {
      const dates = from.map(start)
      return times => {
        let sum = 0
        for (let time = 0; time < times; time++) for (const date of dates) sum += date.plusBusiness({ days }).toMillis()
        return sum
      }
    },
  }
}
