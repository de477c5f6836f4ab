import { Resolver } from 'node:dns/promises'
import { WrongSetting } from '../dispatch/settings.ts'
import type { SenderChecks } from './sender-proof.ts'

const HOST = /^[a-z0-9](?:[a-z0-9.-]{0,251}[a-z0-9])?$/i

/** How senders are proved, as the environment names it; undefined where it is switched off. @throws WrongSetting */
export function senderChecksSetUp(environment: Readonly<Record<string, string | undefined>>): SenderChecks | undefined {
  const { REDRESS_INBOX_GATEWAY: gateway = '', REDRESS_INBOX_LOOK_UP: lookUp = '' } = environment
  if (!['', 'yes', 'no'].includes(lookUp)) throw new WrongSetting('REDRESS_INBOX_LOOK_UP must be yes or no.')
  if (gateway !== '' && !HOST.test(gateway))
    throw new WrongSetting(
      'REDRESS_INBOX_GATEWAY must be the name that the mail gateway writes into its Authentication-Results, such as mx.example.gov.uk.',
    )
  if (lookUp === 'no' && gateway === '') return undefined
  const resolver = new Resolver({ timeout: 5_000, tries: 2 })
  return {
    gateway: gateway === '' ? null : gateway,
    lookUp: lookUp === 'no' ? null : async (name, kind) => (kind === 'TXT' ? resolver.resolveTxt(name) : []),
  }
}
