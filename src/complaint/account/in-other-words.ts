import type { CaseSecrets } from '#stream/case-secrets.ts'
import { gravest, type Spotted } from './find.ts'
import { fold } from './folded.ts'
import { addressIndex, spotAddresses } from './spot-addresses.ts'
import { spotDates } from './spot-dates.ts'
import { nameIndex, spotNames } from './spot-names.ts'
import { numbersSought, spotNumbers } from './spot-numbers.ts'

const TITLE_BEFORE = /(?:\b(?:Mr|Mrs|Ms|Miss|Mx|Dr)\.?\s+)$/u
const LEFT_OUT = '[left out]'

/** A small word that is somebody's name too is most likely the word. */
const isTheWord = ({ gravity, start }: Spotted, text: string): boolean =>
  gravity === 'unless ordinary' && !/\p{Lu}/u.test(text.charAt(start))

/**
 * A text of the record in the words of the cast. Whoever shares a name with somebody else in it, or has no part, is left
 * out rather than guessed at. What this misses, the check finds.
 */
export function inWordsOfCast(cast: ReadonlyMap<string, string>, secrets: CaseSecrets): (text: string) => string {
  const names = nameIndex(secrets.people, secrets.council)
  const addresses = addressIndex(secrets)
  const numbers = numbersSought(secrets)
  const births = secrets.people.filter(({ inTheCase }) => inTheCase)
  return text => {
    const folded = fold(text)
    const found = gravest(
      [
        ...spotNames(folded, names),
        ...spotAddresses(folded, addresses),
        ...spotDates(folded, births, true),
        ...spotNumbers(folded, numbers),
      ].filter(one => one.gravity !== 'to look at' && !isTheWord(one, text)),
    )
    const pieces: string[] = []
    let at = 0
    for (const { kind, start, end, personIds } of found) {
      if (start < at) continue
      const [only, other] = personIds
      const named = kind === 'name' || kind === 'full name' || kind === 'initials'
      const called = named && only !== undefined && other === undefined ? cast.get(only) : undefined
      const between = text.slice(at, start)
      const possessive = /['’]s$/iu.test(text.slice(start, end)) ? '’s' : ''
      pieces.push(named ? between.replace(TITLE_BEFORE, '') : between, `${called ?? LEFT_OUT}${possessive}`)
      at = end
    }
    return [...pieces, text.slice(at)].join('')
  }
}
