import { formatIsoDay } from '#law/day.ts'
import type { Handed } from '../dispatch/channel.ts'
import type { Office } from '../office.ts'
import { cameOf } from './came-of.ts'
import type { ReminderPost } from './post.ts'
import { reminderWords } from './reminder-text.ts'
import { reminderReference } from './take-bounce.ts'
import { type TakenUp, takeUpNext } from './take-up.ts'

/** Only of this attempt: one that was given up as cut off meanwhile stays as it is. */
async function note(office: Office, authorityId: string, taken: TakenUp, handed: Handed): Promise<void> {
  const { standing, answer, again } = cameOf(handed, taken.attempt, office.now().getTime())
  await office.record.transaction(authorityId, tx =>
    tx.query(
      `update reminders set standing = $4, trying_since = null, last_answer = $5,
         not_before = coalesce($6::timestamptz, not_before)
       where authority_id = $1 and person_id = $2 and on_day = $3 and attempts = $7 and trying_since is not null`,
      [
        authorityId,
        taken.personId,
        formatIsoDay(taken.today),
        standing,
        answer,
        again === null ? null : new Date(again).toISOString(),
        taken.attempt,
      ],
    ),
  )
}

/**
 * Sends one message to one person, of those that are due today. Marked before it is handed over: whatever ends the process
 * in between, nobody is written to twice on a day.
 * Not inside a transaction.
 */
export async function remindNext(
  office: Office,
  post: ReminderPost,
  authorityId: string,
): Promise<'nobody' | Handed['kind']> {
  const taken = await takeUpNext(office, authorityId)
  if (!taken) return 'nobody'
  const { personId, today, email, given, council, rule, things, at } = taken
  const handed = await post.hand({
    ...reminderWords(things, rule, { council, site: post.site, today }),
    reference: reminderReference(formatIsoDay(today), personId, given),
    to: email,
    council,
    at,
  })
  await note(office, authorityId, taken, handed)
  return handed.kind
}
