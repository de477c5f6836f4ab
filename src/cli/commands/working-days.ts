import { type Calendar, CalendarRangeError, type DayLeftOut } from '#law/calendar.ts'
import { shiftDays } from '#law/day.ts'
import { dayInWords } from '#law/day-words.ts'
import { holidayInWords } from '#law/due-words.ts'
import { noMoreThan, readArguments, readDayArgument, readWholeNumber } from '../arguments.ts'
import { type Command, type Io, WrongUse } from '../command.ts'
import { calendarFor, knownOnOption } from '../known-on.ts'

/** Counting working days by hand, to check a date against the definition of regulation 2. */
export const command: Command = {
  name: 'working-days',
  summary: 'Count working days, and say why each day left out is left out',
  usage: [
    'redress working-days add DATE N          the day N working days on, or back when N is negative',
    'redress working-days between DATE DATE   working days after the first, up to and including the second',
    'redress working-days explain DATE        whether the day is a working day, and why not',
    'redress working-days explain DATE N      count, and list each day left out',
    'with --known-on DATE                     only the holidays announced by that day',
  ].join('\n'),

  async run(args, io) {
    const { values, positionals } = readArguments(args, knownOnOption)
    const [form, ...rest] = positionals
    const calendar = calendarFor(values)
    try {
      if (form === 'add') return add(rest, calendar, io)
      if (form === 'between') return between(rest, calendar, io)
      if (form === 'explain') return explain(rest, calendar, io)
    } catch (error) {
      throw error instanceof CalendarRangeError ? new WrongUse(error.message) : error
    }
    throw new WrongUse(form === undefined ? 'Say what to count.' : `"working-days ${form}" is not known.`)
  },
}

function add(given: readonly string[], calendar: Calendar, io: Io): number {
  noMoreThan(given, 2)
  const from = readDayArgument(given[0], 'The day to count from')
  io.out(dayInWords(calendar.addWorkingDays(from, readWholeNumber(given[1], 'The number of working days'))))
  return 0
}

function between(given: readonly string[], calendar: Calendar, io: Io): number {
  noMoreThan(given, 2)
  const from = readDayArgument(given[0], 'The first day')
  io.out(String(calendar.countWorkingDays(from, readDayArgument(given[1], 'The second day'))))
  return 0
}

function explain(given: readonly string[], calendar: Calendar, io: Io): number {
  noMoreThan(given, 2)
  const from = readDayArgument(given[0], 'The day')
  if (given.length === 1) {
    if (calendar.isWorkingDay(from)) io.out(`${dayInWords(from)} is a working day.`)
    else
      for (const day of calendar.daysLeftOut(shiftDays(from, 1), from))
        io.out(`No working day: ${leftOutInWords(day)}.`)
    return 0
  }
  const reached = calendar.addWorkingDays(from, readWholeNumber(given[1], 'The number of working days'))
  io.out(`${dayInWords(reached)}, counted from ${dayInWords(from)} as day 0.`)
  const leftOut = calendar.daysLeftOut(from, reached)
  io.out(leftOut.length === 0 ? 'No day is left out.' : 'Left out:')
  for (const day of leftOut) io.out(`  ${leftOutInWords(day)}`)
  return 0
}

const leftOutInWords = (left: DayLeftOut): string =>
  left.why === 'Saturday' || left.why === 'Sunday' ? dayInWords(left.day) : holidayInWords(left)
