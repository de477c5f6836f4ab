import { takeMail } from '#office/inbox/take-mail.ts'
import type { Office } from '#office/office.ts'
import { practiceCouncil } from '../council.ts'
import { type PracticeMail, practiceMails } from './messages.ts'

const { id: authorityId } = practiceCouncil
const TO = 'complaints@northmere.example'
const LARGEST = 100_000

/** The reference of a complaint under way; null where something has come in already, whatever became of it. */
const referenceWhereNothingCame = (office: Office): Promise<string | null> =>
  office.record.transaction(authorityId, async tx => {
    const [row] = await tx.query<{ reference: string }>(
      `select reference from complaint_list where authority_id = $1 and not closed
         and not exists (select from inbox where inbox.authority_id = $1)
       order by next_due nulls last, complaint_id limit 1`,
      [authorityId],
    )
    return row?.reference ?? null
  })

function written({ from, subject, id, headers, lines }: PracticeMail, at: Date): Buffer {
  const head = [
    `From: ${from}`,
    `To: ${TO}`,
    `Subject: ${subject}`,
    `Message-ID: <${id}>`,
    `Date: ${at.toUTCString().replace('GMT', '+0000')}`,
    ...headers,
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=utf-8',
  ]
  return Buffer.from([...head, '', ...lines, ''].join('\r\n'))
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array, void> {
  yield bytes
}

/** Lets a few emails come in to the practice council, once, as another mail server would hand them over. Not inside a transaction. */
export async function seedMail(office: Office): Promise<void> {
  if ((await office.record.files.locked()) !== null) return
  const reference = await referenceWhereNothingCame(office)
  if (reference === null) return
  for (const mail of practiceMails(reference)) {
    const at = new Date(office.now().getTime() - mail.minutesBefore * 60_000)
    const address = /<(.+)>/.exec(mail.from)?.[1] ?? ''
    await takeMail(
      { ...office, now: () => at },
      authorityId,
      { from: address, to: TO },
      once(written(mail, at)),
      LARGEST,
    )
  }
}
