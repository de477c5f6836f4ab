import { withoutAddresses } from './channel.ts'

/** What a delivery status notification (RFC 3464) says of one of our messages. */
export interface Bounce {
  /** The reference of the copy, the reminder or the invitation that it is about. */
  readonly reference: string
  readonly action: 'failed' | 'delayed' | 'delivered'
  /** In a sentence, without an address. */
  readonly why: string
}

/** More is never read of what comes from outside, in characters. */
const MOST = 300_000
const TO_STAFF = /((?:reminder|invitation)\.[^\s<>@]{1,250}\.[0-9a-f-]{36}\.\d{1,6})/i
const REFERENCE = /([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\.\d{1,6})/i

/** Lines that go on in the next one are one line (RFC 5322, 2.2.3). */
const unfolded = (text: string): string => text.replaceAll(/\r?\n[ \t]+/g, ' ')

const fieldOf = (text: string, name: string): string | null =>
  new RegExp(`^${name}:[ \\t]*(.*)$`, 'im').exec(text)?.[1]?.trim() ?? null

/** A part that its sender wrapped for lines without high letters; both kinds of wrapping leave the fields readable or not at all. */
const unwrapped = (text: string): string =>
  text
    .replaceAll(/=\r?\n/g, '')
    .replaceAll('=3D', '=')
    .replaceAll('=2E', '.')

function referenceIn(text: string): string | null {
  for (const line of [
    fieldOf(text, 'Original-Envelope-Id'),
    ...[...text.matchAll(/^Message-ID:[ \t]*(.*)$/gim)].map(([, id = '']) => id),
    fieldOf(text, 'In-Reply-To'),
    fieldOf(text, 'References'),
  ]) {
    const found = line === null ? null : (TO_STAFF.exec(line) ?? REFERENCE.exec(line))?.[1]
    if (found) return found.toLowerCase()
  }
  return null
}

/** By the enhanced status codes of RFC 3463. */
const CLASSES: readonly (readonly [RegExp, string])[] = [
  [/^5\.1\./, 'The address is not known there'],
  [/^[45]\.2\.2/, 'The mailbox is full'],
  [/^[45]\.2\./, 'The mailbox takes nothing'],
  [/^[45]\.3\.4|^[45]\.2\.3/, 'It is too large for them'],
  [/^[45]\.7\./, 'Their mail server does not let it in'],
]

/**
 * Reads a message that came back. null where it is no delivery status notification, or about nothing that was sent from
 * here: an answer of a person or of an out-of-office machine is none.
 */
export function readBounce(message: string): Bounce | null {
  const text = unfolded(unwrapped(message.slice(0, MOST)))
  if (!/^content-type:\s*multipart\/report/im.test(text) && !/message\/delivery-status/i.test(text)) return null
  const said = /^Action:[ \t]*(failed|delayed|delivered|relayed|expanded)/im.exec(text)?.[1]?.toLowerCase()
  const reference = referenceIn(text)
  if (said === undefined || reference === null) return null
  const status = /^Status:[ \t]*(\d\.\d{1,3}\.\d{1,3})/im.exec(text)?.[1] ?? null
  const action = said === 'failed' ? 'failed' : said === 'delayed' ? 'delayed' : 'delivered'
  const known = CLASSES.find(([pattern]) => status !== null && pattern.test(status))?.[1]
  const answer = withoutAddresses(fieldOf(text, 'Diagnostic-Code') ?? '')
  const words = known ?? (answer === '' ? 'Their mail server gave no reason' : `Their mail server said: ${answer}`)
  return { reference, action, why: `${words}${status === null ? '' : ` (${status})`}.` }
}
