import type { CaseSecrets } from '#stream/case-secrets.ts'
import { type Find, findsAt, gravest, type Place } from './find.ts'
import { fold, hasMarks, lettersOf } from './folded.ts'
import { spotToLookAt } from './look-at.ts'
import { addressIndex, spotAddresses } from './spot-addresses.ts'
import { spotDates } from './spot-dates.ts'
import { nameIndex, spotNames } from './spot-names.ts'
import { numbersSought, spotNumbers } from './spot-numbers.ts'

/** What stands in for the names of a case, and how exact its dates may be. */
export interface Reading {
  readonly pseudonyms: readonly string[]
  /** The writer chose to give days, so that days alone are nothing to look at. */
  readonly daysAreChosen: boolean
}

/**
 * Reads an account back for everything that would tell who it is about. UK GDPR, recital 26: what counts is whether
 * somebody can be singled out by any means reasonably likely to be used; the Information Commissioner's guidance on
 * anonymisation asks the same of a motivated intruder. `as shown` is for markup that we made ourselves: only what a reader
 * of it sees is read.
 */
export function readBack(
  places: readonly Place[],
  secrets: CaseSecrets,
  reading: Reading,
  how: 'both' | 'as shown' = 'both',
): readonly Find[] {
  const names = nameIndex(secrets.people, secrets.council)
  const addresses = addressIndex(secrets)
  const numbers = numbersSought(secrets)
  const births = secrets.people.filter(({ inTheCase }) => inTheCase)
  const cast = {
    words: new Set(reading.pseudonyms.flatMap(one => one.split(/[\s-]+/).map(lettersOf))),
    pseudonyms: new Set(reading.pseudonyms.map(one => one.replaceAll('.', '').toLowerCase())),
  }
  const council = new Set(secrets.council.split(/\s+/).map(lettersOf))
  const words = new Set([...cast.words, ...council])
  return places.flatMap(place => {
    const plain = fold(place.text)
    const shown = fold(place.text, true)
    const foldings = how === 'as shown' ? [shown] : hasMarks(place.text) ? [plain, shown] : [plain]
    const spotted = foldings.flatMap(folded => [
      ...spotNames(folded, names),
      ...spotAddresses(folded, addresses),
      ...spotDates(folded, births, reading.daysAreChosen),
      ...spotNumbers(folded, numbers),
    ])
    return findsAt(place, gravest([...spotted, ...spotToLookAt(plain, { ...cast, words })]))
  })
}
