import {
  ICalAttendeeRole,
  ICalCalendar,
  ICalCalendarMethod,
  ICalEventBusyStatus,
  type ICalEventData,
  ICalEventStatus,
} from 'ical-generator'
import { type Day, formatIsoDay } from '#law/day.ts'
import type { Dated } from './dated.ts'

/** How long a meeting takes is on no record: so long is kept free. */
const MEETING_HOURS = 2
const HOUR = 3_600_000

/** In seconds: how often whoever reads it again should look. */
const READ_AGAIN = 3_600

const instantOf = (on: Day, time: string): Date =>
  new Date(
    Temporal.PlainDateTime.from(`${formatIsoDay(on)}T${time}`).toZonedDateTime('Europe/London').epochMilliseconds,
  )

function when({ on, time }: Dated): Pick<ICalEventData, 'start' | 'end' | 'allDay' | 'busystatus'> & { start: Date } {
  if (time === null)
    return {
      start: new Date(`${formatIsoDay(on)}T00:00:00Z`),
      allDay: true,
      busystatus: ICalEventBusyStatus.FREE,
    }
  const start = instantOf(on, time)
  return { start, end: new Date(start.getTime() + MEETING_HOURS * HOUR), busystatus: ICalEventBusyStatus.BUSY }
}

/**
 * Dates as a calendar reads them (RFC 5545). What was moved keeps its id and has a higher sequence, so that a calendar moves
 * it and adds nothing. Titles name the complaint by its reference alone.
 * @param at the instant it is made
 */
export function calendarText(name: string, dates: readonly Dated[], at: Date): string {
  const calendar = new ICalCalendar({
    name,
    prodId: { company: 'Redress', product: 'Redress', language: 'EN' },
    ttl: READ_AGAIN,
  })
  for (const one of dates)
    calendar.createEvent({
      ...when(one),
      id: `${one.id}.${one.complaintId}`,
      stamp: at,
      sequence: one.moved,
      summary: `${one.reference}: ${one.title}`,
      ...(one.where === null ? {} : { location: one.where }),
    })
  return calendar.toString()
}

/** Who asks, and whom. */
export interface Invited {
  readonly council: string
  readonly from: string
  readonly to: string
  /** Or not to come any more. */
  readonly toCome: boolean
}

/**
 * One meeting as a message asks somebody to come to it, or not to (RFC 5546). It asks for no answer: whether they come is
 * settled with people.
 */
export function invitationText(meeting: Dated, { council, from, to, toCome }: Invited, at: Date): string {
  const calendar = new ICalCalendar({
    prodId: { company: 'Redress', product: 'Redress', language: 'EN' },
    method: toCome ? ICalCalendarMethod.REQUEST : ICalCalendarMethod.CANCEL,
  })
  const event = calendar.createEvent({
    ...when(meeting),
    id: `${meeting.id}.${meeting.complaintId}`,
    stamp: at,
    sequence: meeting.moved,
    summary: `${meeting.reference}: ${meeting.title}`,
    organizer: { name: council, email: from },
    status: toCome ? ICalEventStatus.CONFIRMED : ICalEventStatus.CANCELLED,
  })
  event.createAttendee({ email: to, rsvp: false, role: ICalAttendeeRole.REQ })
  return calendar.toString()
}
