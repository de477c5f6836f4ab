import { z } from 'zod'
import { civilDateOf } from '#law/civil-date.ts'
import { type Day, formatIsoDay, weekdayOf } from '#law/day.ts'
import { dayInWords } from '#law/day-words.ts'
import { firstDayCovered, lastDayCovered } from '#law/holidays.ts'
import { goodFriday } from '#law/holidays-by-rule.ts'
import { isExact } from '#law/span.ts'
import { choiceField, textField, whenField } from '#stream/field.ts'
import { here } from '#stream/verb.ts'
import { holidayAnnounced } from '../entries/holiday-announced.ts'
import { authorityVerb } from './define.ts'

const covered = (day: Day): boolean => day >= firstDayCovered && day <= lastDayCovered

function isNamedByTheRegulations(day: Day): boolean {
  const { year, month, date } = civilDateOf(day)
  return (month === 12 && (date === 25 || date === 26)) || day === goodFriday(year)
}

export const announceHoliday = authorityVerb({
  name: 'announce-holiday',
  title: 'Enter a bank holiday announced since',
  summary: 'A bank holiday was proclaimed, or moved away from its day. Every due date is counted again with it.',
  may: ['complaints manager'],
  sources: [
    { key: 'REG', at: '2' },
    { key: 'BFDA', at: 'section 1' },
  ],
  input: z.object({
    happened: whenField('When was it announced?'),
    date: whenField('On what day is it?'),
    title: textField('What is it called?'),
    kind: choiceField(
      'Is the day added or removed?',
      ['added', 'removed'],
      'A holiday that is moved is removed from one day and added on another.',
    ),
  }),
  opensWhen: ({ name }) => (name === '' ? 'Opens when the council is set up.' : null),
  check: [
    (_state, { date }) =>
      isExact(date) && covered(date.earliest)
        ? []
        : [{ field: 'date', message: 'Enter a day between 2005 and 2040, such as 19 September 2022' }],
    (_state, { date, kind }, { calendar }) => {
      if (!isExact(date) || !covered(date.earliest)) return []
      const works = calendar.isWorkingDay(date.earliest)
      const weekend = [0, 6].includes(weekdayOf(date.earliest))
      if (kind === 'added' && !works)
        return [{ field: 'date', message: `${dayInWords(date.earliest)} is no working day as it is` }]
      return kind === 'removed' && (works || weekend)
        ? [{ field: 'date', message: `${dayInWords(date.earliest)} is no bank holiday` }]
        : []
    },
  ],
  guards: [
    {
      rule: 'Christmas Day, Boxing Day and Good Friday are never working days',
      source: { key: 'REG', at: '2' },
      check: (_state, { date, kind }) =>
        kind === 'removed' && date.earliest !== null && isNamedByTheRegulations(date.earliest)
          ? {
              why: 'The Regulations name this day themselves, so no proclamation about bank holidays makes it a working day.',
              whatInstead: 'Check the day that was announced.',
            }
          : null,
    },
  ],
  decide: (_state, { happened, date, title, kind }, { source }) =>
    date.earliest === null
      ? []
      : here(
          holidayAnnounced.write(happened, source, {
            date: formatIsoDay(date.earliest),
            title,
            announcedOn: isExact(happened) ? formatIsoDay(happened.earliest) : null,
            kind,
          }),
        ),
})
