import { createHash } from 'node:crypto'
import type { KeptFile } from '#record/files/file-keeper.ts'
import type { RecordTx } from '#record/record.ts'
import type { Office } from '../office.ts'
import type { ParsedMail } from './parsed.ts'
import { line } from './plain.ts'
import { readMail } from './read-mail.ts'
import { suggestedFor } from './suggestions.ts'

/** How a message came, as the sending server says. */
export interface Envelope {
  /** Empty where nobody is to be answered: what came back has no sender. */
  readonly from: string
  /** One of the addresses of the council. */
  readonly to: string
}

export type MailKind = 'message' | 'automatic' | 'bounce' | 'loop'

export interface MailTaken {
  readonly mailId: string
  readonly kind: MailKind
  /** It had come before: it is counted, and kept once. */
  readonly again: boolean
}

/** Messages lie among the files under the council's own id. */
export const mailFile = (authorityId: string, storedAs: string) => ({ authorityId, complaintId: authorityId, storedAs })

/** The whole of it: the listener has taken no more than it may. */
export async function rawMail(office: Office, authorityId: string, storedAs: string): Promise<Buffer> {
  const pieces: Uint8Array[] = []
  for await (const piece of office.record.files.read(mailFile(authorityId, storedAs))) pieces.push(piece)
  return Buffer.concat(pieces)
}

const OURS = /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\.\d{1,6}@/i

/** Whether it is one of our own messages that has come back whole. */
async function isOurOwn(tx: RecordTx, { messageId }: ParsedMail): Promise<boolean> {
  const delivery = OURS.exec(messageId ?? '')?.[1]
  if (delivery === undefined) return false
  const found = await tx.query('select 1 from outbox where authority_id = $1 and delivery_id = $2', [
    tx.authorityId,
    delivery.toLowerCase(),
  ])
  return found.length > 0
}

async function kindOf(tx: RecordTx, mail: ParsedMail, { from }: Envelope): Promise<MailKind> {
  if (mail.isReport) return 'bounce'
  if (mail.goesInCircles || (await isOurOwn(tx, mail))) return 'loop'
  return mail.isAutomatic || from === '' ? 'automatic' : 'message'
}

interface Same {
  id: string
  kind: MailKind
}

/** The same message come before: sent again because an answer was lost, by two ways, or in a circle. */
async function cameBefore(tx: RecordTx, messageId: string | null, body: string): Promise<Same | null> {
  if (messageId === null) return null
  const [same] = await tx.query<Same>(
    `update inbox set times = times + 1 where authority_id = $1 and message_id = $2 and body_sha256 = $3
     returning mail_id as id, kind`,
    [tx.authorityId, messageId, body],
  )
  return same ?? null
}

async function noted(
  office: Office,
  authorityId: string,
  kept: KeptFile,
  { mail, bytes, envelope }: { mail: ParsedMail | null; bytes: Buffer; envelope: Envelope },
): Promise<MailTaken> {
  const at = office.now().toISOString()
  const body = mail?.bodySha256 ?? createHash('sha256').update(bytes).digest('hex')
  return office.record.transaction(authorityId, async (tx): Promise<MailTaken> => {
    const entry = { at, actor: 'system', kind: 'change', subject: 'inbox' } as const
    const before = await cameBefore(tx, mail?.messageId ?? null, body)
    if (before) {
      tx.audit({ ...entry, detail: { mail: before.id, cameAgain: true } })
      return { mailId: before.id, kind: before.kind, again: true }
    }
    const mailId = office.newId()
    const kind = mail ? await kindOf(tx, mail, envelope) : envelope.from === '' ? 'automatic' : 'message'
    const about = mail ? (await suggestedFor(tx, mail)).map(({ complaintId }) => complaintId) : []
    await tx.query(
      `insert into inbox (authority_id, mail_id, received_at, sent_to, kind, message_id, body_sha256, from_address,
         from_name, subject, attachments, about, stored_as, size, sha256)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12::uuid[], $13, $14, $15)`,
      [
        authorityId,
        mailId,
        at,
        line(envelope.to),
        kind,
        mail?.messageId ?? null,
        body,
        mail?.from?.address ?? (line(envelope.from) || null),
        mail?.from?.name || null,
        mail?.subject ?? null,
        mail ? mail.parts.length : null,
        about,
        kept.storedAs,
        kept.size,
        kept.sha256,
      ],
    )
    tx.audit({ ...entry, detail: { mail: mailId, came: kind } })
    return { mailId, kind, again: false }
  })
}

/** Whether the database refused a value (class 22, data exception): then nothing of the transaction was kept. */
const isAboutValues = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' && error.code.startsWith('22')

/**
 * Takes a message in. When this resolves it lies sealed on the disk and its row is committed, and only then may its sender
 * be told that it was taken. Nothing is ever answered by itself. Not inside a transaction.
 * @throws FileTooLarge, FilesLocked, and whatever reading the message throws
 */
export async function takeMail(
  office: Office,
  authorityId: string,
  envelope: Envelope,
  content: AsyncIterable<Uint8Array>,
  largest: number,
): Promise<MailTaken> {
  const { files } = office.record
  const kept = await files.keep({ authorityId, complaintId: authorityId }, content, largest)
  const bytes = await rawMail(office, authorityId, kept.storedAs)
  // Where this fails the row may be there all the same, so the file stays: "redress verify" removes what nothing names.
  const mail = await readMail(bytes)
  const taken = await noted(office, authorityId, kept, { mail, bytes, envelope }).catch((error: unknown) => {
    // Something in its headers that no database keeps must not turn a family's words away for ever.
    if (mail === null || !isAboutValues(error)) throw error
    return noted(office, authorityId, kept, { mail: null, bytes, envelope })
  })
  if (taken.again) await files.remove(mailFile(authorityId, kept.storedAs))
  return taken
}
