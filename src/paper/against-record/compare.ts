import { compareAmounts } from './amounts.ts'
import { compareCounts } from './counts.ts'
import { compareDates } from './dates.ts'
import type { AgainstRecord, Difference, Found, NotCompared, Setting } from './difference.ts'
import { LONGEST, readLetter } from './letter.ts'
import { compareNames } from './names.ts'
import { onRecord } from './on-record.ts'
import { comparePoints } from './points.ts'
import { compareRecommendations } from './recommendations.ts'
import { compareReferences } from './references.ts'
import { compareTimeLimits } from './time-limits.ts'

/** More of them tell nobody anything. */
const MOST = 500

const INVISIBLE = /[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\u00ad]/
const OTHER_DIGITS = /(?![0-9])\p{Nd}/u
const MIXED =
  /\p{Script=Latin}[\p{Script=Cyrillic}\p{Script=Greek}]|[\p{Script=Cyrillic}\p{Script=Greek}]\p{Script=Latin}|\d[\p{Script=Cyrillic}\p{Script=Greek}]/u
const OTHER_SCRIPT =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Han}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gurmukhi}]{3}/u

/** What no reading of the letter can see through; told, so that nobody takes silence for agreement. */
function unreadable(text: string): readonly NotCompared[] {
  const what = [
    text.trim() === '' ? 'The letter has no words.' : null,
    text.length > LONGEST
      ? `The letter is longer than ${LONGEST} characters. What comes after them was not compared.`
      : null,
    INVISIBLE.test(text)
      ? 'The letter has invisible characters, or marks that turn the direction of writing. What a person reads may not be what was compared.'
      : null,
    OTHER_DIGITS.test(text) ? 'The letter has figures of another script. They were not compared.' : null,
    MIXED.test(text)
      ? 'The letter mixes letters of different alphabets in one word. Labels and names in such words were not compared.'
      : null,
    OTHER_SCRIPT.test(text) ? 'The letter has a passage in another alphabet. It was not compared.' : null,
  ]
  return what.flatMap(one => (one === null ? [] : [{ what: one, passage: '', place: null }]))
}

const sameOnce = (all: readonly Difference[]): readonly Difference[] => {
  const seen = new Set<string>()
  return all.filter(({ kind, place, letter, sentence }) => {
    const key = `${kind} ${place?.start ?? ''} ${letter} ${sentence}`
    return seen.has(key) ? false : seen.add(key)
  })
}

/**
 * Holds the text of a letter against the record of its complaint. Nothing is put right on either side: what does not
 * agree is told with both, and so is what has nothing on record to be held against.
 * @param text as typed, or as taken out of a Word or PDF file
 */
export function compareLetter(text: string, setting: Setting): AgainstRecord {
  const letter = readLetter(text)
  const record = onRecord(setting)
  const found: readonly Found[] = [
    comparePoints(letter, setting),
    compareDates(letter, setting, record),
    compareTimeLimits(letter, setting, record),
    compareNames(letter, setting),
    compareAmounts(letter, record),
    compareCounts(letter, setting),
    compareRecommendations(letter, setting),
    compareReferences(letter, setting, record),
  ]
  const differences = sameOnce(found.flatMap(one => one.differences ?? [])).toSorted(
    (a, b) => (a.place?.start ?? text.length) - (b.place?.start ?? text.length),
  )
  const notCompared = [...unreadable(text), ...found.flatMap(one => one.notCompared ?? [])]
  return {
    differences: capped(differences, MOST),
    notCompared:
      notCompared.length + differences.length > MOST * 2 || differences.length > MOST
        ? [
            ...notCompared.slice(0, MOST),
            { what: `There is more than this; no more than ${MOST} are told.`, passage: '', place: null },
          ]
        : notCompared,
  }
}

const capped = <One>(list: readonly One[], most: number): readonly One[] => list.slice(0, most)
