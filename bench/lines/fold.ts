import { clocksOf, type Now } from '#complaint/clocks/clocks.ts'
import { foldComplaint } from '#complaint/complaint.ts'
import { dutiesOf } from '#complaint/duties.ts'
import { faultsOf } from '#complaint/faults/faults.ts'
import { workingCalendar } from '#law/calendar.ts'
import { isoDay } from '#law/day.ts'
import { limits } from '#law/limits.ts'
import type { StoredEntry } from '#stream/entry.ts'
import { bradfordEntries } from '../given/bradford.ts'
import { atMost, type Line, measured } from '../line.ts'
import { timePerCall } from '../measure/time-per-call.ts'

const now: Now = { today: isoDay('2026-06-01'), calendar: workingCalendar(), limits }

function everything(entries: readonly StoredEntry[]): number {
  const state = foldComplaint(entries)
  const clocks = clocksOf(state, now)
  return clocks.length + dutiesOf(state, now, clocks).length + faultsOf(state, now, clocks).length
}

const microseconds = (samples: readonly number[] = []): readonly number[] => samples.map(sample => sample / 1000)

/** An entry's data is read by its schema once, the first time it is folded; the second row pays that every time. */
export const line: Line = async () => {
  const entries = bradfordEntries()
  const [folded, first] = timePerCall([
    times => {
      let sum = 0
      for (let time = 0; time < times; time++) sum += everything(entries)
      return sum
    },
    times => {
      let sum = 0
      for (let time = 0; time < times; time++) sum += everything(entries.map(entry => ({ ...entry })))
      return sum
    },
  ])
  return [
    measured({
      what: 'fold, clocks, duties, faults',
      unit: 'µs',
      samples: microseconds(folded),
      budget: atMost(300),
      note: `${entries.length} entries, the published Bradford decision retold`,
    }),
    measured({
      what: 'the same with every entry read by its schema for the first time',
      unit: 'µs',
      samples: microseconds(first),
    }),
  ]
}
