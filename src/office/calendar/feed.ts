import { randomBytes } from 'node:crypto'
import type { RecordTx } from '#record/record.ts'
import { holdsAny } from '#stream/role.ts'
import { actorAt } from '../grants.ts'
import { londonDay, type Office, type Visitor } from '../office.ts'
import { show } from '../view.ts'
import { calendarFeedView } from '../views/calendar.ts'
import { calendarText } from './calendar-text.ts'
import { mayHaveCalendar } from './may-have-calendar.ts'

/** What the secret part of an address is made of, in bytes: nobody comes upon it by trying. */
const SECRET = 24

export const calendarAddressVerbs = ['make-calendar-address', 'stop-calendar-address'] as const
export type CalendarAddressVerb = (typeof calendarAddressVerbs)[number]

async function change(tx: RecordTx, verb: CalendarAddressVerb, personId: string, at: string): Promise<boolean> {
  const changed =
    verb === 'make-calendar-address'
      ? await tx.query(
          `insert into calendar_feeds (authority_id, person_id, secret, made_at) values ($1, $2, $3, $4)
           on conflict do nothing returning person_id`,
          [tx.authorityId, personId, randomBytes(SECRET).toString('base64url'), at],
        )
      : await tx.query('delete from calendar_feeds where authority_id = $1 and person_id = $2 returning person_id', [
          tx.authorityId,
          personId,
        ])
  return changed.length > 0
}

/** Makes the address of somebody's own calendar, where they have none, or stops it for good. Done again, it changes nothing. */
export async function settleCalendarAddress(
  office: Office,
  verb: CalendarAddressVerb,
  visitor: Visitor,
): Promise<'done' | 'not allowed'> {
  const instant = office.now()
  const { authorityId, personId } = visitor
  const line = { at: instant.toISOString(), actor: personId }
  return office.record.transaction(authorityId, async tx => {
    if (!holdsAny(await actorAt(tx, visitor, londonDay(instant)), mayHaveCalendar)) {
      tx.audit({ ...line, kind: 'refusal', subject: `verb/${verb}`, detail: { kind: 'not allowed' } })
      return 'not allowed'
    }
    if (await change(tx, verb, personId, line.at))
      tx.audit({ ...line, kind: 'permission', subject: 'calendar', detail: { verb } })
    return 'done'
  })
}

const SECRET_WRITTEN = /^[\w-]{32}$/

/** Whose address it is; null where it never was one, or was stopped. */
const personWith = (office: Office, authorityId: string, secret: string): Promise<string | null> =>
  office.record.transaction(authorityId, async tx => {
    const [row] = SECRET_WRITTEN.test(secret)
      ? await tx.query<{ person_id: string }>(
          'select person_id from calendar_feeds where authority_id = $1 and secret = $2',
          [authorityId, secret],
        )
      : []
    if (row) return row.person_id
    const at = office.now().toISOString()
    tx.audit({
      at,
      actor: 'system',
      kind: 'refusal',
      subject: `view/${calendarFeedView.name}`,
      detail: { found: false },
    })
    return null
  })

/**
 * What stands in somebody's calendar now, as a calendar program asks for it: it has nothing but the address, and sees what
 * that person may see on this day. null for an address that is none, or whose owner may see nothing any more.
 */
export async function calendarFeed(office: Office, authorityId: string, secret: string): Promise<string | null> {
  const personId = await personWith(office, authorityId, secret)
  if (personId === null) return null
  const seen = await show(office, calendarFeedView, null, { authorityId, personId })
  return seen.kind === 'shown' ? calendarText('Redress', seen.shown.dates, office.now()) : null
}
