import { lawAt } from '#authority/law.ts'
import { occasionsFor } from '#complaint/calendar/occasions.ts'
import { workedOut } from '#complaint/worked-out.ts'
import type { Day } from '#law/day.ts'
import { authorityOf } from '#record/read-tables/law-of-authority.ts'
import type { Dated } from '../calendar/dated.ts'
import { type DatesOfPerson, datesOfPerson } from '../calendar/dates-of-person.ts'
import { mayHaveCalendar } from '../calendar/may-have-calendar.ts'
import type { View } from '../view.ts'

export interface ShownCalendar extends DatesOfPerson {
  readonly today: Day
  /** The secret part of the address that a calendar program reads; null while there is none. */
  readonly secret: string | null
}

const audit = (_query: null, { dates }: DatesOfPerson) => ({
  subject: 'calendar',
  detail: { complaints: new Set(dates.map(({ complaintId }) => complaintId)).size },
})

/** The dates of whoever looks, on a page, with the address of their own calendar. */
export const calendarView: View<null, ShownCalendar> = {
  name: 'calendar',
  may: mayHaveCalendar,
  kind: 'view',
  async load(tx, _query, setting) {
    const [feed] = await tx.query<{ secret: string }>(
      'select secret from calendar_feeds where authority_id = $1 and person_id = $2',
      [setting.visitor.authorityId, setting.visitor.personId],
    )
    return { ...(await datesOfPerson(tx, setting)), secret: feed?.secret ?? null, today: setting.today }
  },
  audit,
}

/** The same as a calendar program reads it. */
export const calendarFeedView: View<null, DatesOfPerson> = {
  name: 'calendar feed',
  may: mayHaveCalendar,
  kind: 'download',
  load: (tx, _query, setting) => datesOfPerson(tx, setting),
  audit,
}

/** One meeting, with its place, for the calendar of somebody who comes. */
export const meetingView: View<{ readonly id: string; readonly meeting: string }, Dated> = {
  name: 'meeting for a calendar',
  may: mayHaveCalendar,
  kind: 'download',
  complaint: ({ id }) => id,
  async load(tx, { id, meeting }, { opened, actor, today, visitor }) {
    if (!opened) return null
    const now = { ...lawAt(await authorityOf(tx, visitor.authorityId)), today }
    const found = occasionsFor(workedOut(opened.state, now), actor.personId).find(one => one.id === meeting)
    return found && found.kind !== 'deadline' ? { ...found, complaintId: id, reference: opened.state.reference } : null
  },
  audit: ({ id, meeting }) => ({ subject: `complaint/${id}`, detail: { calendar: meeting } }),
}
