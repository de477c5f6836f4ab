import MailComposer from 'nodemailer/lib/mail-composer'
import { asSent, machineWritten, messageIdOf } from '../dispatch/email.ts'
import type { MailSettings } from '../dispatch/mail-settings.ts'
import { handOverByMail } from '../dispatch/smtp.ts'
import type { ReminderPost } from './post.ts'

/** Reminders by email, through the mail server that takes letters on. */
export function remindersByMail(settings: MailSettings, site: string | null): ReminderPost {
  const { from } = settings
  return {
    site,
    from,
    async hand({ reference, to, council, subject, text, at, calendar }) {
      const mail = new MailComposer({
        from: { name: council, address: from },
        to: { name: '', address: to },
        subject,
        text,
        date: at,
        messageId: messageIdOf(reference, from),
        headers: machineWritten,
        ...(calendar
          ? { icalEvent: { method: calendar.method, content: calendar.text, filename: 'meeting.ics' } }
          : {}),
        disableFileAccess: true,
        disableUrlAccess: true,
      })
      return handOverByMail(settings, { reference, to, type: 'eml', bytes: await asSent(mail) })
    },
  }
}
