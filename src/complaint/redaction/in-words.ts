import type { Ground } from './grounds.ts'
import { aboutGround } from './grounds.ts'
import { profileOf, type RecipientKind } from './recipients.ts'

const list = (words: readonly string[]): string =>
  words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`

/** "the complainant and the panel" */
export const recipientsInWords = (kinds: readonly RecipientKind[]): string =>
  list(kinds.map(kind => profileOf(kind).words))

/** "information about another person, and an address or other contact details" */
export const groundsInWords = (grounds: readonly Ground[]): string => list(grounds.map(one => aboutGround[one].onCopy))

/** "3 passages"; without a number where nobody counted. */
export const passagesInWords = (count: number | null): string =>
  count === null ? 'passages' : count === 1 ? '1 passage' : `${count} passages`

/** Of marks that were made on pages which stand otherwise now. */
export const LAID_OUT_OTHERWISE =
  'Look at every mark again. The pages of this file are not laid out as they were when passages were marked, because this system was renewed since. What was marked may lie over other words.'
