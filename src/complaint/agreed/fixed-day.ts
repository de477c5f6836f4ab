import { dateInWords } from '#law/day-words.ts'
import type { When } from '#stream/entry.ts'
import type { Deadline } from './told.ts'

/** What the trigger is called where a limit is a day of its own. */
const FIXED_DAY = 'a fixed day'

const dayInWords = ({ earliest, latest, asWritten }: When): string => {
  const day = latest ?? earliest
  return asWritten ?? (day === null ? '' : dateInWords(day))
}

/** "By 4 March 2025": the day itself is the trigger, and nothing is counted from it. */
export const fixedDayLimit = (day: When) => ({
  phrase: `by ${dayInWords(day)}`,
  n: 0,
  unit: 'days' as const,
  fromEvent: FIXED_DAY,
})

export const isFixedDay = ({ n }: Pick<Deadline, 'n'>): boolean => n === 0
