import type { ComplaintState } from '#complaint/state.ts'
import { type Day, isoDay } from '#law/day.ts'
import { dayInWords } from '#law/day-words.ts'
import { authorityOf } from '#record/read-tables/law-of-authority.ts'
import { invitationText } from '../calendar/calendar-text.ts'
import type { Handed } from '../dispatch/channel.ts'
import { londonDay, type Office } from '../office.ts'
import { openComplaint } from '../open-complaint.ts'
import { type ReminderAddress, reminderAddressOf } from '../reminders/address.ts'
import { cameOf } from '../reminders/came-of.ts'
import type { ReminderPost } from '../reminders/post.ts'
import { invitationReference } from '../reminders/take-bounce.ts'
import { releaseHeld } from './held.ts'
import { whoComes } from './invited.ts'

interface Row {
  readonly complaint_id: string
  readonly meeting_id: string
  readonly person_id: string
  readonly title: string
  readonly on_day: string
  readonly at_time: string | null
  readonly sequence: number
  readonly asks: 'to come' | 'not to come'
  readonly attempts: number
}

interface Claimed extends Row {
  readonly on: Day
  readonly reference: string
  readonly council: string
  readonly address: ReminderAddress | null
  /** Why it is not sent any more; null where it is. */
  readonly overtaken: string | null
  readonly at: Date
}

const KEY = 'authority_id = $1 and complaint_id = $2 and meeting_id = $3 and person_id = $4'
const keyOf = (authorityId: string, { complaint_id, meeting_id, person_id }: Row) => [
  authorityId,
  complaint_id,
  meeting_id,
  person_id,
]

/** What could not be handed over at once may be of no use by the time it can. */
function overtaken(
  { asks, on_day: on, meeting_id: meeting, person_id: personId }: Row,
  state: ComplaintState,
  today: Day,
) {
  if (isoDay(on) < today) return 'Its day is over.'
  const comes = whoComes(state, today).some(one => one.meeting.id === meeting && one.personId === personId)
  return asks === 'to come' && !comes ? 'They do not come to it any more.' : null
}

/** Marks the next that is to go; what was cut off may have gone, and is not sent a second time. */
async function claim(office: Office, authorityId: string): Promise<Claimed | null> {
  const at = office.now()
  const instant = at.toISOString()
  return office.record.transaction(authorityId, async tx => {
    await tx.query(
      `update invitations set standing = 'may have gone', trying_since = null
       where authority_id = $1 and standing = 'to go' and trying_since < $2::timestamptz - interval '10 minutes'`,
      [authorityId, instant],
    )
    await releaseHeld(tx, instant)
    const [row] = await tx.query<Row>(
      `update invitations set trying_since = $2, attempts = attempts + 1
       where (authority_id, complaint_id, meeting_id, person_id) in (
         select authority_id, complaint_id, meeting_id, person_id from invitations
         where authority_id = $1 and standing = 'to go' and trying_since is null and not_before <= $2
         order by not_before limit 1 for update skip locked)
       returning complaint_id, meeting_id, person_id, title, on_day::text as on_day, at_time, sequence, asks, attempts`,
      [authorityId, instant],
    )
    const opened = row && (await openComplaint(tx, row.complaint_id))
    if (!row || !opened) return null
    tx.audit({
      at: instant,
      actor: 'system',
      kind: 'send',
      subject: `complaint/${row.complaint_id}`,
      detail: { invited: row.person_id, meeting: row.meeting_id, asks: row.asks, attempt: row.attempts },
    })
    return {
      ...row,
      on: isoDay(row.on_day),
      reference: opened.state.reference,
      council: (await authorityOf(tx, authorityId)).name,
      address: await reminderAddressOf(tx, row.person_id),
      overtaken: overtaken(row, opened.state, londonDay(at)),
      at,
    }
  })
}

const wordsOf = ({ asks, title, on, at_time: time }: Claimed): string =>
  asks === 'to come'
    ? `${title} on ${dayInWords(on)}${time === null ? '' : `, ${time}`}.`
    : `${title} on ${dayInWords(on)}: you do not need to come any more, or it does not take place.`

async function hand(post: ReminderPost, claimed: Claimed): Promise<Handed> {
  const { address, council, reference, asks, title, on, at_time: time, sequence, overtaken, at } = claimed
  if (overtaken !== null) return { kind: 'refused', why: overtaken }
  if (address === null) return { kind: 'refused', why: 'They have no address for such messages any more.' }
  if (address.failing !== null) return { kind: 'refused', why: address.failing.why }
  const { email, given } = address
  const meeting = { id: claimed.meeting_id, kind: 'panel', title, on, time, where: null, moved: sequence } as const
  const toCome = asks === 'to come'
  const invited = { council, from: post.from, to: email, toCome }
  return post.hand({
    reference: invitationReference({ ...claimed, given }),
    to: email,
    council,
    subject: `${toCome ? '' : 'Not taking place for you: '}${reference}, ${title.toLowerCase()}`,
    text: `${wordsOf(claimed)}\n\nWhere it is, and who comes, stands in the complaint ${reference}.${post.site === null ? '' : ` ${post.site}/complaints/${claimed.complaint_id}`}\n`,
    at,
    calendar: {
      method: toCome ? 'REQUEST' : 'CANCEL',
      text: invitationText({ ...meeting, complaintId: claimed.complaint_id, reference }, invited, at),
    },
  })
}

/** What would go to an address that does not work waits for another, unless it is of no use any more. */
const waitsForAddress = ({ overtaken, address }: Claimed): boolean =>
  overtaken === null && address !== null && address.failing !== null

/**
 * Sends the next invitation to an interview or a panel, or that there is none any more. Marked before it is handed over.
 * Not inside a transaction.
 */
export async function inviteNext(
  office: Office,
  post: ReminderPost,
  authorityId: string,
): Promise<'nobody' | Handed['kind']> {
  const claimed = await claim(office, authorityId)
  if (!claimed) return 'nobody'
  const handed = await hand(post, claimed)
  const { standing, answer, again } = cameOf(handed, claimed.attempts, office.now().getTime())
  await office.record.transaction(authorityId, tx =>
    tx.query(
      `update invitations set standing = $5, trying_since = null, last_answer = $6,
         not_before = coalesce($7::timestamptz, not_before)
       where ${KEY} and sequence = $8 and attempts = $9 and trying_since is not null`,
      [
        ...keyOf(authorityId, claimed),
        waitsForAddress(claimed) ? 'address failing' : standing,
        answer,
        again === null ? null : new Date(again).toISOString(),
        claimed.sequence,
        claimed.attempts,
      ],
    ),
  )
  return handed.kind
}
