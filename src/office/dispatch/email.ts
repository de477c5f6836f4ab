import MailComposer from 'nodemailer/lib/mail-composer'
import type { Channel, Outgoing } from './channel.ts'
import type { MailSettings } from './mail-settings.ts'
import { handOverByMail } from './smtp.ts'

const words = ({ council, complaint }: Outgoing): string =>
  `This is a letter from ${council} about a complaint with the reference ${complaint}.

The letter is attached. If you cannot open it, or need it in another format or language, answer this email or ask us in any other way.

${council}
`

const domainOf = (address: string): string => address.slice(address.lastIndexOf('@') + 1)

/** "<…@council.example>": the same at every attempt of one asking. */
export const messageIdOf = (reference: string, from: string): string => `<${reference}@${domainOf(from)}>`

/** RFC 3834: no machine answers it, so no loop begins with it. */
export const machineWritten = { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' }

/** As a mail server is given it: what is kept is what was sent, to the byte. */
export async function asSent(mail: MailComposer): Promise<Buffer> {
  return Buffer.from((await mail.compile().build()).toString('latin1').replaceAll(/\r?\n/g, '\r\n'), 'latin1')
}

/** Letters by email. What is written to the log of the service never holds the password, and nothing here logs. */
export function mailChannel(settings: MailSettings): Channel {
  const { from } = settings
  return {
    way: 'email',
    async compose(outgoing) {
      const { reference, to, council, complaint, attached, at } = outgoing
      const mail = new MailComposer({
        from: { name: council, address: from },
        to: { name: '', address: to },
        subject: `A letter from ${council}, reference ${complaint}`,
        text: words(outgoing),
        date: at,
        messageId: messageIdOf(reference, from),
        baseBoundary: reference,
        headers: machineWritten,
        attachments: attached.map(({ name, media, bytes }) => ({ filename: name, contentType: media, content: bytes })),
        disableFileAccess: true,
        disableUrlAccess: true,
      })
      return { reference, to, type: 'eml', bytes: await asSent(mail) }
    },
    hand: message => handOverByMail(settings, message),
  }
}
