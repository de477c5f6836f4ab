import type { PersonSecrets } from '#stream/case-secrets.ts'
import type { Spotted } from './find.ts'
import type { Folded } from './folded.ts'
import { nameWords, spellings } from './name-words.ts'
import { commonWords, isOrdinary } from './ordinary-words.ts'
import { piecesOf, readingsOf, type Word, wordsIn } from './words-in.ts'

interface Owners {
  readonly people: Set<string>
  /** Only as part of a whole name: somebody at the council without a part in the case. */
  readonly onlyWhole: Set<string>
}

/** The names of a case, ready to be looked for. */
export interface NameIndex {
  readonly words: ReadonlyMap<string, Owners>
  /** Names run together, such as `johnsmith`, with whose they are. */
  readonly fused: ReadonlyMap<string, readonly string[]>
  /** Names without a word of their own, such as `ms x`. */
  readonly wholes: ReadonlyMap<string, readonly string[]>
  readonly initials: ReadonlyMap<string, readonly string[]>
  readonly longest: number
  readonly council: ReadonlySet<string>
}

const add = (to: Map<string, string[]>, key: string, id: string): void => {
  const there = to.get(key)
  if (!there) to.set(key, [id])
  else if (!there.includes(id)) there.push(id)
}

const tellingOf = ({ name, otherNames }: PersonSecrets): readonly string[] =>
  [name, ...otherNames].flatMap(spellings).flatMap(one => nameWords(one).telling)

/** Every name of these people, in all its parts. `council` is the council's own name. */
export function nameIndex(people: readonly PersonSecrets[], council: string): NameIndex {
  const words = new Map<string, Owners>()
  const fused = new Map<string, string[]>()
  const wholes = new Map<string, string[]>()
  const initials = new Map<string, string[]>()
  for (const person of people) {
    const { personId, inTheCase } = person
    for (const word of tellingOf(person)) {
      const owners = words.get(word) ?? { people: new Set(), onlyWhole: new Set() }
      owners[inTheCase ? 'people' : 'onlyWhole'].add(personId)
      words.set(word, owners)
    }
    for (const name of [person.name, ...person.otherNames].flatMap(spellings)) {
      const { all, telling, initials: letters, whole } = nameWords(name)
      const [first] = telling
      const last = telling.at(-1)
      if (first !== undefined && last !== undefined && first !== last)
        for (const one of [all.join(''), `${first}${last}`, `${last}${first}`, `${first.charAt(0)}${last}`])
          if (one.length >= 5) add(fused, one, personId)
      if (whole !== null && inTheCase) add(wholes, whole, personId)
      if (!inTheCase || letters.length < 2) continue
      add(initials, letters, personId)
      add(initials, `${letters.charAt(0)}${letters.at(-1)}`, personId)
    }
  }
  const longest = Math.max(0, ...[...words.keys()].map(({ length }) => length))
  return { words, fused, wholes, initials, longest, council: new Set(nameWords(council).all) }
}

interface Hit {
  readonly start: number
  readonly end: number
  readonly name: string
  readonly people: ReadonlySet<string>
  readonly onlyWhole: ReadonlySet<string>
  /** In pieces that a space keeps apart, which may be words of their own. */
  readonly doubtful: boolean
}

/** A word without what a plural or a possessive adds to a name. */
function stems({ text, possessive }: Pick<Word, 'text' | 'possessive'>): readonly string[] {
  const found = [text]
  if (possessive) found.push(text.slice(0, -1))
  if (text.length > 4 && text.endsWith('s')) found.push(text.slice(0, -1))
  if (text.length > 5 && text.endsWith('es')) found.push(text.slice(0, -2))
  if (text.length > 5 && text.endsWith('ies')) found.push(`${text.slice(0, -3)}y`)
  return found
}

const FUSED_TITLE = /^(?:mr|mrs|ms|miss|mx|dr)/
const SUBSTRING_FROM = 6

function* namesWithin(word: Word, folded: Folded, { words, fused }: NameIndex): Generator<string> {
  for (const form of [
    ...stems(word),
    ...readingsOf(word, folded).flatMap(text => stems({ text, possessive: false })),
  ]) {
    if (words.has(form)) yield form
    const untitled = form.replace(FUSED_TITLE, '')
    if (untitled !== form && untitled.length > 2 && words.has(untitled)) yield untitled
    if (form.length < SUBSTRING_FROM) continue
    for (const name of fused.keys()) if (form.includes(name)) yield name
    if (!commonWords.has(form))
      for (const name of words.keys())
        if (name.length >= SUBSTRING_FROM && name !== form && !isOrdinary(name) && form.includes(name)) yield name
  }
}

const nobody: ReadonlySet<string> = new Set()

const hitOf = (name: string, start: number, end: number, { words, fused }: NameIndex, doubtful = false): Hit => {
  const owners = words.get(name)
  if (owners) return { start, end, name, ...owners, doubtful }
  return { start, end, name, people: new Set(fused.get(name)), onlyWhole: nobody, doubtful: false }
}

const GAP = 6
const PIECES = 4

