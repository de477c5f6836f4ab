import type { DateLibrary } from './library.ts'
import { peerModule } from './peers.ts'

interface Dayjs {
  businessDaysAdd(days: number): Dayjs
  format(format: string): string
  valueOf(): number
}

interface Factory {
  (text: string): Dayjs
  extend(plugin: unknown, options: { readonly holidays: readonly string[]; readonly holidayFormat: string }): void
}

const FORMAT = 'YYYY-MM-DD'

export function dayjs(holidays: readonly string[]): DateLibrary {
  const factory = peerModule<Factory>('dayjs')
  const { default: plugin } = peerModule<{ readonly default: unknown }>('dayjs-business-days2')
  factory.extend(plugin, { holidays, holidayFormat: FORMAT })
  return {
    name: 'dayjs-business-days2',
    told: 'given the holidays',
    add: (from, workingDays) => factory(from).businessDaysAdd(workingDays).format(FORMAT),
    repeated(from, workingDays) {
      const dates = from.map(day => factory(day))
      return times => {
        let sum = 0
        for (let time = 0; time < times; time++)
          for (const date of dates) sum += date.businessDaysAdd(workingDays).valueOf()
        return sum
      }
    },
  }
}
