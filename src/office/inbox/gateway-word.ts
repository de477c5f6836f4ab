import { type Header, named } from './message-headers.ts'

const PROPERTY = String.raw`[a-z][a-z.-]*\s*=\s*[^\s=]+`
const PASSED = new RegExp(String.raw`^dmarc\s*=\s*pass((?:\s+${PROPERTY})*)$`, 'i')

/** Whether what was found for that domain is a plain "dmarc=pass" and nothing beside it. */
function saysPass(results: readonly string[], domain: string): boolean {
  const [dmarc = '', ...more] = results.filter(result => /^dmarc\b/i.test(result))
  if (more.length > 0) return false
  const [, properties = ''] = PASSED.exec(dmarc) ?? []
  const [from = '', ...others] = [...properties.matchAll(/\sheader\.from\s*=\s*(\S+)/gi)].map(([, one = '']) => one)
  return others.length === 0 && from.slice(from.lastIndexOf('@') + 1).toLowerCase() === domain
}

/**
 * Whether the gateway says that the domain vouches for the message (RFC 8601); null where it says nothing. Only the first such
 * header can be its own: whatever stands below came with the message. A gateway repeats there what the sender wrote, such as
 * an address in quotes with a result of its own in it, so a header with anything quoted or nested is not believed.
 */
export function gatewayVouches(headers: readonly Header[], gateway: string, domain: string): boolean | null {
  const [first = ''] = named(headers, 'authentication-results')
  const plain = first.replaceAll(/\([^()]*\)/g, ' ')
  const [id = '', ...results] = plain.split(';').map(one => one.trim())
  if (id.split(/\s+/)[0]?.toLowerCase() !== gateway.toLowerCase()) return null
  return !/["\\]/.test(first) && !/[()]/.test(plain) && saysPass(results, domain)
}
