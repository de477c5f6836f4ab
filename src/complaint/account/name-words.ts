import { fold } from './folded.ts'

const titles = new Set(
  'mr mrs ms miss mx dr prof professor sir dame lady lord rev reverend cllr councillor master'.split(' '),
)
const particles = new Set(
  'van der den ten de da di du dos das del della la le von zu bin binti bint ibn al el ap ab y e of the'.split(' '),
)
const between = new Set('nee formerly aka known as or and'.split(' '))
const offices = new Set(
  `adjudicating advocate assistant chair child children childrens clerk complainant complaints council councils deputy director
  duty family head independent investigating lead manager officer panel panellist person practitioner principal reader resolver
  senior service services social stage supervisor support team the of for worker`.split(/\s+/),
)

/** Somebody's name, taken apart into the words by which it could be known in a text. */
export interface NameWords {
  /** Every word of the name, particles among them, without titles. */
  readonly all: readonly string[]
  /** Words that alone point to the person; a name such as `Ms X` has none. */
  readonly telling: readonly string[]
  /** The letters of `telling` and of its double-barrelled parts, as initials. */
  readonly initials: string
  /** The name has no word that alone could be read, so it is looked for as it was recorded: `ms x`. */
  readonly whole: string | null
}

const WRITTEN_OUT: readonly (readonly [RegExp, string])[] = [
  [/ä/gi, 'ae'],
  [/ö/gi, 'oe'],
  [/ü/gi, 'ue'],
  [/å/gi, 'aa'],
]

const split = (name: string): readonly string[] =>
  fold(name)
    .text.replaceAll("'s ", ' ')
    .split(/[^\p{L}\p{N}']+/u)
    .map(word => word.replaceAll("'", ''))
    .filter(word => word !== '' && !between.has(word))

/** As names are recorded: "Ms Jane O’Neill-Brown", "Smith, John", "James (Jimmy) Okoro". */
export function nameWords(name: string): NameWords {
  const written = split(name)
  const all = written.filter(word => !titles.has(word))
  const isOffice = written.length > 1 && all.every(word => offices.has(word) || particles.has(word))
  if (isOffice) return { all: [], telling: [], initials: '', whole: null }
  const own = all.filter(
    (word, at) => !particles.has(word) || (all.length > 1 && at === all.length - 1 && word.length > 1),
  )
  const telling = [...new Set(own.filter(word => word.length > 1))]
  const initials = own.map(word => word.charAt(0)).join('')
  const whole = telling.length === 0 && written.length > 0 ? written.join(' ') : null
  return { all, telling, initials, whole }
}

/** The same name as it is also written: umlauts written out, an apostrophe as a gap. */
export function spellings(name: string): readonly string[] {
  const out = WRITTEN_OUT.reduce((text, [letter, as]) => text.replace(letter, as), name.normalize('NFC'))
  return out === name.normalize('NFC') ? [name] : [name, out]
}
