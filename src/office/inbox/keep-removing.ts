import { daysKeptOn } from '#authority/kept-email.ts'
import { authorityOf } from '#record/read-tables/law-of-authority.ts'
import { removeMailSetAside } from '#record/remove-mail.ts'
import { londonDay, type Office } from '../office.ts'
import { pause } from '../pause.ts'

const HOUR = 3_600_000
const DAY = 24 * HOUR

/** Removes email that was set aside for as long as the council keeps it. @returns how many are gone */
export async function removeSetAside(office: Office, authorityId: string): Promise<number> {
  const now = office.now()
  const daysKept = await office.record.transaction(authorityId, async tx =>
    daysKeptOn((await authorityOf(tx, authorityId)).keptEmail, londonDay(now)),
  )
  return removeMailSetAside(office.record, authorityId, {
    setAsideBefore: new Date(now.getTime() - daysKept * DAY).toISOString(),
    openedSince: new Date(now.getTime() - HOUR).toISOString(),
    now: now.toISOString(),
    daysKept,
  })
}

/** At the start, and from then on every hour. */
export async function keepRemoving(
  office: Office,
  authorities: readonly string[],
  stopping: AbortSignal,
  say: (line: string) => void,
): Promise<void> {
  while (!stopping.aborted) {
    for (const authorityId of authorities)
      try {
        while (!stopping.aborted && (await removeSetAside(office, authorityId)) > 0);
      } catch (error) {
        say(`Email set aside could not be removed: ${error instanceof Error ? error.message : error}`)
      }
    await pause(HOUR, stopping)
  }
}
