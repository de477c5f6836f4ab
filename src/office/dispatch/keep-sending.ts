import type { Office } from '../office.ts'
import { pause } from '../pause.ts'
import { askForNews } from './ask-for-news.ts'
import { sendNext } from './send-next.ts'

/** How often the outbox is looked at, in milliseconds. */
const EVERY = 5_000

/**
 * Sends what is to go, council by council, until it is told to stop; then it ends what it has begun. A failure is said, and
 * what it left is found out about like everything that was cut off.
 */
export async function keepSending(
  office: Office,
  authorities: readonly string[],
  stopping: AbortSignal,
  say: (line: string) => void,
): Promise<void> {
  const { channels = [] } = office
  if (channels.length === 0) return
  while (!stopping.aborted) {
    let sent = false
    for (const authorityId of authorities)
      try {
        if (!stopping.aborted) {
          sent = (await sendNext(office, channels, authorityId)) !== 'nothing to send' || sent
          // Letters first: news of those that have gone can wait for them.
          if (!sent) sent = await askForNews(office, channels, authorityId)
        }
      } catch (error) {
        say(`The outbox could not go on: ${error instanceof Error ? error.message : error}`)
      }
    if (!sent) await pause(EVERY, stopping)
  }
}
