import { gatewayVouches } from './gateway-word.ts'
import { addressesIn, type Header, headersOf, isShown, named } from './message-headers.ts'

/** Whether the domain in the sender's address says itself that the message comes from there. */
export type SenderProof = 'signed' | 'the gateway says so' | 'not proved' | 'could not be looked up'

export interface Proved {
  readonly proof: SenderProof
  /** Whose word it is: the domain that signed it, or the council's own gateway. null where it is not proved. */
  readonly by: string | null
}

/** What senders are proved with. */
export interface SenderChecks {
  /** Asks the domain name system. Throws where nothing was heard, and where there is no such name. null: nobody asks it. */
  readonly lookUp: ((name: string, kind: string) => Promise<string[][] | string[]>) | null
  /** The name under which the council's own mail gateway writes what it found (RFC 8601); null where none is set up. */
  readonly gateway: string | null
}

/** An honest message carries one or two. */
const MOST_SIGNATURES = 10
const LONGEST = 30_000

const notProved: Proved = { proof: 'not proved', by: null }
const notLookedUp: Proved = { proof: 'could not be looked up', by: null }

/** Between whom it went, as whoever reads it is shown. */
export interface Between {
  readonly from: string
  /** The address of the council's that it came to. */
  readonly to: string
}

const domainOf = (address: string): string => address.slice(address.lastIndexOf('@') + 1).toLowerCase()

/** Whether a signature covers everything that is shown of the message; what it leaves out may have been written since. */
function coversAll(headers: readonly Header[], signed: string): boolean {
  const covered = signed.split(':').map(name => name.trim().toLowerCase())
  return headers.filter(isShown).every(({ name }) => covered.includes(name))
}

/**
 * By the signatures of the message (DKIM): one that holds, covers its words and all that is shown of it, and is of the domain
 * in the address or of one above it. From which computer it came (SPF) is not asked: it comes by the council's own relay,
 * which may send for anybody.
 */
async function bySignature(
  bytes: Buffer,
  headers: readonly Header[],
  domain: string,
  resolver: NonNullable<SenderChecks['lookUp']>,
): Promise<Proved> {
  // It takes 50 MB with all that it brings, which no service needs until a signed message comes in.
  const { authenticate } = await import('mailauth')
  const { dkim } = await authenticate(bytes, {
    resolver,
    strict: true,
    disableArc: true,
    disableBimi: true,
    mta: 'inbox',
  })
  const vouches = (signing = ''): boolean => `.${domain}`.endsWith(`.${signing.toLowerCase()}`)
  const holds = dkim.results.find(
    ({ status, canonBodyLengthLimited, signingDomain, signingHeaders }) =>
      status.result === 'pass' &&
      status.aligned &&
      vouches(signingDomain) &&
      status.testing !== true &&
      canonBodyLengthLimited !== true &&
      coversAll(headers, signingHeaders?.keys ?? ''),
  )
  if (holds) return { proof: 'signed', by: holds.signingDomain?.toLowerCase() ?? domain }
  return dkim.results.some(({ status }) => status.result === 'temperror') ? notLookedUp : notProved
}

/**
 * Whether the sender's address is proved. Never throws, and never takes longer than half a minute. A message that was proved
 * may have been sent on by anybody to whom it went.
 */
export async function senderProof(bytes: Buffer, { from, to }: Between, checks: SenderChecks): Promise<Proved> {
  const headers = headersOf(bytes)
  if (headers === null) return notProved
  const domain = domainOf(from)
  const [sender = ''] = named(headers, 'from')
  const domains = [...sender.matchAll(/@([^\s<>"',;()]+)/g)].map(([, one = '']) => one.toLowerCase())
  // With two senders, or another in the header than is shown, it is not said which of them would be proved.
  if (domains.length === 0 || domains.some(one => one !== domain)) return notProved
  const vouched = checks.gateway === null ? null : gatewayVouches(headers, checks.gateway, domain)
  if (vouched !== null) return vouched ? { proof: 'the gateway says so', by: checks.gateway } : notProved
  const { lookUp } = checks
  const many = named(headers, 'dkim-signature').length
  const writtenTo = ['to', 'cc'].flatMap(name => named(headers, name)).flatMap(addressesIn)
  if (lookUp === null || many === 0 || many > MOST_SIGNATURES || !writtenTo.includes(to.toLowerCase())) return notProved
  const over = Promise.withResolvers<Proved>()
  const timer = setTimeout(() => over.resolve(notLookedUp), LONGEST)
  try {
    return await Promise.race([bySignature(bytes, headers, domain, lookUp), over.promise])
  } catch {
    return notLookedUp
  } finally {
    clearTimeout(timer)
  }
}
