import type { DayLeftOut } from './calendar.ts'
import { dateInWords, dayInWords } from './day-words.ts'
import type { DueWorking } from './explain-due.ts'
import { type Limit, lengthInWords } from './limit.ts'
import { type Mark, sourceText } from './sources.ts'

const MARK: Record<Mark, string> = {
  verified: 'read in its source',
  secondary: 'read in a report of its source',
  recalled: 'from memory, not read: please check it',
  derived: 'our own inference',
}

/** "Regulation 17(3)-(5) (read in its source)" */
export function authorityFor(limit: Limit): string {
  const { overriddenBy: by } = limit
  if (by) return `set by ${by.authorityName} on ${dateInWords(by.on)}: ${by.reason}`
  return `${limit.source.map(sourceText).join('; ')} (${MARK[limit.mark]})`
}

/** The working of a due date in sentences, in the order in which one would count. */
export function workingInWords(working: DueWorking): readonly string[] {
  const { limit, trigger, due, cap } = working
  return [
    `${limit.name}: ${dayInWords(due)}.`,
    `Counted from ${dayInWords(trigger)} (${limit.trigger}), which is ${dayZero(working)}.`,
    `Length: ${lengthInWords(limit.length, limit.direction)}. Source: ${authorityFor(limit)}.`,
    ...(limit.length.unit === 'working_days' ? [daysLeftOutInWords(working.leftOut)] : [DOES_NOT_MOVE]),
    ...(cap ? [`It can be extended no further than ${dayInWords(cap.due)} (${cap.limit}). ${cap.words}`] : []),
    ...warnings(working),
    ...(limit.note === null ? [] : [limit.note]),
  ]
}

const DOES_NOT_MOVE = 'Every day of the calendar counts; the last day does not move off a weekend or holiday.'

const dayZero = ({ limit }: DueWorking): string =>
  limit.length.unit === 'months_beginning_with' ? 'the first day of the period' : 'day 0'

/** "Left out: 9 days at weekends; Monday 19 September 2022 (…, announced on 9 September 2022)." */
export function daysLeftOutInWords(leftOut: readonly DayLeftOut[]): string {
  const weekendDays = leftOut.filter(isWeekendDay).length
  const holidays = leftOut.filter(day => !isWeekendDay(day)).map(holidayInWords)
  const weekends = weekendDays === 0 ? [] : [`${weekendDays} ${weekendDays === 1 ? 'day' : 'days'} at weekends`]
  const all = [...weekends, ...holidays]
  return all.length === 0 ? 'No day is left out.' : `Left out: ${all.join('; ')}.`
}

const isWeekendDay = ({ why }: DayLeftOut): boolean => why === 'Saturday' || why === 'Sunday'

/** "Monday 19 September 2022 (Bank holiday …, announced on 9 September 2022)" */
export function holidayInWords({ day, why, announcedOn, projected }: DayLeftOut): string {
  const announced = announcedOn === null ? '' : `, announced on ${dateInWords(announcedOn)}`
  const byRule = projected ? ', worked out by rule, not yet published' : ''
  return `${dayInWords(day)} (${why}${announced}${byRule})`
}

function warnings({ limit, soft, softenedWhileItRan, certainty, wasLaw }: DueWorking): readonly string[] {
  const found: string[] = []
  if (!wasLaw) found.push('The trigger lies outside the dates between which this limit was law.')
  if (certainty === 'projected')
    found.push('The holidays of that time are not yet published; a change would move this date.')
  if (limit.soft === null) return found
  const period = `${dateInWords(limit.soft.from)} to ${dateInWords(limit.soft.to)}`
  const wording = `"or as soon as is reasonably practicable" (${sourceText(limit.soft.source)}, ${period})`
  if (soft) found.push(`A late act is not by itself a breach: the limit then read on ${wording}.`)
  if (softenedWhileItRan)
    found.push(`The limit began to read on ${wording} while this period ran; whether that helps is for legal advice.`)
  return found
}
