import { daysKeptOn } from '#authority/kept-email.ts'
import type { CheckResult } from '#complaint/files/kinds.ts'
import type { Parameter } from '#record/db.ts'
import { authorityOf } from '#record/read-tables/law-of-authority.ts'
import type { RecordTx } from '#record/record.ts'
import type { Actor, Role } from '#stream/role.ts'
import type { SenderProof } from '../inbox/sender-proof.ts'
import { isStreamId } from '../office.ts'
import type { View } from '../view.ts'
import { knownTo } from './known-to.ts'

/** Those who open the council's post. */
export const mayReadInbox: readonly Role[] = ['complaints manager', 'complaints officer']

/** A message as the list tells it. */
export interface InInbox {
  readonly id: string
  /** Instants in UTC. */
  readonly receivedAt: string
  readonly sentTo: string
  readonly kind: 'message' | 'automatic' | 'bounce' | 'loop'
  readonly standing: 'waiting' | 'filed' | 'begun' | 'set aside' | 'told'
  readonly times: number
  readonly fromAddress: string | null
  readonly fromName: string | null
  readonly subject: string | null
  /** null where it could not be taken apart. */
  readonly attachments: number | null
  /** All that it may be about, and all that it was ever filed with. */
  readonly about: readonly string[]
  readonly storedAs: string
  readonly size: number
  readonly checkResult: CheckResult | null
  readonly checkBy: string | null
  readonly senderProof: SenderProof | null
  readonly senderProofBy: string | null
  readonly settledAt: string | null
  readonly settledBy: string | null
  readonly complaintId: string | null
  readonly reference: string | null
  readonly reason: string | null
}

const COLUMNS = `mail_id as id, received_at as "receivedAt", sent_to as "sentTo", kind, standing, times,
  from_address as "fromAddress", from_name as "fromName", subject, attachments, about::text[] as about,
  stored_as as "storedAs", size, check_result as "checkResult", check_by as "checkBy",
  sender_proof as "senderProof", sender_proof_by as "senderProofBy", settled_at as "settledAt",
  settled_by as "settledBy", complaint_id as "complaintId", reason,
  (select c.reference from complaint_list c where c.authority_id = $1 and c.complaint_id = inbox.complaint_id) as reference`

/** Whoever may not know of a complaint finds no trace of what came in about it. */
export function mayKnow(actor: Actor, place: (value: Parameter) => string): string {
  return `not exists (select from complaint_list where authority_id = $1
    and (complaint_list.complaint_id = any(inbox.about) or complaint_list.complaint_id = inbox.complaint_id)
    and not (${knownTo(actor, place)}))`
}

export function parameters(authorityId: string): { readonly params: Parameter[]; place(value: Parameter): string } {
  const params: Parameter[] = [authorityId]
  return { params, place: value => `$${params.push(value)}` }
}

export interface InboxQuery {
  readonly show: 'waiting' | 'all'
  /** From 1. */
  readonly page: number
}

export interface ShownInbox {
  readonly mails: readonly InInbox[]
  readonly waiting: number
  readonly all: number
  readonly page: number
  readonly pages: number
}

const PAGE_LENGTH = 25

/** What came in, the newest first. */
export const inboxView: View<InboxQuery, ShownInbox> = {
  name: 'inbox',
  may: mayReadInbox,
  kind: 'view',
  async load(tx, query, { actor }) {
    const { params, place } = parameters(tx.authorityId)
    const known = mayKnow(actor, place)
    const [counted] = await tx.query<{ waiting: number; all: number }>(
      `select count(*) filter (where standing = 'waiting') as waiting, count(*) as all from inbox
       where authority_id = $1 and ${known}`,
      params,
    )
    const { waiting = 0, all = 0 } = counted ?? {}
    const total = query.show === 'all' ? all : waiting
    const pages = Math.max(1, Math.ceil(total / PAGE_LENGTH))
    const page = Math.min(Math.max(1, query.page), pages)
    const mails = await tx.query<InInbox>(
      `select ${COLUMNS} from inbox where authority_id = $1 and ${known}
         ${query.show === 'all' ? '' : `and standing = 'waiting'`}
       order by received_at desc, mail_id limit ${PAGE_LENGTH} offset ${(page - 1) * PAGE_LENGTH}`,
      params,
    )
    return { mails, waiting, all, page, pages }
  },
  audit: ({ show, page }, { mails }) => ({
    subject: 'inbox',
    detail: { looking: show, page, shown: mails.map(({ id }) => id) },
  }),
}

