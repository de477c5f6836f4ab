import { type Calendar, calendarAsKnownOn, workingCalendar } from '#law/calendar.ts'
import { readDayArgument } from './arguments.ts'

/** `--known-on DATE`: count with the holidays that had been announced by that day. */
export const knownOnOption = { 'known-on': { type: 'string' } } as const

/** @throws WrongUse when it is no day. */
export function calendarFor(values: { readonly 'known-on'?: string | undefined }): Calendar {
  const knownOn = values['known-on']
  return knownOn === undefined
    ? workingCalendar()
    : calendarAsKnownOn(readDayArgument(knownOn, 'The day of --known-on'))
}
