import { type Calendar, CalendarRangeError } from '#law/calendar.ts'
import { type Day, formatIsoDay } from '#law/day.ts'
import { dayInWords, weekdayName } from '#law/day-words.ts'
import { type Counting, due, lastDayOf } from '#law/due.ts'
import { type CountedLimit, isCounted, lengthInWords } from '#law/limit.ts'
import { isLimitId, limits } from '#law/limits.ts'
import type { LatenessVector, Vector, VectorFile, VectorRule } from './vector-file.ts'

/**
 * Every difference between the file and the law as held here, a sentence each. A rule known here is counted by our own
 * data, never by the file's; one not known here by the file's definition.
 */
export function compareVectors(file: VectorFile, calendar: Calendar): readonly string[] {
  const rules = new Map(file.rules.map(rule => [rule.id, rule]))
  return [
    ...file.rules.flatMap(differencesOfRule),
    ...file.vectors.flatMap(vector => unlessOutside(vector.id, () => differencesOfVector(vector, rules, calendar))),
    ...file.lateness.flatMap(row => unlessOutside(row.id, () => differencesOfLateness(row, rules, calendar))),
    ...file.workingDays.flatMap(({ date, isWorkingDay }) =>
      unlessOutside(formatIsoDay(date), () =>
        calendar.isWorkingDay(date) === isWorkingDay
          ? []
          : [`${dayInWords(date)} is ${isWorkingDay ? 'a working day' : 'no working day'} in the file only.`],
      ),
    ),
  ]
}

type Rules = ReadonlyMap<string, VectorRule>

function unlessOutside(id: string, differences: () => readonly string[]): readonly string[] {
  try {
    return differences()
  } catch (error) {
    if (error instanceof CalendarRangeError) return [`${id}: ${error.message}`]
    throw error
  }
}

function ourLimit(id: string): CountedLimit | undefined {
  const limit = isLimitId(id) ? limits[id] : undefined
  return limit && isCounted(limit) ? limit : undefined
}

function countingOf(id: string, rules: Rules): Counting | undefined {
  const ours = ourLimit(id)
  if (ours) return ours
  const theirs = rules.get(id)
  return theirs && asCounting(theirs)
}

const asCounting = ({ n, unit, direction }: VectorRule): Counting => ({
  length: { kind: 'counted', n, unit },
  direction,
})

function differencesOfRule(rule: VectorRule): readonly string[] {
  if (!isLimitId(rule.id)) return []
  const { length, direction } = limits[rule.id]
  const agrees = length.kind === 'counted' && length.n === rule.n && length.unit === rule.unit
  if (agrees && direction === rule.direction) return []
  const theirs = `${rule.n} ${rule.unit} ${rule.direction}`
  const ours = length.kind === 'counted' ? `${length.n} ${length.unit} ${direction}` : lengthInWords(length)
  return [`Rule ${rule.id}: the file says ${theirs}, Redress ${ours}.`]
}

function differencesOfVector(vector: Vector, rules: Rules, calendar: Calendar): readonly string[] {
  const { id, rule, trigger, expected, softLimit } = vector
  const counting = countingOf(rule, rules)
  if (counting === undefined) return [noSuchRule(id, rule)]
  const found = lastDayOf(counting, trigger, calendar)
  const ours = ourLimit(rule)
  const soft = ours ? due(ours, trigger, calendar).soft : false
  const from = `${id}: ${rule} from ${dayInWords(trigger)}`
  return [
    ...(found === expected ? [] : [`${from}: the file says ${dayInWords(expected)}, Redress ${dayInWords(found)}.`]),
    ...(softLimit === null || softLimit === soft
      ? []
      : [`${from}: the limit is ${softLimit ? 'soft' : 'not soft'} in the file only.`]),
    ...wrongWeekday(id, trigger, vector.triggerDay),
    ...wrongWeekday(id, expected, vector.expectedDay),
  ]
}

const noSuchRule = (id: string, rule: string): string => `${id}: rule ${rule} is neither in the file nor in Redress.`

const wrongWeekday = (id: string, day: Day, said: string | null): readonly string[] =>
  said === null || said === weekdayName(day)
    ? []
    : [`${id}: the file calls ${formatIsoDay(day)} a ${said}; it is a ${weekdayName(day)}.`]

function differencesOfLateness(row: LatenessVector, rules: Rules, calendar: Calendar): readonly string[] {
  const counting = countingOf(row.rule, rules)
  if (counting === undefined) return [noSuchRule(row.id, row.rule)]
  const found = lastDayOf(counting, row.trigger, calendar)
  const { id, trigger, due: dueDay, actual } = row
  return [
    ...(found === dueDay ? [] : [`${id}: the file says due ${dayInWords(dueDay)}, Redress ${dayInWords(found)}.`]),
    ...wrongNumber(id, 'working days late', row.workingDaysLate, () => calendar.countWorkingDays(dueDay, actual)),
    ...wrongNumber(id, 'working days taken', row.workingDaysTaken, () => calendar.countWorkingDays(trigger, actual)),
    ...wrongNumber(id, 'days late', row.daysLate, () => actual - dueDay),
  ]
}

function wrongNumber(id: string, what: string, said: number | null, count: () => number): readonly string[] {
  if (said === null) return []
  const counted = count()
  return said === counted ? [] : [`${id}: the file says ${said} ${what}, Redress ${counted}.`]
}
