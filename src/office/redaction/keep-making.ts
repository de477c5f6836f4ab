import type { Office } from '../office.ts'
import { pause } from '../pause.ts'
import { makeNextCopy } from './make-copy.ts'

/** How often it is asked what was cut off, in milliseconds. */
const EVERY = 30_000

/** Makes every copy of a council that was confirmed, one after the other. */
export async function makeCopies(office: Office, authorityId: string, stopping: AbortSignal): Promise<void> {
  while (!stopping.aborted && (await makeNextCopy(office, authorityId, stopping)));
}

/** The same for every council, again and again, for what a stop or a failure left. A failure is said, and tried again. */
export async function keepMaking(
  office: Office,
  authorities: readonly string[],
  stopping: AbortSignal,
  say: (line: string) => void,
): Promise<void> {
  while (!stopping.aborted) {
    for (const authorityId of authorities)
      try {
        await makeCopies(office, authorityId, stopping)
      } catch (error) {
        say(`A redacted copy could not be made: ${error instanceof Error ? error.message : error}`)
      }
    await pause(EVERY, stopping)
  }
}
