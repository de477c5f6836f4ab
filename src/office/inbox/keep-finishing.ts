import { Rests } from '../files/rests.ts'
import type { Office } from '../office.ts'
import { pause } from '../pause.ts'
import { lookAgainAtMail } from './after-taking.ts'

/** How often it is looked for what came in and is not finished, in milliseconds. */
const EVERY = 60_000

/**
 * Tells sendings what came back and asks about senders again, council by council and each more rarely every time, until it is
 * told to stop. A failure is said, and tried again.
 */
export async function keepFinishingMail(
  office: Office,
  authorities: readonly string[],
  stopping: AbortSignal,
  say: (line: string) => void,
): Promise<void> {
  const rests = new Rests()
  while (!stopping.aborted) {
    for (const authorityId of authorities)
      try {
        if (!stopping.aborted) await lookAgainAtMail(office, authorityId, { rests, stopping })
      } catch (error) {
        say(`What came in could not all be finished: ${error instanceof Error ? error.message : error}`)
      }
    await pause(EVERY, stopping)
  }
}
