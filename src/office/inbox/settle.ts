import { addFile } from '#complaint/verbs/add-file.ts'
import { noteEvent } from '#complaint/verbs/note-event.ts'
import { receiveComplaint } from '#complaint/verbs/receive-complaint.ts'
import { type Day, formatIsoDay } from '#law/day.ts'
import { readDay } from '#law/day-words.ts'
import type { RecordTx } from '#record/record.ts'
import { holdsAny } from '#stream/role.ts'
import { afterAdding } from '../files/after-adding.ts'
import type { Brought } from '../files/bring.ts'
import { actorAt } from '../grants.ts'
import { localTime } from '../local-time.ts'
import { londonDay, type Office, type Visitor } from '../office.ts'
import type { Once } from '../once.ts'
import { type ResultOfSeveral, runSeveral, type Step } from '../run-several.ts'
import { show } from '../view.ts'
import { type InInbox, mailView, mayReadInbox } from '../views/inbox.ts'
import { bringMail, type Chosen, type NotTaken } from './bring-mail.ts'

export const inboxVerbs = ['file-mail', 'begin-from-mail', 'set-mail-aside'] as const
export const maySettleMail = mayReadInbox

export type Settled =
  | { readonly kind: 'done'; readonly complaintId: string; readonly reference: string }
  | { readonly kind: 'not allowed' }
  | { readonly kind: 'not found' }
  | NotTaken
  /** Nothing was recorded: the day is none, or later than the one on which the message came. */
  | { readonly kind: 'later than it came'; readonly came: Day }
  /** Nothing was recorded: this complaint was begun from it before. */
  | { readonly kind: 'begun before'; readonly complaintId: string; readonly reference: string }
  | Extract<ResultOfSeveral, { readonly kind: 'not done' }>

/** Thrown inside the transaction, so that the second complaint is not begun. */
class BegunBefore extends Error {
  readonly begun: Extract<Settled, { readonly kind: 'begun before' }>
  constructor(complaintId: string, reference: string) {
    super('a complaint was begun from this message before')
    this.begun = { kind: 'begun before', complaintId, reference }
  }
}

/** The steps that every filing ends with: that it came in, and its files. */
function stepsOf(mail: InInbox, files: readonly Brought[]): readonly Step[] {
  const arrived = new Date(mail.receivedAt)
  const happened = formatIsoDay(londonDay(arrived))
  const count = files.length - 1
  const with_ =
    count === 0 ? 'with nothing attached that was kept' : count === 1 ? 'with one file' : `with ${count} files`
  const what = `An email came in to the address for complaints at ${localTime(arrived).time}, ${with_}. Who sent it is not proved.`
  return [
    { verb: noteEvent, input: { happened, what }, ids: [] },
    ...files.map(({ upload }, at) => ({
      verb: addFile,
      input: {
        happened,
        file: upload,
        kind: at === 0 ? 'letter or email' : 'other',
        what: at === 0 ? 'An email that came in' : 'Attached to an email that came in',
      },
      ids: [],
    })),
  ]
}

interface Filing {
  readonly mail: InInbox
  readonly chosen: Chosen
  /** null where the steps before begin one. */
  readonly complaintId: string | null
  readonly expectedVersion: number | null
  readonly before: readonly Step[]
  readonly standing: 'filed' | 'begun'
}

interface SettledRow {
  readonly mailId: string
  readonly standing: Filing['standing']
  readonly at: string
  readonly by: string
  readonly complaintId: string
}

/**
 * Where it went stays for good: whoever may not know of one of its complaints sees nothing of it. What began a complaint
 * has begun that one, wherever else it is filed.
 * @throws BegunBefore
 */
async function settleRow(tx: RecordTx, { mailId, standing, at, by, complaintId }: SettledRow): Promise<void> {
  const set = await tx.query(
    `update inbox set about = case when $6 = any(about) then about else about || $6::uuid end,
       filed_with = array_append(array_remove(filed_with, $6::uuid), $6::uuid),
       standing = $3, settled_at = $4, settled_by = $5, complaint_id = $6, reason = null
     where authority_id = $1 and mail_id = $2 and standing <> 'begun' returning mail_id`,
    [tx.authorityId, mailId, standing, at, by, complaintId],
  )
  if (set.length > 0) return
  if (standing === 'filed') {
    await tx.query(
      `update inbox set about = case when $3 = any(about) then about else about || $3::uuid end,
         filed_with = case when $3 = any(filed_with) then filed_with else filed_with || $3::uuid end
       where authority_id = $1 and mail_id = $2`,
      [tx.authorityId, mailId, complaintId],
    )
    return
  }
  const [begun] = await tx.query<{ id: string; reference: string }>(
    `select c.complaint_id as id, c.reference from inbox
     join complaint_list c on c.authority_id = $1 and c.complaint_id = inbox.complaint_id
     where inbox.authority_id = $1 and mail_id = $2`,
    [tx.authorityId, mailId],
  )
  // Removed meanwhile, as one that was set aside: what was taken of it begins the complaint all the same.
  if (begun) throw new BegunBefore(begun.id, begun.reference)
}

