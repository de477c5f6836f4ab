import { type Day, isoDay } from '#law/day.ts'
import type { ComplaintState } from '../state.ts'
import type { FactCheck } from './papers.ts'

/** How a reader of the draft stands: what is asked of them, in the order in which it can come to be. */
export type FactCheckStands = 'waiting' | 'no answer' | 'answered' | 'answered late'

const lastDayOf = ({ lastDay }: FactCheck): Day | null => (lastDay === null ? null : isoDay(lastDay))

/** Who was given no day is waited for by nobody in particular: only a day that was told can pass. */
export function factCheckStands(check: FactCheck, today: Day): FactCheckStands {
  const last = lastDayOf(check)
  const first = check.comments[0]?.happened.earliest ?? null
  if (check.comments.length === 0) return last !== null && last < today ? 'no answer' : 'waiting'
  return last !== null && first !== null && first > last ? 'answered late' : 'answered'
}

/** Readers whose day has not passed and who have not answered: the report does not go before them without a reason. */
export const stillToAnswer = ({ investigation }: ComplaintState, today: Day): readonly FactCheck[] =>
  [...investigation.factChecks.values()].filter(check => {
    const last = lastDayOf(check)
    return last !== null && last >= today && check.comments.length === 0
  })

/** The last day of those that are waited for, the earliest first. */
export const nextLastDay = (state: ComplaintState, today: Day): Day | null =>
  stillToAnswer(state, today)
    .flatMap(check => lastDayOf(check) ?? [])
    .toSorted((a, b) => a - b)[0] ?? null
