import { currentRound, firstStep } from '#complaint/rounds.ts'
import type { Strand } from '#complaint/words.ts'
import { dayInWords } from '#law/day-words.ts'
import { dueSpan } from '#law/due.ts'
import { limits } from '#law/limits.ts'
import type { ShownComplaint } from '#office/views/shown-complaint.ts'
import { daysLeftInWords, workingDaysTo } from '../days.ts'

/** When the 30 working days of regulation 19(4) end, and how many are left; null where the request has no day. */
export function lastDayInWords({ state, now }: ShownComplaint, strand: Strand): string | null {
  const request = firstStep(currentRound(state, strand), 'panel requested')?.happened
  const last = request ? dueSpan(limits['S3-PANEL-30'], request, now.calendar).latest : null
  if (last === null) return null
  const left = daysLeftInWords(workingDaysTo(last, now.today, now.calendar))
  return `The panel has to meet by ${dayInWords(last)}, 30 working days after the request${left === null ? '' : ` (${left})`}. Moving it moves no limit.`
}