/** A complaint that a message could be filed with. */
export interface OfferedComplaint {
  readonly id: string
  readonly reference: string
  readonly subject: string
}

/** More are no help to whoever chooses. */
const MOST_OFFERED = 10

/** The likeliest first. */
const offeredComplaints = async (
  tx: RecordTx,
  ids: readonly string[],
  actor: Actor,
): Promise<readonly OfferedComplaint[]> => {
  const { params, place } = parameters(tx.authorityId)
  const known = knownTo(actor, place)
  const about = place([...ids])
  return tx.query<OfferedComplaint>(
    `select complaint_id as id, reference, subject from complaint_list
     where authority_id = $1 and complaint_id = any(${about}::uuid[]) and ${known}
     order by array_position(${about}::uuid[], complaint_id) limit ${MOST_OFFERED}`,
    params,
  )
}

export interface ShownMail {
  readonly mail: InInbox
  readonly offered: readonly OfferedComplaint[]
  readonly settledBy: string | null
  /** For how many days the council keeps what was set aside, as the rule stands today. */
  readonly daysKept: number
}

/** One message: its words are read from where it lies, once this is in the audit. */
export const mailView: View<{ readonly mail: string }, ShownMail> = {
  name: 'mail',
  may: mayReadInbox,
  kind: 'view',
  async load(tx, { mail: id }, { actor, today }) {
    if (!isStreamId(id)) return null
    const { params, place } = parameters(tx.authorityId)
    const known = mayKnow(actor, place)
    const [mail] = await tx.query<InInbox>(
      `select ${COLUMNS} from inbox where authority_id = $1 and mail_id = ${place(id)} and ${known}`,
      params,
    )
    if (!mail) return null
    const offered = await offeredComplaints(tx, mail.about, actor)
    const [by] = isStreamId(mail.settledBy ?? '')
      ? await tx.query<{ name: string }>('select name from person_list where authority_id = $1 and person_id = $2', [
          tx.authorityId,
          mail.settledBy,
        ])
      : []
    const daysKept = daysKeptOn((await authorityOf(tx, tx.authorityId)).keptEmail, today)
    return { mail, offered, daysKept, settledBy: mail.settledBy === 'system' ? 'Redress' : (by?.name ?? null) }
  },
  audit: ({ mail }) => ({ subject: 'inbox', detail: { mail } }),
}

export interface MailWaiting {
  readonly waiting: number
  /** When the oldest of it came, an instant in UTC. */
  readonly oldest: string | null
  /** Whether any ever came. */
  readonly ever: boolean
}

/** Whether mail lies unread, and since when: an email that nobody opens is how a date is missed. */
export async function mailWaiting(tx: RecordTx, actor: Actor): Promise<MailWaiting> {
  const { params, place } = parameters(tx.authorityId)
  const [row] = await tx.query<MailWaiting>(
    `select count(*) filter (where standing = 'waiting') as waiting,
       min(received_at) filter (where standing = 'waiting') as oldest, count(*) > 0 as ever
     from inbox where authority_id = $1 and ${mayKnow(actor, place)}`,
    params,
  )
  return row ?? { waiting: 0, oldest: null, ever: false }
}

/** A complaint that somebody may know of, by its reference. */
export const complaintByReferenceView: View<{ readonly reference: string }, OfferedComplaint> = {
  name: 'complaint by reference',
  may: mayReadInbox,
  kind: 'search',
  async load(tx, { reference }, { actor }) {
    const { params, place } = parameters(tx.authorityId)
    const known = knownTo(actor, place)
    const [found] = await tx.query<OfferedComplaint>(
      `select complaint_id as id, reference, subject from complaint_list
       where authority_id = $1 and upper(reference) = ${place(reference.toUpperCase())} and ${known}`,
      params,
    )
    return found ?? null
  },
  audit: (_params, { reference }) => ({ subject: 'list/complaints', detail: { shown: [reference] } }),
}