async function file(office: Office, filing: Filing, visitor: Visitor, sent: Once | null): Promise<Settled> {
  const { mail, chosen, before, standing } = filing
  const { authorityId, personId } = visitor
  // The files of a complaint are sealed under its id, so that of a new one is known before it begins.
  const complaintId = filing.complaintId ?? office.newId()
  const ids = filing.complaintId === null ? [complaintId] : []
  const within: Office = { ...office, newId: () => ids.shift() ?? office.newId() }
  const { all, remove } = await bringMail(office, { authorityId, complaintId }, mail, chosen)
  if (all.kind !== 'brought') return all
  async function settled(tx: RecordTx, id: string): Promise<void> {
    const at = office.now().toISOString()
    await settleRow(tx, { mailId: mail.id, standing, at, by: personId, complaintId: id })
    const verb = standing === 'filed' ? 'file-mail' : 'begin-from-mail'
    tx.audit({ at, actor: personId, kind: 'change', subject: 'inbox', detail: { verb, mail: mail.id, complaint: id } })
  }
  const { expectedVersion } = filing
  const steps = [...before, ...stepsOf(mail, all.files)]
  const result = await runSeveral(
    within,
    steps,
    { complaintId: filing.complaintId, expectedVersion, sent },
    visitor,
    settled,
  ).catch(async (error: unknown) => {
    await remove()
    if (error instanceof BegunBefore) return error.begun
    throw error
  })
  if (result.kind === 'begun before') return result
  if (result.kind !== 'done') {
    await remove()
    return result
  }
  for (const { upload, words } of all.files) {
    const place = { authorityId, complaintId, storedAs: upload.storedAs }
    // What was sent twice is filed once, and the second copy is nobody's.
    if (result.complaintId !== complaintId || !(await afterAdding(office, place, words)))
      await office.record.files.remove(place)
  }
  return result
}

async function seen(office: Office, mailId: string, visitor: Visitor) {
  return show(office, mailView, { mail: mailId }, visitor)
}

/** Files a message with a complaint that a person chose: the message as it came, and what was chosen of it. */
export async function fileMail(
  office: Office,
  chosen: Chosen & { readonly complaintId: string },
  visitor: Visitor,
  sent: Once | null,
): Promise<Settled> {
  const found = await seen(office, chosen.mailId, visitor)
  if (found.kind !== 'shown') return found
  const { complaintId } = chosen
  const filing = {
    mail: found.shown.mail,
    chosen,
    complaintId,
    expectedVersion: null,
    before: [],
    standing: 'filed',
  } as const
  return file(office, filing, visitor, sent)
}

/** Begins a complaint that a message makes, received on the day on which the message came, or before where it had come elsewhere. */
export async function beginFromMail(
  office: Office,
  chosen: Chosen & { readonly received: string; readonly subject: string; readonly known: string },
  visitor: Visitor,
  sent: Once | null,
): Promise<Settled> {
  const found = await seen(office, chosen.mailId, visitor)
  if (found.kind !== 'shown') return found
  const { mail } = found.shown
  const { received, subject, known } = chosen
  const came = londonDay(new Date(mail.receivedAt))
  const day = readDay(received)
  // The clocks run from the day on which it reached the council, whoever reads it when.
  if (day === undefined || day > came) return { kind: 'later than it came', came }
  const time = day === came ? { time: localTime(new Date(mail.receivedAt)).time } : {}
  const input = { happened: received, ...time, form: 'written', channel: 'email', known, subject }
  const before = [{ verb: receiveComplaint, input, ids: [] }]
  return file(
    office,
    { mail, chosen, complaintId: null, expectedVersion: null, before, standing: 'begun' },
    visitor,
    sent,
  )
}

/** A message that is no complaint and belongs to none. It stays where it is, with the reason. */
export async function setMailAside(
  office: Office,
  { mailId, reason }: { readonly mailId: string; readonly reason: string },
  visitor: Visitor,
): Promise<{ readonly kind: 'done' | 'not allowed' | 'not found' }> {
  const found = await seen(office, mailId, visitor)
  if (found.kind !== 'shown') return found
  const instant = office.now()
  const { authorityId, personId } = visitor
  const at = instant.toISOString()
  return office.record.transaction(authorityId, async tx => {
    if (!holdsAny(await actorAt(tx, visitor, londonDay(instant)), maySettleMail)) return { kind: 'not allowed' }
    const set = await tx.query(
      `update inbox set standing = 'set aside', settled_at = $3, settled_by = $4, reason = $5
       where authority_id = $1 and mail_id = $2 and standing in ('waiting', 'set aside')
         and (standing <> 'set aside' or reason <> $5) returning mail_id`,
      [authorityId, mailId, at, personId, reason],
    )
    if (set.length > 0)
      tx.audit({
        at,
        actor: personId,
        kind: 'change',
        subject: 'inbox',
        detail: { verb: 'set-mail-aside', mail: mailId },
      })
    return { kind: 'done' }
  })
}
