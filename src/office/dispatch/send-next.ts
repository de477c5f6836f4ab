import { wasCutOff } from '#complaint/dispatch/patience.ts'
import type { Office } from '../office.ts'
import { claim, letRest, nextCandidate, tried } from './attempt.ts'
import type { Claimed, Kept } from './candidate.ts'
import type { Channel, Handed, Message } from './channel.ts'
import { composed, keepMessage } from './compose.ts'
import { findOut } from './find-out.ts'
import { gone, markOf, told } from './note.ts'
import { whyNotNow } from './why-not-now.ts'

/** What one step of the outbox came to. `taken elsewhere`: another worker was quicker. */
export type SendStep = 'nothing to send' | 'found out' | 'taken elsewhere' | 'put back' | Handed['kind']

async function handOver(
  office: Office,
  authorityId: string,
  { candidate, at }: Claimed,
  channel: Channel,
  message: Message,
  kept: Kept,
): Promise<SendStep> {
  const handed = await channel.hand(message)
  const which = { ...candidate, ...markOf(at) }
  switch (handed.kind) {
    case 'taken':
      await gone(office, authorityId, which, { how: handed.how, kept })
      break
    case 'not yet':
      await letRest(office, authorityId, { candidate, at }, handed.why)
      break
    case 'refused':
      await told(office, authorityId, which, 'failed', handed.why)
      break
    case 'cut off':
      await told(office, authorityId, which, 'may have gone', handed.why, kept)
      break
  }
  return handed.kind
}

/**
 * One step of the outbox of one council: finds out about what was cut off, or sends the next that is to go. What is done is
 * marked before it is done, so that no end of the process between two lines loses a letter or sends it twice.
 * Not inside a transaction.
 */
export async function sendNext(office: Office, channels: readonly Channel[], authorityId: string): Promise<SendStep> {
  if (await findOut(office, channels, authorityId, since => wasCutOff(since, office.now().getTime())))
    return 'found out'
  const candidate = await nextCandidate(
    office,
    authorityId,
    channels.map(({ way }) => way),
  )
  const channel = channels.find(({ way }) => way === candidate?.way)
  if (!candidate || !channel) return 'nothing to send'
  const why = await whyNotNow(office, candidate, authorityId)
  if (why !== null)
    return (await told(office, authorityId, { ...candidate, mark: null }, 'put back', why))
      ? 'put back'
      : 'taken elsewhere'
  const claimed = await claim(office, authorityId, candidate)
  if (!claimed) return 'taken elsewhere'
  const made = await composed(office, authorityId, claimed, channel)
  if (made.kind === 'not composed') {
    const which = { ...candidate, ...markOf(claimed.at) }
    return (await told(office, authorityId, which, 'put back', made.why)) ? 'put back' : 'taken elsewhere'
  }
  const kept = await keepMessage(office, authorityId, candidate, made.message)
  if (!(await tried(office, authorityId, claimed, kept))) return 'taken elsewhere'
  return handOver(office, authorityId, claimed, channel, made.message, kept)
}
