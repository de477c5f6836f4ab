import type { DateLibrary } from './library.ts'
import { peerModule } from './peers.ts'

interface Moment {
  businessAdd(days: number): Moment
  format(format: string): string
  valueOf(): number
}

interface Factory {
  (text: string): Moment
  updateLocale(name: string, options: { readonly holidays: readonly string[]; readonly holidayFormat: string }): void
}

const FORMAT = 'YYYY-MM-DD'

export function moment(holidays: readonly string[]): DateLibrary {
  const factory = peerModule<Factory>('moment-business-days')
  factory.updateLocale('en', { holidays, holidayFormat: FORMAT })
  return {
    name: 'moment-business-days',
    told: 'given the holidays',
    add: (from, workingDays) => factory(from).businessAdd(workingDays).format(FORMAT),
    repeated(from, workingDays) {
      const dates = from.map(day => factory(day))
      return times => {
        let sum = 0
        for (let time = 0; time < times; time++)
          for (const date of dates) sum += date.businessAdd(workingDays).valueOf()
        return sum
      }
    },
  }
}
