import { z } from 'zod'
import type { When } from '#stream/entry.ts'
import { asked, optionalTextField, whenField, wholeNumberField } from '#stream/field.ts'
import type { InputIssue } from '#stream/refusal.ts'
import { isUndated, whenToData } from '#stream/when.ts'
import { fixedDayLimit } from '../agreed/fixed-day.ts'

const units = ['days', 'working days', 'weeks', 'months'] as const
type Unit = (typeof units)[number]

/** The questions of a time limit: counted from something, or a day of its own. */
export const deadlineFields = () => ({
  within: wholeNumberField('Within how many?', 'For example, 4 for four weeks. Leave empty if there is no limit.'),
  unit: asked(z.enum(units).default('weeks'), {
    question: 'Of what?',
    kind: 'choice',
    choices: [
      { value: 'days', text: 'Days' },
      { value: 'working days', text: 'Working days' },
      { value: 'weeks', text: 'Weeks' },
      { value: 'months', text: 'Months' },
    ],
  }),
  fromEvent: optionalTextField('Counted from what?', 'For example, the final decision.', 'text'),
  from: whenField(
    'When was that?',
    'Leave empty for a step of this complaint, whose day Redress finds, and for what has not happened.',
  ),
  fixedDay: whenField(
    'Or by which day, if the limit is a day of its own?',
    'For example, 4 March 2025. Leave empty where it is counted from something.',
  ),
})

interface DeadlineAsked {
  readonly within: number | null
  readonly unit: Unit
  readonly fromEvent: string | null
  readonly from: When
  readonly fixedDay: When
}

export const deadlineChecks: readonly ((_state: unknown, asked: DeadlineAsked) => readonly InputIssue[])[] = [
  (_state, { within }) => (within === 0 ? [{ field: 'within', message: 'Enter 1 or more, or leave it empty' }] : []),
  (_state, { within, fromEvent }) =>
    within !== null && fromEvent === null
      ? [{ field: 'fromEvent', message: 'Say what the time counts from, such as the final decision' }]
      : [],
  (_state, { within, fixedDay }) =>
    within !== null && !isUndated(fixedDay)
      ? [{ field: 'fixedDay', message: 'Give a number of weeks or the like, or a day, and not both' }]
      : [],
]

const phraseOf = (n: number, unit: Unit, event: string): string =>
  `within ${n} ${n === 1 ? unit.slice(0, -1) : unit} of ${event}`

/** As an entry keeps it; null where there is no limit. */
export const deadlineToData = ({ within, unit, fromEvent, from, fixedDay }: DeadlineAsked) =>
  !isUndated(fixedDay)
    ? { ...fixedDayLimit(fixedDay), from: whenToData(fixedDay) }
    : within !== null && fromEvent !== null
      ? {
          phrase: phraseOf(within, unit, fromEvent),
          n: within,
          unit: unit === 'working days' ? ('working_days' as const) : unit,
          fromEvent,
          from: whenToData(from),
        }
      : null
