import type { Tx } from './db.ts'
import type { Line } from './export-lines.ts'

type MailLine = Extract<Line, { readonly is: 'mail' }>

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
         complaint_id as complaint, reason, sender_proof as "senderProof", sender_proof_by as "senderProofBy",
         array_to_string(filed_with, ',') as "filedWith"
       from inbox where authority_id = $1 and mail_id > $2 order by mail_id limit $3`,
      [authority, after, PAGE],
    )
    for (const row of rows) yield { is: 'mail', authority, ...row }
    const last = rows.at(-1)
    if (!last || rows.length < PAGE) return
    after = last.mail
  }
}

/** Each by itself: an array of arrays of different lengths is none to the database. */
export async function insertMail(tx: Tx, line: MailLine): Promise<void> {
  await tx.query(
    `insert into inbox (
       authority_id, mail_id, received_at, sent_to, kind, standing, times, message_id, body_sha256,
       from_address, from_name, subject, attachments, stored_as, size, sha256, check_result,
       check_by, settled_at, settled_by, complaint_id, reason, about, sender_proof, sender_proof_by, filed_with)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22,
       coalesce(string_to_array(nullif($23, ''), ','), '{}')::uuid[], $24, $25,
       coalesce(string_to_array(nullif($26, ''), ','), '{}')::uuid[])`,
    [
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
      line.about,
      line.senderProof,
      line.senderProofBy,
      line.filedWith ?? line.complaint,
    ],
  )
}
