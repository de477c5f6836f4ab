import { workingCalendar } from '#law/calendar.ts'
import { isoDay } from '#law/day.ts'
import { limits } from '#law/limits.ts'
import { compareLetter } from '#paper/against-record/compare.ts'
import type { AgainstRecord } from '#paper/against-record/difference.ts'
import type { PracticeRecord } from '../practice-record.ts'
import type { WrittenLetter } from './letters.ts'

const records = new Map<WrittenLetter, PracticeRecord>()

function recordOf(letter: WrittenLetter): PracticeRecord {
  const known = records.get(letter) ?? letter.record()
  records.set(letter, known)
  return known
}

/** A text held against the record that the letter was written about. */
export function comparedLetter(letter: WrittenLetter, text: string): AgainstRecord {
  const dated = isoDay(letter.dated)
  return compareLetter(text, { ...recordOf(letter), dated, now: { today: dated, calendar: workingCalendar(), limits } })
}
