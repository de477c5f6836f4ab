import { profileOf } from '../redaction/recipients.ts'
import type { Pack } from './state.ts'

/** "Panel pack, version 2, for the panel" */
export function packInWords({
  purpose,
  version,
  recipient,
  supplements,
}: Pick<Pack, 'purpose' | 'version' | 'recipient' | 'supplements'>): string {
  const what = purpose === 'review panel' ? 'Panel pack' : 'Bundle for the Ombudsman'
  return `${what}${supplements === null ? '' : ', supplement'}, version ${version}, for ${profileOf(recipient).words}`
}
