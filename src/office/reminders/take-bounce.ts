import type { RecordTx } from '#record/record.ts'
import type { Bounce } from '../dispatch/bounce.ts'
import type { Office } from '../office.ts'
import { reminderAddressOf } from './address.ts'

/** What a message to somebody who works on complaints calls itself; the same at every attempt. */
export const reminderReference = (day: string, personId: string, given: number): string =>
  `reminder.${day}.${personId}.${given}`

/** As its row names it. */
interface Invitation {
  readonly complaint_id: string
  readonly meeting_id: string
  readonly person_id: string
  readonly sequence: number
}

/** With the complaint: two panels of one person have the same name otherwise, and a mail server keeps one of two alike. */
export const invitationReference = ({
  complaint_id: complaint,
  meeting_id: meeting,
  person_id: person,
  sequence,
  given,
}: Invitation & { readonly given: number }): string =>
  `invitation.${complaint}.${meeting}.${sequence}.${person}.${given}`

const ID = '([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})'
const REMINDER = new RegExp(`^reminder\\.(\\d{4}-\\d\\d-\\d\\d)\\.${ID}\\.(\\d{1,6})$`, 'i')
const INVITATION = new RegExp(`^invitation\\.${ID}\\.(.{1,200})\\.(\\d{1,6})\\.${ID}\\.(\\d{1,6})$`, 'i')

interface Sent {
  readonly personId: string
  readonly given: number
  /** null for a reminder: what is to be told stands in the next. */
  readonly invitation: Invitation | null
}

/** Whom it was sent to, and that it really was: whoever makes up a report cannot name what was not. */
async function sentTo(tx: RecordTx, reference: string): Promise<Sent | null> {
  const [, day, reminded, atReminding] = REMINDER.exec(reference) ?? []
  if (day !== undefined && reminded !== undefined) {
    const rows = await tx.query(
      `select 1 from reminders where authority_id = $1 and person_id = $2::uuid and on_day::text = $3
         and standing in ('gone', 'may have gone', 'came back')`,
      [tx.authorityId, reminded, day],
    )
    return rows.length > 0 ? { personId: reminded, given: Number(atReminding), invitation: null } : null
  }
  const [, complaint, meeting, sequence, invited, atInviting] = INVITATION.exec(reference) ?? []
  if (complaint === undefined || meeting === undefined || invited === undefined) return null
  const [invitation] = await tx.query<Invitation>(
    `select complaint_id, meeting_id, person_id, sequence from invitations
     where authority_id = $1 and complaint_id = $2::uuid and meeting_id = $3 and person_id = $4::uuid
       and (sequence > $5 or standing in ('gone', 'may have gone', 'address failing'))`,
    [tx.authorityId, complaint, meeting, invited, Number(sequence)],
  )
  return invitation
    ? { personId: invited, given: Number(atInviting), invitation: { ...invitation, sequence: Number(sequence) } }
    : null
}

/** It never arrived, as it stands: what was moved since goes of itself. */
const holdBack = (tx: RecordTx, { complaint_id, meeting_id, person_id, sequence }: Invitation, why: string) =>
  tx.query(
    `update invitations set standing = 'address failing', last_answer = $6
     where authority_id = $1 and complaint_id = $2 and meeting_id = $3 and person_id = $4 and sequence = $5
       and standing in ('gone', 'may have gone')`,
    [tx.authorityId, complaint_id, meeting_id, person_id, sequence, why],
  )

/**
 * Takes in that a reminder or an invitation came back: nothing more goes to that address until it is given again, and then
 * the invitation goes once more.
 * `not ours`: it is about none. `known`: nothing new, or the address was given again since.
 */
export async function takeReminderBounce(
  office: Office,
  authorityId: string,
  { reference, action, why }: Bounce,
): Promise<'not ours' | 'known' | 'waits' | 'bounced' | 'arrived'> {
  const at = office.now().toISOString()
  return office.record.transaction(authorityId, async tx => {
    const sent = await sentTo(tx, reference)
    if (!sent) return 'not ours'
    if (action !== 'failed') return action === 'delayed' ? 'waits' : 'arrived'
    const { personId, given, invitation } = sent
    const address = await reminderAddressOf(tx, personId)
    if (!address || address.given !== given) return 'known'
    if (invitation) await holdBack(tx, invitation, why)
    if (address.failing !== null) return 'known'
    await tx.query(
      `insert into reminder_addresses_failing as f (authority_id, person_id, given, came_back_at, why)
       values ($1, $2, $3, $4, $5)
       on conflict (authority_id, person_id) do update
         set given = excluded.given, came_back_at = excluded.came_back_at, why = excluded.why`,
      [authorityId, personId, given, at, why],
    )
    const [, day] = REMINDER.exec(reference) ?? []
    if (day !== undefined)
      await tx.query(
        `update reminders set standing = 'came back', last_answer = $4
         where authority_id = $1 and person_id = $2 and on_day = $3::date and standing in ('gone', 'may have gone')`,
        [authorityId, personId, day, why],
      )
    tx.audit({ at, actor: 'system', kind: 'change', subject: 'reminders', detail: { cameBackFrom: personId } })
    return 'bounced'
  })
}
