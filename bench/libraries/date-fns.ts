import type { DateLibrary } from './library.ts'
import { peerModule } from './peers.ts'

interface DateFns {
  addBusinessDays(date: Date, amount: number): Date
}

export function dateFns(): DateLibrary {
  const { addBusinessDays } = peerModule<DateFns>('date-fns')
  return {
    name: 'date-fns',
    told: 'takes no holidays',
    add: (from, workingDays) => addBusinessDays(new Date(from), workingDays).toISOString().slice(0, 10),
    repeated(from, workingDays) {
      const dates = from.map(day => new Date(day))
      return times => {
        let sum = 0
        for (let time = 0; time < times; time++)
          for (const date of dates) sum += addBusinessDays(date, workingDays).getTime()
        return sum
      }
    },
  }
}
