import { authenticate } from 'mailauth'

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

const HEADERS = 512 * 1024
/** An honest message carries one or two. */
const MOST_SIGNATURES = 10
const LONGEST = 30_000

const notProved: Proved = { proof: 'not proved', by: null }
const notLookedUp: Proved = { proof: 'could not be looked up', by: null }

/** The headers, each in one line, as far as they are read. */
function headersOf(bytes: Buffer): readonly string[] {
  const text = bytes.subarray(0, HEADERS).toString('latin1')
  const [head = ''] = text.split(/\r?\n\r?\n/, 1)
  return head.replaceAll(/\r?\n[ \t]+/g, ' ').split(/\r?\n/)
}

const named = (headers: readonly string[], name: string): readonly string[] =>
  headers.flatMap(line => (line.toLowerCase().startsWith(`${name}:`) ? [line.slice(name.length + 1).trim()] : []))

const domainOf = (address: string): string => address.slice(address.lastIndexOf('@') + 1).toLowerCase()

/** What the gateway found. Only the first such header can be its own: whatever stands below came with the message. */
function gatewayFound(headers: readonly string[], gateway: string, domain: string): Proved | null {
  const [first = ''] = named(headers, 'authentication-results')
  const [id = '', ...results] = first.replaceAll(/\([^()]*\)/g, ' ').split(';')
  if (id.trim().split(/\s+/)[0]?.toLowerCase() !== gateway.toLowerCase()) return null
  const passed = results.some(result => {
    const [, from = ''] = /\bheader\.from\s*=\s*"?([^\s";]+)/i.exec(result) ?? []
    return /^\s*dmarc\s*=\s*pass\b/i.test(result) && domainOf(from) === domain
  })
  return passed ? { proof: 'the gateway says so', by: gateway } : notProved
}

/**
 * By the signatures of the message (DKIM): one that holds, covers all of it, and is of the domain in the address. From which
 * computer it came (SPF) is not asked: it comes by the council's own relay, which may send for anybody.
 */
async function bySignature(
  bytes: Buffer,
  domain: string,
  resolver: NonNullable<SenderChecks['lookUp']>,
): Promise<Proved> {
  const { dkim } = await authenticate(bytes, {
    resolver,
    strict: true,
    disableArc: true,
    disableBimi: true,
    mta: 'inbox',
  })
  const holds = dkim.results.find(
    ({ status, canonBodyLengthLimited }) =>
      status.result === 'pass' && status.aligned && status.testing !== true && canonBodyLengthLimited !== true,
  )
  if (holds) return { proof: 'signed', by: holds.signingDomain?.toLowerCase() ?? domain }
  return dkim.results.some(({ status }) => status.result === 'temperror') ? notLookedUp : notProved
}

/**
 * Whether the sender's address is proved. Never throws, and never takes longer than half a minute.
 * @param address as it is shown to whoever reads the message
 */
export async function senderProof(bytes: Buffer, address: string, checks: SenderChecks): Promise<Proved> {
  const headers = headersOf(bytes)
  const [from = '', ...others] = named(headers, 'from')
  const domain = domainOf(address)
  const domains = [...from.matchAll(/@([^\s<>"',;()]+)/g)].map(([, one = '']) => one.toLowerCase())
  // With two senders, or another in the header than is shown, it is not said which of them would be proved.
  if (others.length > 0 || domains.length === 0 || domains.some(one => one !== domain)) return notProved
  const found = checks.gateway === null ? null : gatewayFound(headers, checks.gateway, domain)
  if (found !== null) return found
  const { lookUp } = checks
  const many = named(headers, 'dkim-signature').length
  if (lookUp === null || many === 0 || many > MOST_SIGNATURES) return notProved
  const over = Promise.withResolvers<Proved>()
  const timer = setTimeout(() => over.resolve(notLookedUp), LONGEST)
  try {
    return await Promise.race([bySignature(bytes, domain, lookUp), over.promise])
  } catch {
    return notLookedUp
  } finally {
    clearTimeout(timer)
  }
}
