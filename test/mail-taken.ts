import { takeMail } from '#office/inbox/take-mail.ts'
import type { Council } from './council.ts'
import { COMPLAINTS, type MadeMail, mailOf } from './send-mail.ts'

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array, void> {
  yield bytes
}

/** A message in a council's inbox, as if it had just come. @returns its id */
export async function mailTaken(
  { office, authorityId }: Pick<Council, 'office' | 'authorityId'>,
  made: MadeMail = {},
): Promise<string> {
  const raw = Buffer.from(mailOf({ id: `${crypto.randomUUID()}@home.example`, text: 'Nobody calls back.', ...made }))
  const envelope = { from: 'family@home.example', to: COMPLAINTS }
  const { mailId } = await takeMail(office, authorityId, envelope, once(raw), 50 * 1024 * 1024)
  return mailId
}
