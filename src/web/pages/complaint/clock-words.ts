import { type Bounds, boundsInWords } from '#complaint/clocks/bounds.ts'
import { type Clock, verdictOf } from '#complaint/clocks/clock.ts'
import type { Now } from '#complaint/clocks/clocks.ts'
import { spanInWords } from '#law/day-words.ts'
import { authorityFor, daysLeftOutInWords } from '#law/due-words.ts'
import { isCounted, lengthInWords } from '#law/limit.ts'
import { sourceText } from '#law/sources.ts'
import { isExact } from '#law/span.ts'
import { spanElement } from '../../components/date.ts'
import type { WorkingOptions, WorkingStep } from '../../components/working.ts'
import { type Html, html } from '../../html.ts'
import { capital, counted } from '../days.ts'

const unitOf = ({ limit }: Clock): string =>
  isCounted(limit) && limit.length.unit !== 'working_days' ? 'day' : 'working day'

/** "day 115", "day 79 to 110" */
export function dayOfCount({ least, most }: Bounds): string | null {
  if (least === null) return null
  return most === least ? `day ${least}` : most === null ? `day ${least} at the earliest` : `day ${least} to ${most}`
}

export const takenInWords = ({ taken }: Clock): string | null => dayOfCount(taken)

const daysOf = (clock: Clock): string => {
  const days = boundsInWords(clock.late) ?? ''
  return `${days} ${unitOf(clock)}${days === '1' ? '' : 's'}`
}

/** What became of it, as a sentence. */
export function outcomeInWords(clock: Clock): string {
  const verdict = verdictOf(clock)
  switch (verdict) {
    case 'late':
      return clock.stop.kind === 'stopped' && clock.stop.what === 'complaint restarted'
        ? `Still owed when the complaint was started again: ${daysOf(clock)} late`
        : `${capital(daysOf(clock))} late`
    case 'overdue':
      return `${capital(daysOf(clock))} overdue`
    case 'on time':
      return 'On time'
    case 'may be late':
      return clock.late.most === null
        ? 'May have been late: the dates do not say'
        : `On time or late by up to ${counted(clock.late.most, unitOf(clock))}: the dates do not say`
    case 'running': {
      const left = clock.late.most === null ? null : -clock.late.most
      if (left === null) return 'Running'
      return left === 0
        ? 'Due today'
        : left > 0
          ? `${counted(left, unitOf(clock))} left`
          : 'May be overdue: the dates do not say'
    }
    case 'no longer owed':
      return 'Not owed any more'
    case 'not on record':
      return 'Not on record'
    case 'cannot be worked out':
      return 'Cannot be worked out: the dates are not recorded'
  }
}

/** When it was done, and on which day of the count. */
export function stopInWords(clock: Clock): Html | string {
  const { stop } = clock
  if (stop.kind === 'running') return 'Not done yet'
  if (stop.kind === 'not on record')
    return stop.later === 'the end of the account'
      ? 'Not on record'
      : `When is not on record, though “${stop.later}” is`
  // A date that the council gave itself was counted from nothing.
  const day = clock.limit.id === 'S2-PROMISE' ? null : takenInWords(clock)
  return html`${capital(stop.what)} ${spanElement(stop.span)}${day && `, ${day}`}`
}

/** How a clock was worked out, day by day, with its bounds where the start is not known exactly. */
export function workingOf(clock: Clock, { calendar }: Now): WorkingOptions {
  const { limit, start, due } = clock
  const from = start.span.latest ?? start.span.earliest
  const to = due.latest ?? due.earliest
  const counts = isCounted(limit) && limit.length.unit === 'working_days' && from !== null && to !== null
  const leftOut = counts ? calendar.daysLeftOut(from, to) : []
  const holidays = leftOut.filter(({ why }) => why !== 'Saturday' && why !== 'Sunday')
  const steps: WorkingStep[] = [
    {
      label: 'Starts',
      text: `${capital(start.what)}: ${spanInWords(start.span)}.${start.standsIn ? ` ${start.standsIn}` : ''}`,
    },
    { label: 'Rule', text: `${limit.name}: ${lengthInWords(limit.length, limit.direction)}.` },
    { label: 'Due', text: due.latest === null && due.earliest === null ? 'Cannot be worked out.' : spanElement(due) },
  ]
  if (counts) steps.push({ label: 'Counting', text: `The first day is day 0. ${daysLeftOutInWords(leftOut)}` })
  if (!isExact(start.span) && from !== null)
    steps.push({
      label: 'Because the start is uncertain',
      text: 'The latest possible start is counted, so a lateness is never told greater than it was.',
    })
  if (clock.note) steps.push({ label: 'Note', text: clock.note })
  return {
    about: clock.title,
    steps,
    leftOut: holidays.map(({ day, why }) => ({ day, why })),
    source: `${limit.source.map(sourceText).join('; ')}. ${capital(authorityFor(limit))}.`,
  }
}
