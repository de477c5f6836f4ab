import type { ReminderRule } from '#authority/reminders/rule.ts'
import type { ReminderSent, ReminderStanding } from '#office/reminders/reminders-sent.ts'
import { counted } from '../days.ts'

/** "On working days from 08:00 to 17:00, from 3 working days before the last day on." */
export const ruleInWords = ({ send, from, until, workingDaysBefore }: ReminderRule): string =>
  send
    ? `One message a day, on working days from ${from} to ${until}. Something is first told ${workingDaysBefore === 0 ? 'on its last day' : `${counted(workingDaysBefore, 'working day')} before its last day`}, and again each working day until it is done.`
    : 'This council sends no reminders.'

const standings: Readonly<Record<ReminderStanding, string>> = {
  'no address': 'No address to send it to',
  'address failing': 'Not sent: what was sent there before came back',
  'nothing to tell': 'Nothing to tell',
  'to go': 'Being sent',
  gone: 'Sent',
  'came back': 'Came back',
  failed: 'Could not be sent',
  'may have gone': 'May have been sent: the line broke off',
  'given up': 'Not sent on its day',
}

/** Whether somebody has to look into it. */
export const wentWrong = ({ standing }: ReminderSent): boolean =>
  standing === 'failed' || standing === 'given up' || standing === 'came back'

export const sentInWords = (sent: ReminderSent): string => standings[sent.standing]
