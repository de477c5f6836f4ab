import type { Verb } from '#stream/verb.ts'
import type { AuthorityState } from '../state.ts'
import { announceHoliday } from './announce-holiday.ts'
import { endRole } from './end-role.ts'
import { grantRole } from './grant-role.ts'
import { openAuthority } from './open-authority.ts'
import { overrideLimit } from './override-limit.ts'
import { recordPoolMember } from './record-pool-member.ts'
import { removePoolMember } from './remove-pool-member.ts'
import { settleKeptEmail } from './settle-kept-email.ts'
import { settleOwnReminderAddress } from './settle-own-reminder-address.ts'
import { settleReminderAddress } from './settle-reminder-address.ts'
import { settleReminders } from './settle-reminders.ts'
import { settleSecondReaders } from './settle-second-readers.ts'
import { settleSignOff } from './settle-sign-off.ts'
import { stateRemedyFigure } from './state-remedy-figure.ts'

/** Every verb of an authority's own stream. */
export const authorityVerbs: readonly Verb<AuthorityState>[] = [
  openAuthority,
  grantRole,
  endRole,
  recordPoolMember,
  removePoolMember,
  overrideLimit,
  announceHoliday,
  settleSignOff,
  settleSecondReaders,
  settleReminders,
  settleKeptEmail,
  settleReminderAddress,
  settleOwnReminderAddress,
  stateRemedyFigure,
]
