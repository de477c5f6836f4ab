import { isIP } from 'node:net'
import { WrongSetting } from '../dispatch/settings.ts'
import { clamAv } from './clamav.ts'
import type { ClamdAddress } from './clamd.ts'
import { noScanner, type Scanner } from './scanner.ts'

const HOST = /^[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?$/i

function addressIn(text: string): ClamdAddress {
  if (text.startsWith('/')) return { path: text }
  const [, host = '', port = ''] = /^(.+):(\d{1,5})$/.exec(text) ?? []
  const bare = host.replace(/^\[(.*)\]$/, '$1')
  if (!(HOST.test(host) || isIP(bare)) || Number(port) < 1 || Number(port) > 65_535)
    throw new WrongSetting(
      'REDRESS_CLAMAV must say where the ClamAV daemon listens: host:port, such as localhost:3310, or a socket, such as /run/clamav/clamd.ctl.',
    )
  return { host: bare, port: Number(port) }
}

/** The scanner that the environment names; none where it names none. @throws WrongSetting */
export function scannerSetUp({ REDRESS_CLAMAV: at = '' }: Readonly<Record<string, string | undefined>>): Scanner {
  return at === '' ? noScanner : clamAv(addressIn(at))
}
