import type { Parameter, Tx } from './db.ts'
import type { Line } from './export-lines.ts'

export type MailLine = Extract<Line, { readonly is: 'mail' }>

const PAGE = 500
const NO_ID = '00000000-0000-0000-0000-000000000000'

/** What came in by email, message by message; the messages themselves follow as files. */
export async function* mailLines(tx: Tx, authority: string): AsyncGenerator<Line, void> {
  for (let after = NO_ID; ; ) {
    const rows = await tx.query<Omit<MailLine, 'is' | 'authority'>>(
      `select mail_id as mail, received_at as "receivedAt", sent_to as "sentTo", kind, standing, times,
         message_id as "messageId", body_sha256 as "bodySha256", from_address as "fromAddress", from_name as "fromName",
         subject, attachments, array_to_string(about, ',') as about, stored_as as "storedAs", size, sha256,
         check_result as "checkResult", check_by as "checkBy", settled_at as "settledAt", settled_by as "settledBy",
         complaint_id as complaint, reason
       from inbox where authority_id = $1 and mail_id > $2 order by mail_id limit $3`,
      [authority, after, PAGE],
    )
    for (const row of rows) yield { is: 'mail', authority, ...row }
    const last = rows.at(-1)
    if (!last || rows.length < PAGE) return
    after = last.mail
  }
}

export const mailColumns = [
  ['authority_id', 'uuid'],
  ['mail_id', 'uuid'],
  ['received_at', 'timestamptz'],
  ['sent_to', 'text'],
  ['kind', 'text'],
  ['standing', 'text'],
  ['times', 'int'],
  ['message_id', 'text'],
  ['body_sha256', 'text'],
  ['from_address', 'text'],
  ['from_name', 'text'],
  ['subject', 'text'],
  ['attachments', 'int'],
  ['stored_as', 'text'],
  ['size', 'bigint'],
  ['sha256', 'text'],
  ['check_result', 'text'],
  ['check_by', 'text'],
  ['settled_at', 'timestamptz'],
  ['settled_by', 'text'],
  ['complaint_id', 'uuid'],
  ['reason', 'text'],
] as const

export const mailValues = (line: MailLine): readonly Parameter[] => [
  line.authority,
  line.mail,
  line.receivedAt,
  line.sentTo,
  line.kind,
  line.standing,
  line.times,
  line.messageId,
  line.bodySha256,
  line.fromAddress,
  line.fromName,
  line.subject,
  line.attachments,
  line.storedAs,
  line.size,
  line.sha256,
  line.checkResult,
  line.checkBy,
  line.settledAt,
  line.settledBy,
  line.complaint,
  line.reason,
]
