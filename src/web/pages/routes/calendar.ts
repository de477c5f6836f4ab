import type { Route } from '../../site.ts'
import { calendarPage, settleAddress } from '../calendar/calendar.ts'
import { calendarFeedFile, meetingFile } from '../calendar/feed.ts'

/** Dates in the calendars people use anyway. */
export const calendarRoutes: readonly Route[] = [
  { method: 'GET', url: '/calendar', serves: { view: 'calendar' }, handle: calendarPage },
  {
    method: 'POST',
    url: '/calendar/make-address',
    serves: { verb: 'make-calendar-address' },
    handle: settleAddress('make-calendar-address'),
  },
  {
    method: 'POST',
    url: '/calendar/stop-address',
    serves: { verb: 'stop-calendar-address' },
    handle: settleAddress('stop-calendar-address'),
  },
  {
    method: 'GET',
    url: '/calendar/:council/:secret.ics',
    serves: { view: 'calendar feed' },
    handle: calendarFeedFile,
  },
  {
    method: 'GET',
    url: '/complaints/:id/calendar/:meeting',
    serves: { view: 'meeting for a calendar' },
    handle: meetingFile,
  },
]
