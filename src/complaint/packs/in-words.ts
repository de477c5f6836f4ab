import { spanInWords } from '#law/day-words.ts'
import { isExact } from '#law/span.ts'
import type { When } from '#stream/entry.ts'
import { isUndated } from '#stream/when.ts'
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

/** The day of a paper or a step as an index says it: as it was written where no day is known, and empty where nothing is. */
export const dayOrAsWritten = (when: When): string =>
  isUndated(when) ? '' : isExact(when) ? spanInWords(when) : (when.asWritten ?? spanInWords(when))
