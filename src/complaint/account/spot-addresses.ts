import type { CaseSecrets, PersonSecrets } from '#stream/case-secrets.ts'
import type { FindKind, Gravity, Spotted } from './find.ts'
import { type Folded, fold } from './folded.ts'
import { commonWords } from './ordinary-words.ts'
import { POSTCODE } from './spot-numbers.ts'
import { wordsIn } from './words-in.ts'

const streets: Readonly<Record<string, string>> = {
  avenue: 'avenue',
  ave: 'avenue',
  av: 'avenue',
  road: 'road',
  rd: 'road',
  street: 'street',
  st: 'street',
  close: 'close',
  cl: 'close',
  lane: 'lane',
  ln: 'lane',
  drive: 'drive',
  dr: 'drive',
  court: 'court',
  ct: 'court',
  crescent: 'crescent',
  cres: 'crescent',
  place: 'place',
  pl: 'place',
  gardens: 'gardens',
  gdns: 'gardens',
  terrace: 'terrace',
  terr: 'terrace',
  ter: 'terrace',
  grove: 'grove',
  gr: 'grove',
  way: 'way',
  square: 'square',
  sq: 'square',
  mews: 'mews',
  rise: 'rise',
  row: 'row',
  walk: 'walk',
  view: 'view',
  hill: 'hill',
  green: 'green',
  park: 'park',
  fold: 'fold',
  croft: 'croft',
  garth: 'garth',
  parade: 'parade',
  house: 'house',
  cottage: 'cottage',
  farm: 'farm',
  lodge: 'lodge',
  villa: 'villa',
  villas: 'villas',
  flats: 'flats',
  barn: 'barn',
  hall: 'hall',
  tower: 'tower',
  heights: 'heights',
  wharf: 'wharf',
}
const nowhere = new Set(['england', 'uk', 'wales', 'scotland', 'united', 'kingdom', 'great', 'britain', 'flat', 'the'])

interface Row {
  readonly letters: string
  readonly kind: FindKind
  readonly gravity: Gravity
  readonly personIds: readonly string[]
}

const whole = (word: string): string => streets[word] ?? word
const wordsOf = (text: string): readonly string[] => wordsIn(fold(text)).map(({ text: word }) => whole(word))

/** The rows of words by which an address or the name of a school could be known. */
function rowsOf({ personId, addresses, places }: PersonSecrets, council: ReadonlySet<string>): readonly Row[] {
  const personIds = [personId]
  const row = (words: readonly string[], kind: FindKind, gravity: Gravity): Row => ({
    letters: words.join(' '),
    kind,
    gravity,
    personIds,
  })
  const lines = addresses.flatMap(address => address.replace(POSTCODE, ' ').split(/[,;\n]/)).map(wordsOf)
  return [
    ...lines.flatMap((line): readonly Row[] => {
      const words = line.filter(word => !nowhere.has(word))
      const number = words.findIndex(word => /^\d+[a-z]?$/.test(word))
      const named = words.filter(word => !/^\d+[a-z]?$/.test(word))
      const [first] = named
      if (first === undefined) return []
      const last = named.at(-1) ?? ''
      const isStreet = named.length > 1 && Object.values(streets).includes(last)
      const numbered = number >= 0 ? [row([words[number] ?? '', first], 'address', 'never')] : []
      if (!isStreet && number < 0)
        return named.every(word => council.has(word)) || named.every(word => commonWords.has(word) && word.length < 4)
          ? []
          : [row(named, 'place', 'unless ordinary')]
      return [
        ...numbered,
        row(named, 'address', isStreet ? 'never' : 'unless ordinary'),
        ...(isStreet && first.length > 2 ? [row([first], 'street', 'unless ordinary')] : []),
      ]
    }),
    ...places.map(wordsOf).flatMap((words): readonly Row[] => {
      const [first] = words
      if (first === undefined) return []
      return [
        row(words, 'place', words.length > 1 ? 'never' : 'unless ordinary'),
        ...(words.length > 1 && first.length > 2 && !commonWords.has(first)
          ? [row([first], 'place', 'unless ordinary')]
          : []),
      ]
    }),
  ]
}

/** By their first letters without gaps, since a row can be written together or in pieces. */
export type AddressIndex = readonly Row[]

export const addressIndex = ({ people, council }: CaseSecrets): AddressIndex => {
  const own = new Set(wordsOf(council))
  return people.filter(({ inTheCase }) => inTheCase).flatMap(person => rowsOf(person, own))
}

interface Squeezed {
  readonly text: string
  /** For each character its place in the folded text. */
  readonly at: readonly number[]
  readonly begins: ReadonlySet<number>
  readonly ends: ReadonlySet<number>
}

/** Letters and figures alone, with the words of streets written out and where words begin and end. */
function squeeze(folded: Folded): Squeezed {
  const pieces: string[] = []
  const at: number[] = []
  const begins = new Set<number>()
  const ends = new Set<number>()
  for (const { text, start, end, possessive } of wordsIn(folded)) {
    begins.add(at.length)
    const word = whole(text)
    pieces.push(word)
    for (let place = 0; place < word.length; place += 1)
      at.push(place === word.length - 1 ? end - 1 : Math.min(start + place, end - 1))
    ends.add(at.length)
    if (possessive || (text.length > 3 && text.endsWith('s'))) ends.add(at.length - 1)
  }
  return { text: pieces.join(''), at, begins, ends }
}

export function spotAddresses(folded: Folded, rows: AddressIndex): readonly Spotted[] {
  if (rows.length === 0) return []
  const { text, at, begins, ends } = squeeze(folded)
  return rows.flatMap(({ letters, kind, gravity, personIds }) => {
    const sought = letters.replaceAll(' ', '')
    const found: Spotted[] = []
    for (let place = text.indexOf(sought); place >= 0; place = text.indexOf(sought, place + 1)) {
      const end = place + sought.length
      if (!begins.has(place) || !ends.has(end)) continue
      const [first = 0, last = 0] = [at[place], at[end - 1]]
      const gaps = folded.text.slice(first, last + 1).length - sought.length
      // Words far apart make no address together.
      if (gaps > sought.length * 3 + 4 || /[.!?]\s+\p{L}{2}/u.test(folded.text.slice(first, last + 1))) continue
      found.push({
        kind,
        gravity,
        personIds,
        start: folded.from[first] ?? 0,
        end: folded.to[last] ?? folded.original.length,
      })
    }
    return found
  })
}
