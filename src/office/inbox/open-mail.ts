import { FileDamaged, FileMissing, FilesLocked } from '#record/files/file-errors.ts'
import type { Office, Visitor } from '../office.ts'
import { type Seen, show } from '../view.ts'
import { mailView, type ShownMail } from '../views/inbox.ts'
import type { ParsedMail } from './parsed.ts'
import { readMail } from './read-mail.ts'
import { rawMail } from './take-mail.ts'

export type OpenedMail =
  | {
      readonly kind: 'opened'
      readonly shown: ShownMail
      /** null with the reason why its words cannot be told. */
      readonly parsed: ParsedMail | null
      readonly why: string
    }
  | Exclude<Seen<never>, { readonly kind: 'shown' }>

const BROKEN =
  'This message is broken, or made to use up a computer, so its words cannot be shown. It is kept as it came.'

/** Opens a message to be read: permission and the line in the audit first, then its words as they lie sealed. */
export async function openMail(office: Office, mailId: string, visitor: Visitor): Promise<OpenedMail> {
  const seen = await show(office, mailView, { mail: mailId }, visitor)
  if (seen.kind !== 'shown') return seen
  const { shown } = seen
  try {
    const parsed = await readMail(await rawMail(office, visitor.authorityId, shown.mail.storedAs))
    return { kind: 'opened', shown, parsed, why: parsed ? '' : BROKEN }
  } catch (error) {
    if (error instanceof FileMissing || error instanceof FileDamaged || error instanceof FilesLocked)
      return { kind: 'opened', shown, parsed: null, why: error.message }
    throw error
  }
}
