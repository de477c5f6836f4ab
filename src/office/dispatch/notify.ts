import { createHmac } from 'node:crypto'
import { z } from 'zod'
import { type Channel, type Handed, type Message, type News, withoutAddresses } from './channel.ts'

/** GOV.UK Notify as a council uses it: its key, and a template with the fields `council`, `reference` and `letter`. */
export interface NotifySettings {
  /** "https://api.notifications.service.gov.uk" */
  readonly url: string
  readonly key: string
  readonly template: string
}

/** Notify takes no larger file, in bytes. */
const LARGEST = 2 * 1024 * 1024
/** In milliseconds. */
const PATIENCE = 60_000

const encoded = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url')

/** A key is a name, the id of the service and the secret, the last two as UUIDs. The token is good for 30 seconds. */
function token(key: string, now: number): string {
  const secret = key.slice(-36)
  const service = key.slice(-73, -37)
  const signed = `${encoded({ alg: 'HS256', typ: 'JWT' })}.${encoded({ iss: service, iat: Math.floor(now / 1000) })}`
  return `${signed}.${createHmac('sha256', secret).update(signed).digest('base64url')}`
}

const refusal = z.object({ errors: z.array(z.object({ message: z.string() })) })
const listed = z.object({ notifications: z.array(z.object({ reference: z.string().nullable(), status: z.string() })) })

/** By the delivery states of its emails; in every other it is still under way. */
const became: Readonly<Record<string, News>> = {
  delivered: { kind: 'arrived', how: 'GOV.UK Notify says that it was delivered.' },
  'permanent-failure': {
    kind: 'came back',
    why: 'GOV.UK Notify says that it cannot be delivered: the address may not be right.',
  },
  'temporary-failure': {
    kind: 'came back',
    why: 'GOV.UK Notify could not deliver it for three days: the mailbox may be full, or takes nothing.',
  },
  'technical-failure': {
    kind: 'came back',
    why: 'GOV.UK Notify had a fault, and never sent it. See whether the day it is recorded as sent on can stand.',
  },
}

async function wordsOf(answer: Response): Promise<string> {
  const read = refusal.safeParse(await answer.json().catch(() => null))
  return read.success ? withoutAddresses(read.data.errors.map(({ message }) => message).join(' ')) : `${answer.status}`
}

/** Letters by GOV.UK Notify: an email with a link to the letter. Notify knows each by our reference. */
export function notifyChannel({ url, key, template }: NotifySettings): Channel {
  const ask = (path: string, more: RequestInit = {}): Promise<Response> =>
    fetch(new URL(path, url), {
      ...more,
      headers: { authorization: `Bearer ${token(key, Date.now())}`, 'content-type': 'application/json' },
      signal: AbortSignal.timeout(PATIENCE),
      redirect: 'error',
    })

  /** Where it stands there; null where it is not there, undefined where nothing is heard. */
  async function statusOf(reference: string): Promise<string | null | undefined> {
    try {
      const answer = await ask(`/v2/notifications?reference=${encodeURIComponent(reference)}`)
      const read = answer.ok ? listed.safeParse(await answer.json()) : null
      if (!read?.success) return undefined
      return read.data.notifications.find(one => one.reference === reference)?.status ?? null
    } catch {
      return undefined
    }
  }

  async function find(reference: string): Promise<'taken' | 'never taken' | 'no answer'> {
    const status = await statusOf(reference)
    return status === undefined ? 'no answer' : status === null ? 'never taken' : 'taken'
  }

  /** The line broke, or Notify failed: it is asked whether it has it. That it has not proves nothing yet: it may still be taking it in. */
  async function foundOut({ reference }: Message): Promise<Handed> {
    const answer = await find(reference)
    if (answer === 'taken') return { kind: 'taken', how: 'GOV.UK Notify took it' }
    return { kind: 'not known' }
  }

  return {
    way: 'GOV.UK Notify',
    async compose({ reference, to, council, complaint, attached }) {
      const [letter] = attached
      const body = {
        email_address: to,
        template_id: template,
        reference,
        personalisation: {
          council,
          reference: complaint,
          letter: {
            file: letter?.bytes.toString('base64') ?? '',
            filename: letter?.name ?? null,
            confirm_email_before_download: true,
            // As long as Notify keeps files where nothing is said (26 weeks).
            retention_period: null,
          },
        },
      }
      return { reference, to, type: 'txt', bytes: Buffer.from(JSON.stringify(body)) }
    },
    async hand(message) {
      if (message.bytes.length > (LARGEST * 4) / 3)
        return { kind: 'refused', why: 'GOV.UK Notify takes no file of more than 2 MB. Send it another way.' }
      try {
        const answer = await ask('/v2/notifications/email', { method: 'POST', body: message.bytes.toString('utf8') })
        if (answer.status === 201) return { kind: 'taken', how: 'GOV.UK Notify took it' }
        if (answer.status >= 500) return await foundOut(message)
        const words = await wordsOf(answer)
        // Too many at once, or a key that is not right: nothing is wrong with the letter.
        return answer.status === 429 || answer.status === 401 || answer.status === 403
          ? { kind: 'not yet', why: `GOV.UK Notify did not take it yet: ${words}` }
          : { kind: 'refused', why: `GOV.UK Notify refused it: ${words}` }
      } catch {
        return foundOut(message)
      }
    },
    find,
    async news(reference) {
      const status = await statusOf(reference)
      return status === undefined ? { kind: 'no answer' } : (became[status ?? ''] ?? { kind: 'none yet' })
    },
  }
}
