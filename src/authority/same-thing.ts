import { holidayAnnounced } from './entries/holiday-announced.ts'
import { keptEmailSettled } from './entries/kept-email-settled.ts'
import { letterWordingSettled } from './entries/letter-wording-settled.ts'
import { letterheadSettled } from './entries/letterhead-settled.ts'
import { limitOverridden } from './entries/limit-overridden.ts'
import { poolMemberLeft } from './entries/pool-member-left.ts'
import { poolMemberRecorded } from './entries/pool-member-recorded.ts'
import { remedyFigureStated } from './entries/remedy-figure-stated.ts'
import { reminderAddressNoted } from './entries/reminder-address-noted.ts'
import { remindersSettled } from './entries/reminders-settled.ts'
import { roleEnded } from './entries/role-ended.ts'
import { roleGranted } from './entries/role-granted.ts'
import { secondReadersSettled } from './entries/second-readers-settled.ts'
import { signOffSettled } from './entries/sign-off-settled.ts'
import { settleLetterhead } from './letters/settle-letterhead.ts'
import { settleWording } from './letters/settle-wording.ts'
import { announceHoliday } from './verbs/announce-holiday.ts'
import { endRole } from './verbs/end-role.ts'
import { grantRole } from './verbs/grant-role.ts'
import { overrideLimit } from './verbs/override-limit.ts'
import { recordPoolMember } from './verbs/record-pool-member.ts'
import { removePoolMember } from './verbs/remove-pool-member.ts'
import { settleKeptEmail } from './verbs/settle-kept-email.ts'
import { settleOwnReminderAddress } from './verbs/settle-own-reminder-address.ts'
import { settleReminderAddress } from './verbs/settle-reminder-address.ts'
import { settleReminders } from './verbs/settle-reminders.ts'
import { settleSecondReaders } from './verbs/settle-second-readers.ts'
import { settleSignOff } from './verbs/settle-sign-off.ts'
import { stateRemedyFigure } from './verbs/state-remedy-figure.ts'

interface Thing {
  readonly verbs: readonly { readonly name: string }[]
  readonly entries: readonly { readonly type: string }[]
}

/** What a council settles, each apart from the others: whoever gives a role is not in the way of a holiday. */
const things: readonly Thing[] = [
  { verbs: [grantRole, endRole], entries: [roleGranted, roleEnded] },
  { verbs: [recordPoolMember, removePoolMember], entries: [poolMemberRecorded, poolMemberLeft] },
  { verbs: [overrideLimit], entries: [limitOverridden] },
  { verbs: [announceHoliday], entries: [holidayAnnounced] },
  { verbs: [settleSignOff], entries: [signOffSettled] },
  { verbs: [settleSecondReaders], entries: [secondReadersSettled] },
  { verbs: [settleReminders], entries: [remindersSettled] },
  { verbs: [settleKeptEmail], entries: [keptEmailSettled] },
  { verbs: [settleReminderAddress, settleOwnReminderAddress], entries: [reminderAddressNoted] },
  { verbs: [stateRemedyFigure], entries: [remedyFigureStated] },
  { verbs: [settleWording], entries: [letterWordingSettled] },
  { verbs: [settleLetterhead], entries: [letterheadSettled] },
]

/** Whether an entry of the council's stream changed what the verb is about to change. */
export const changedTheSame = (verb: string, entryType: string): boolean =>
  things.some(
    ({ verbs, entries }) => verbs.some(({ name }) => name === verb) && entries.some(({ type }) => type === entryType),
  )
