import { CalendarRangeError } from '#law/calendar.ts'
import { conflictsAbout } from '#law/conflicts.ts'
import { type Day, formatIsoDay } from '#law/day.ts'
import { dayInWords, readSpan, spanInWords, weekdayName } from '#law/day-words.ts'
import { dueSpan } from '#law/due.ts'
import { workingInWords } from '#law/due-words.ts'
import { type DueWorking, explainDue } from '#law/explain-due.ts'
import { type CountedLimit, isCounted, lengthInWords } from '#law/limit.ts'
import { sourceText } from '#law/sources.ts'
import { isExact } from '#law/span.ts'
import { noMoreThan, readArguments, readDayArgument } from '../arguments.ts'
import { type Command, type Io, WrongUse } from '../command.ts'
import { calendarFor, knownOnOption } from '../known-on.ts'
import { findLimit } from '../limit-named.ts'

export const command: Command = {
  name: 'due',
  summary: 'Say when a limit of the procedure falls due, and show the working',
  usage: [
    'redress due RULE DATE                    the due date; "redress limits" lists the rules',
    'redress due RULE DATE --explain          each day left out and why, the source, and how far it can be extended',
    'redress due RULE DATE --json             the same for a program (with --explain, the working too)',
    'redress due RULE "January 2018"          the bounds, when the day is known only roughly',
    'with --known-on DATE                     only the holidays announced by that day',
  ].join('\n'),

  async run(args, io) {
    const options = { explain: { type: 'boolean' }, json: { type: 'boolean' }, ...knownOnOption } as const
    const { values, positionals } = readArguments(args, options)
    const [rule, date] = positionals
    if (rule === undefined) throw new WrongUse('The rule is missing. "redress limits" lists them.')
    noMoreThan(positionals, 2)
    const limit = countedLimit(rule)
    const calendar = calendarFor(values)
    const span = date === undefined ? undefined : readSpan(date)
    if (span && !isExact(span)) {
      if (values.explain || values.json) throw new WrongUse('Only the working of an exact day can be shown.')
      io.out(spanInWords(dueSpan(limit, span, calendar)))
      return 0
    }
    try {
      const working = explainDue(limit, readDayArgument(date, 'The date of the event'), calendar)
      if (values.json) io.out(JSON.stringify(asJson(working, values.explain === true), null, 2))
      else if (values.explain) explain(working, io)
      else io.out(dayInWords(working.due) + softness(working))
    } catch (error) {
      throw error instanceof CalendarRangeError ? new WrongUse(error.message) : error
    }
    return 0
  },
}

function countedLimit(rule: string): CountedLimit {
  const limit = findLimit(rule)
  if (!isCounted(limit))
    throw new WrongUse(`${limit.id} has no date to count (${limit.name}: ${lengthInWords(limit.length)}).`)
  return limit
}

const softness = ({ soft }: DueWorking): string => (soft ? ', or as soon as is reasonably practicable' : '')

function explain(working: DueWorking, io: Io): void {
  for (const sentence of workingInWords(working)) io.out(sentence)
  for (const { id, subject, othersSay, ruleBuilt } of conflictsAbout(working.limit.id)) {
    io.out(`${id}, ${subject}. Other sources: ${othersSay} Built here: ${ruleBuilt}`)
  }
}

function asJson(working: DueWorking, withWorking: boolean): object {
  const { limit, trigger, due, soft, certainty, cap } = working
  const answer = {
    rule: limit.id,
    name: limit.name,
    trigger: formatIsoDay(trigger),
    due: formatIsoDay(due),
    weekday: weekdayName(due),
    soft,
    certainty,
    sources: limit.source.map(sourceText),
    mark: limit.mark,
  }
  if (!withWorking) return answer
  return {
    ...answer,
    counted: working.counted.map(formatIsoDay),
    leftOut: working.leftOut.map(({ day, why, announcedOn, projected }) => ({
      day: formatIsoDay(day),
      why,
      announcedOn: isoOrNull(announcedOn),
      projected,
    })),
    cap: cap && { rule: cap.limit, due: formatIsoDay(cap.due), words: cap.words },
    wasLaw: working.wasLaw,
    softenedWhileItRan: working.softenedWhileItRan,
  }
}

const isoOrNull = (day: Day | null): string | null => (day === null ? null : formatIsoDay(day))
