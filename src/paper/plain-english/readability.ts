import type { Paper } from '../content.ts'
import type { Template } from '../template.ts'
import { type Official, officialWordsIn } from './plainer-words.ts'
import { sentencesOf, wordsIn } from './sentences.ts'
import { syllablesIn } from './syllables.ts'

/** What a letter should keep to, by who reads it. */
export interface Target {
  /** In years. */
  readonly readingAge: number
  /** Words in a sentence, on average. */
  readonly average: number
  /** Words in any one sentence. */
  readonly longest: number
}

/** Our own standard: no law sets one. */
const targets: Readonly<Record<Template['reader'], Target>> = {
  adult: { readingAge: 12, average: 15, longest: 30 },
  child: { readingAge: 10, average: 10, longest: 16 },
  colleague: { readingAge: 14, average: 16, longest: 35 },
}

export interface Readability {
  readonly words: number
  readonly sentences: number
  /** Words in a sentence, to a tenth. */
  readonly average: number
  /** The age, in years, at which most people can read it: Flesch-Kincaid’s school year and five. */
  readonly readingAge: number
  /** Sentences longer than the reader should have to read, the longest first. */
  readonly long: readonly { readonly sentence: string; readonly words: number }[]
  readonly official: readonly Official[]
  readonly target: Target
  readonly isWithin: boolean
}

const toATenth = (number: number): number => Math.round(number * 10) / 10

/** The youngest age that is told: below it the sum says nothing. */
const YOUNGEST = 6

/** A school year (from the formula of Flesch and Kincaid, 1975) as the age of whoever is in it. */
export const readingAgeOf = (words: number, sentences: number, syllables: number): number =>
  Math.max(YOUNGEST, Math.round(0.39 * (words / sentences) + 11.8 * (syllables / words) - 15.59) + 5)

/** How hard a text of running sentences is to read; null where there is none. */
export function readabilityOf(sentences: readonly string[], reader: Template['reader']): Readability | null {
  const all = sentences.map(sentence => ({ sentence, words: wordsIn(sentence) }))
  const words = all.flatMap(one => one.words)
  if (words.length === 0) return null
  const target = targets[reader]
  const average = toATenth(words.length / sentences.length)
  const syllables = words.reduce((sum, word) => sum + syllablesIn(word), 0)
  const readingAge = readingAgeOf(words.length, sentences.length, syllables)
  return {
    words: words.length,
    sentences: sentences.length,
    average,
    readingAge,
    long: all
      .map(({ sentence, words: { length } }) => ({ sentence, words: length }))
      .filter(one => one.words > target.longest)
      .toSorted((a, b) => b.words - a.words),
    official: officialWordsIn(sentences.join('\n'), reader),
    target,
    isWithin: readingAge <= target.readingAge && average <= target.average,
  }
}

/** How hard the running text of a paper is to read. What was taken from the record is read with it. */
export const readability = (paper: Pick<Paper, 'blocks'>, reader: Template['reader']): Readability | null =>
  readabilityOf(sentencesOf(paper), reader)
