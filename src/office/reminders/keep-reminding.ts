import { inviteNext } from '../invitations/invite-next.ts'
import { lookThroughNext } from '../invitations/look-through.ts'
import type { Office } from '../office.ts'
import { pause } from '../pause.ts'
import { remindNext } from './remind-next.ts'

/** How often it is looked whether somebody is to be reminded, in milliseconds. */
const EVERY = 60_000

/** Reminds people and asks them to interviews and panels, council by council, until it is told to stop; then it ends the message it has begun. */
export async function keepReminding(
  office: Office,
  authorities: readonly string[],
  stopping: AbortSignal,
  say: (line: string) => void,
): Promise<void> {
  const { reminders: post } = office
  if (!post) return
  while (!stopping.aborted) {
    for (const authorityId of authorities)
      try {
        while (!stopping.aborted && (await remindNext(office, post, authorityId)) !== 'nobody');
        while (!stopping.aborted && (await lookThroughNext(office, authorityId)));
        while (!stopping.aborted && (await inviteNext(office, post, authorityId)) !== 'nobody');
      } catch (error) {
        say(`Reminders and invitations could not go on: ${error instanceof Error ? error.message : error}`)
      }
    await pause(EVERY, stopping)
  }
}
