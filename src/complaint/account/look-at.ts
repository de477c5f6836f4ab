import type { Spotted } from './find.ts'
import type { Folded } from './folded.ts'
import { lettersOf } from './folded.ts'
import { commonWords } from './ordinary-words.ts'

const CAPITAL = /(?<![\p{L}\p{N}])\p{Lu}[\p{L}\p{M}\p{N}'’-]*/gu
/** Names of bodies, laws and records, which are nobody's. */
const known = new Set(
  `act children child stage ombudsman council lgsco lgo ofsted send ehc ehcp nhs lado mash iro cafcass gp uk gdpr england english
  wales easter christmas monday tuesday wednesday thursday friday saturday sunday british section part note`.split(
    /\s+/,
  ),
)

const endings = ['s', 'es', 'd', 'ed', 'ing', 'ly', 'er', 'est', 'ment', 'ness']

/** A common word, or one with an ending of its own. */
function isKnownWord(folded: string, alsoSmall: ReadonlySet<string>): boolean {
  const isKnown = (word: string): boolean => commonWords.has(word) || known.has(word) || alsoSmall.has(word)
  return (
    isKnown(folded) ||
    endings.some(
      ending =>
        folded.length > ending.length + 2 && folded.endsWith(ending) && isKnown(folded.slice(0, -ending.length)),
    )
  )
}

function* capitals(original: string, cast: ReadonlySet<string>): Generator<Spotted> {
  const alsoSmall = new Set(
    [...original.matchAll(/(?<![\p{L}\p{N}])\p{Ll}[\p{L}'’]*/gu)].map(([word]) => lettersOf(word)),
  )
  for (const match of original.matchAll(CAPITAL)) {
    const words = match[0].split(/[-]/).map(word => lettersOf(word.replace(/['’]s$/u, '')))
    if (words.every(word => word.length < 2 || cast.has(word) || isKnownWord(word, alsoSmall))) continue
    yield {
      kind: 'capital',
      gravity: 'to look at',
      start: match.index,
      end: match.index + match[0].length,
      personIds: [],
    }
  }
}

const TITLED =
  /\b(?:Mr|Mrs|Ms|Miss|Mx|Dr|Child|Person|Baby|Teenager)\.? (?:\p{Lu}|\d{1,2})(?![\p{L}\p{N}'’]|\.\p{Lu})/gu

/** "Ms D" where the cast has no Ms D: a slip of the pen, or somebody's own initial. */
function* notInTheCast(original: string, cast: ReadonlySet<string>): Generator<Spotted> {
  for (const match of original.matchAll(TITLED))
    if (!cast.has(match[0].replace('.', '').toLowerCase()))
      yield {
        kind: 'nobody of the cast',
        gravity: 'to look at',
        start: match.index,
        end: match.index + match[0].length,
        personIds: [],
      }
}

const NUMBER =
  '(?:\\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen)'
const AGE = new RegExp(
  `\\b(?:aged? (?:of )?${NUMBER}\\b|${NUMBER}(?:-| )years?(?:-| )olds?\\b|${NUMBER}(?:-| )(?:months?|weeks?)(?:-| )old\\b|${NUMBER}(?:st|nd|rd|th) birthday\\b)`,
  'g',
)
const FEW =
  /\b(?:twins?|triplets?|murder(?:ed)?|suicide|syndrome|newspapers?|televised|asylum|refugees?|traveller|only (?:child|girl|boy|family) in|celebrity|councillor's|prison|convicted|adopted from)\b/g

function* matches({ text, from, to }: Folded, pattern: RegExp, kind: 'age' | 'few share it'): Generator<Spotted> {
  for (const match of text.matchAll(pattern))
    yield {
      kind,
      gravity: 'to look at',
      start: from[match.index] ?? 0,
      end: to[match.index + match[0].length - 1] ?? 0,
      personIds: [],
    }
}

/**
 * What is no known secret and may all the same tell who somebody is. `words` are those of the cast, `pseudonyms` the
 * cast as it is written, both in small letters.
 */
export function spotToLookAt(
  folded: Folded,
  { words, pseudonyms }: { readonly words: ReadonlySet<string>; readonly pseudonyms: ReadonlySet<string> },
): readonly Spotted[] {
  return [
    ...capitals(folded.original, words),
    ...notInTheCast(folded.original, pseudonyms),
    ...matches(folded, AGE, 'age'),
    ...matches(folded, FEW, 'few share it'),
  ]
}