/** Names in pieces: `J o h n`, `Jo-\nhn`, `Jo hn`. */
function* inPieces(words: readonly Word[], { text }: Folded, index: NameIndex): Generator<Hit> {
  for (let at = 0; at < words.length; at += 1) {
    const first = words[at]
    if (!first) continue
    let joined = first.text
    let allSingle = first.text.length === 1
    let spaced = false
    let ordinary = commonWords.has(first.text)
    for (let next = at + 1; next < words.length && joined.length < index.longest + 2; next += 1) {
      const word = words[next]
      const before = words[next - 1]
      if (!word || !before || word.start - before.end > GAP) break
      const gap = text.slice(before.end, word.start)
      allSingle = allSingle && word.text.length === 1
      if (!allSingle && next - at >= PIECES) break
      joined += word.text
      spaced = spaced || (/\s/.test(gap) && !/-\s*\n/.test(gap))
      ordinary = ordinary && commonWords.has(word.text)
      const broken = /^-\s*\n\s*$/.test(gap) && next === at + 1
      for (const name of stems({ text: joined, possessive: word.possessive })) {
        if (!index.words.has(name)) continue
        if (name.length < 3 && !allSingle) continue
        if (allSingle || broken || !ordinary) yield hitOf(name, first.start, word.end, index, spaced && !allSingle)
      }
    }
  }
}

/** In a row of single letters a name may stand among others, as in `J o h n S m i t h`. */
function* spelled(words: readonly Word[], index: NameIndex): Generator<Hit> {
  for (let at = 0; at < words.length; at += 1) {
    let end = at
    while (
      words[end]?.text.length === 1 &&
      (end === at || (words[end]?.start ?? 0) - (words[end - 1]?.end ?? 0) <= GAP)
    )
      end += 1
    if (end - at >= 3) {
      const run = words.slice(at, end)
      const joined = run.map(({ text }) => text).join('')
      for (const name of index.words.keys()) {
        if (name.length < 3) continue
        for (let from = joined.indexOf(name); from >= 0; from = joined.indexOf(name, from + 1)) {
          const first = run[from]
          const last = run[from + name.length - 1]
          if (first && last) yield hitOf(name, first.start, last.end, index)
        }
      }
    }
    if (end > at) at = end - 1
  }
}

function hitsIn(folded: Folded, words: readonly Word[], index: NameIndex): readonly Hit[] {
  const hits: Hit[] = []
  for (const word of words) {
    for (const name of namesWithin(word, folded, index)) hits.push(hitOf(name, word.start, word.end, index))
    for (const piece of piecesOf(word, folded))
      if (index.words.has(piece.text)) hits.push(hitOf(piece.text, piece.start, piece.end, index))
  }
  hits.push(...inPieces(words, folded, index), ...spelled(words, index))
  return hits.toSorted((a, b) => a.start - b.start || b.end - a.end)
}

const NEAR = 24
const ALL = (hit: Hit): readonly string[] => [...hit.people, ...hit.onlyWhole]

/** Two names of one person side by side, in either order, with at most two words between them. */
function* wholeNames(hits: readonly Hit[], { text }: Folded): Generator<readonly [Hit, Hit, string]> {
  for (const [place, hit] of hits.entries())
    for (let next = place + 1; next < hits.length; next += 1) {
      const other = hits[next]
      if (!other || other.start - hit.end > NEAR) break
      if (other.start < hit.end || other.name === hit.name) continue
      const between = text.slice(hit.end, other.start)
      if (
        between.split(/[^\p{L}\p{N}]+/u).filter(word => word !== '').length > 2 ||
        /[.!?]\s+\S+\s|\n\s*\n/.test(between)
      )
        continue
      for (const id of ALL(hit)) if (other.people.has(id) || other.onlyWhole.has(id)) yield [hit, other, id]
    }
}

function* asRecorded(words: readonly Word[], { wholes }: NameIndex): Generator<Spotted> {
  if (wholes.size === 0) return
  for (const [at, { start }] of words.entries())
    for (const [whole, people] of wholes) {
      const row = words.slice(at, at + whole.split(' ').length)
      const end = row.at(-1)?.end
      if (
        end !== undefined &&
        row.map(({ text, possessive }) => (possessive ? text.slice(0, -1) : text)).join(' ') === whole
      )
        yield { kind: 'full name', gravity: 'never', start, end, personIds: people }
    }
}

const INITIALS = /(?<![\p{L}\p{N}])\p{Lu}(?:[.·]?[ \u00a0]?\p{Lu}){1,4}(?![\p{L}\p{N}])/gu

function* initialsIn({ original }: Folded, { initials }: NameIndex): Generator<Spotted> {
  for (const match of original.matchAll(INITIALS)) {
    const people = initials.get(match[0].toLowerCase().replace(/[^\p{L}]/gu, ''))
    if (people)
      yield {
        kind: 'initials',
        gravity: 'unless ordinary',
        start: match.index,
        end: match.index + match[0].length,
        personIds: people,
      }
  }
}

/** Every place at which somebody's name or initials stand, as places of the original. */
export function spotNames(folded: Folded, index: NameIndex): readonly Spotted[] {
  const words = wordsIn(folded)
  const hits = hitsIn(folded, words, index)
  const inOriginal = (one: Spotted): Spotted => ({
    ...one,
    start: folded.from[one.start] ?? 0,
    end: folded.to[one.end - 1] ?? folded.original.length,
  })
  const whole = [...wholeNames(hits, folded)].map(
    ([first, last, id]): Spotted => ({
      kind: 'full name',
      gravity: 'never',
      start: first.start,
      end: last.end,
      personIds: [id],
    }),
  )
  const alone = hits.flatMap((hit): readonly Spotted[] => {
    const { start, end, name, people, doubtful } = hit
    const isFused = !index.words.has(name)
    if (people.size === 0) return []
    const may = !isFused && (isOrdinary(name) || index.council.has(name) || doubtful)
    return [
      {
        kind: isFused ? 'full name' : 'name',
        gravity: may ? 'unless ordinary' : 'never',
        start,
        end,
        personIds: [...people],
      },
    ]
  })
  return [...[...whole, ...alone, ...asRecorded(words, index)].map(inOriginal), ...initialsIn(folded, index)]
}
