import { readFileSync } from 'node:fs'
import { isIP } from 'node:net'
import { WrongSetting } from '../dispatch/settings.ts'
import { largestFromSetting } from '../files/handling.ts'

/** Where email comes in, and for whom. */
export interface InboxSettings {
  readonly host: string
  readonly port: number
  /** Addresses in small letters, each with the prefix of the council's references; null for the only council. */
  readonly addresses: ReadonlyMap<string, string | null>
  /** The largest message that is taken, in bytes. */
  readonly largest: number
  /** null: a line is encrypted by nobody here. */
  readonly tls: { readonly key: Buffer; readonly cert: Buffer } | null
}

type Environment = Readonly<Record<string, string | undefined>>

const MEGABYTE = 1024 * 1024
const ADDRESS = /^[^\s@<>"=,]+@[^\s@<>"=,]+$/

function listensAt(text: string): Pick<InboxSettings, 'host' | 'port'> {
  const [, named = '', port = ''] = /^(?:(.+):)?(\d{1,5})$/.exec(text) ?? []
  const host = named.replace(/^\[(.*)\]$/, '$1')
  if (Number(port) < 1 || Number(port) > 65_535 || !(host === '' || host === 'localhost' || isIP(host)))
    throw new WrongSetting(
      'REDRESS_INBOX must say where email comes in: a port of this computer, such as 2525, or an address and a port, such as 10.0.0.5:25.',
    )
  return { host: host === '' ? '127.0.0.1' : host, port: Number(port) }
}

function addressesIn(text: string): ReadonlyMap<string, string | null> {
  const named = text
    .split(',')
    .map(one => one.trim())
    .filter(Boolean)
  const pairs = named.map(one => one.split('=').map(part => part.trim()))
  const wrong = pairs.some(
    ([address = '', prefix, more]) => !ADDRESS.test(address) || prefix === '' || more !== undefined,
  )
  if (pairs.length === 0 || wrong)
    throw new WrongSetting(
      'REDRESS_INBOX_ADDRESSES must name the addresses that email is taken for, such as complaints@example.gov.uk; with several councils each with its prefix, as complaints@example.gov.uk=NNB, and commas between.',
    )
  return new Map(pairs.map(([address = '', prefix]) => [address.toLowerCase(), prefix ?? null]))
}

function fileNamed(setting: string, path: string): Buffer {
  try {
    return readFileSync(path)
  } catch {
    throw new WrongSetting(`${setting} names a file that cannot be read: ${path}.`)
  }
}

function tlsIn({
  REDRESS_INBOX_KEY_FILE: key = '',
  REDRESS_INBOX_CERT_FILE: cert = '',
}: Environment): InboxSettings['tls'] {
  if (key === '' && cert === '') return null
  if (key === '' || cert === '')
    throw new WrongSetting('REDRESS_INBOX_KEY_FILE and REDRESS_INBOX_CERT_FILE belong together: set both, or neither.')
  return { key: fileNamed('REDRESS_INBOX_KEY_FILE', key), cert: fileNamed('REDRESS_INBOX_CERT_FILE', cert) }
}

/** Where email comes in as it is set up; null where it does not. @throws WrongSetting */
export function inboxSettings(environment: Environment): InboxSettings | null {
  const {
    REDRESS_INBOX: at = '',
    REDRESS_INBOX_ADDRESSES: addresses = '',
    REDRESS_INBOX_LARGEST: size = '',
  } = environment
  if (at === '') return null
  const largest = size === '' ? 50 * MEGABYTE : largestFromSetting(size)
  if (largest === undefined)
    throw new WrongSetting(`REDRESS_INBOX_LARGEST must be a number of megabytes, such as 50, not "${size}".`)
  return { ...listensAt(at), addresses: addressesIn(addresses), largest, tls: tlsIn(environment) }
}
