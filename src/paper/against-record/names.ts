import type { Difference, Found, NotCompared, Setting } from './difference.ts'
import type { Letter, Paragraph } from './letter.ts'
import { type Known, partsCalled, partsInWords, peopleKnown } from './people-known.ts'
import { lettersApart } from './spelling.ts'

const CAPITAL = "\\p{Lu}[\\p{L}'’-]*\\p{Ll}[\\p{L}'’-]*"
const TITLED = new RegExp(
  `\\b(Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Professor|Sir|Dame|Cllr|Councillor)\\.? ((?:${CAPITAL}|\\p{Lu}\\d?\\b)(?: (?:${CAPITAL})){0,2})`,
  'gu',
)
const CAPITALS = new RegExp(`${CAPITAL}(?: ${CAPITAL}){0,3}`, 'gu')
const ROLE = partsCalled.map(([shape]) => `(${shape})`).join('|')
const ROLE_BEFORE = new RegExp(`(?:${ROLE})(?: (?:was|is)|,| of [\\w ]{3,20},)? $`)
const ROLE_AFTER = new RegExp(`^,? (?:who (?:is|was) |is |was |as )?(?:the |your |our )?(?:${ROLE})\\b`)
/** Words that make a name of something other than a person. */
const NO_PERSON =
  /^(?:Act|Acts|Regulations?|Council|Team|Teams|Service|Services|Ombudsman|Panel|Officer|Person|Street|Road|House|School|Hospital|Department|Local|Government|Social|Care|Children|Children's|Stage|Review|Complaints?|Manager|Director|Head|Dear|Yours|Our|Your|The|This|That|These|Point|Points|Recommendation|Recommendations|Investigating|Independent|Adjudicating|Investigation|Report|Response|City|County|Borough|January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|Upheld|Not|Partially|Partly|Inconclusive|Date|Ref|Reference|Summary|Finding|Findings|Procedure|Human|Rights|Data|Protection|Family|Court|England|Early|Help|Sincerely|Faithfully|Mr|Mrs|Ms|Miss|Dr|Private|Confidential)$/

interface Said {
  readonly text: string
  readonly start: number
  readonly title: string | null
}

const apart = (a: string, b: string, most: number): number => lettersApart(a.toLowerCase(), b.toLowerCase(), most)
/** In a short name one letter makes another name as often as a slip. */
const allowed = (name: string): number => (name.length <= 3 ? 0 : name.length <= 5 ? 1 : 2)
const possessive = (word: string): string => word.replace(/['’]s?$/, '')

/** Everybody whom these words name, in full or by the last name. */
function exactly(words: readonly string[], people: readonly Known[], titled: boolean): readonly Known[] {
  const said = words.join(' ').toLowerCase()
  return people.filter(({ words: known }) => {
    const full = known.join(' ').toLowerCase()
    const last = known.at(-1)?.toLowerCase()
    return (
      said === full ||
      (titled && said === last) ||
      (words.length > 1 && said === `${known[0]} ${known.at(-1)}`.toLowerCase()) ||
      (titled && full.endsWith(` ${said}`)) ||
      (titled && words.length > 1 && isInitials(words.slice(0, -1), known) && words.at(-1)?.toLowerCase() === last)
    )
  })
}

/** "B" or "B J" before the last name. */
const isInitials = (initials: readonly string[], known: readonly string[]): boolean =>
  initials.every((one, place) => /^\p{Lu}$/u.test(one) && (place > 0 || (known[0] ?? '').startsWith(one)))

/** The one whom a slip of the pen may have meant. */
function nearly(words: readonly string[], people: readonly Known[]): Known | undefined {
  const last = words.at(-1) ?? ''
  return people.find(({ words: known }) => {
    const [first, end] = [known[0] ?? '', known.at(-1) ?? '']
    if (words.length === 1)
      return (
        apart(last, end, allowed(end)) <= allowed(end) ||
        (known.length > 1 && apart(last, first, allowed(first)) <= allowed(first))
      )
    const both =
      apart(words[0] ?? '', first, 2) <= Math.max(1, allowed(first)) && apart(last, end, 2) <= Math.max(1, allowed(end))
    return known.length > 1 && both
  })
}

interface Look {
  readonly letter: Letter
  readonly paragraph: Paragraph
  readonly people: readonly Known[]
}

const told = ({ letter, paragraph }: Look, said: Said) => {
  const sentence = paragraph.sentences.findLast(({ start }) => start <= said.start)
  return {
    passage: sentence?.text ?? paragraph.text.trim(),
    place: letter.placeOf(paragraph.start + said.start, paragraph.start + said.start + said.text.length),
    letter: said.title === null ? said.text : `${said.title} ${said.text}`,
    entries: [],
  }
}

function misspelt(look: Look, said: Said, known: Known): Difference {
  return {
    ...told(look, said),
    kind: 'misspelt name',
    record: known.name,
    sentence: `The letter has “${said.text}”. The record has ${known.name}.`,
  }
}

const unknown = (look: Look, said: Said): Difference => ({
  ...told(look, said),
  kind: 'unknown person',
  record: null,
  sentence: `The letter names ${said.title === null ? '' : `${said.title} `}${said.text}. Nobody of that name is known in this complaint.`,
})

/** Somebody named together with a part that another person has. */
function wrongPart(look: Look, said: Said, who: readonly Known[]): readonly Difference[] {
  const { words } = look.paragraph
  const match =
    ROLE_BEFORE.exec(words.slice(Math.max(0, said.start - 60), said.start)) ??
    ROLE_AFTER.exec(words.slice(said.start + said.text.length, said.start + said.text.length + 60))
  const called = match && partsCalled[match.slice(1).findIndex(one => one !== undefined)]
  if (!called || who.some(({ parts }) => parts.some(part => called[1].includes(part)))) return []
  const [first] = who
  const holder = look.people.filter(({ parts }) => parts.some(part => called[1].includes(part)))
  if (holder.length === 0) return []
  return [
    {
      ...told(look, said),
      kind: 'part',
      record: holder.map(({ name }) => name).join(', '),
      sentence: `The letter calls ${said.text} ${called[1][0]}. By the record that is ${holder.map(({ name }) => name).join(' or ')}; ${first?.name} ${partsInWords(first?.parts ?? [])}.`,
    },
  ]
}

const women = ['Mrs', 'Ms', 'Miss']

function wrongTitle(look: Look, said: Said, who: readonly Known[], titles: Map<string, string>): readonly Difference[] {
  if (said.title === null) return []
  const [only] = who
  const key = said.text.split(' ').at(-1)?.toLowerCase() ?? ''
  const before = titles.get(key)
  const held = who.some(({ title }) => title === null) ? null : who.map(({ title }) => title)
  const wrong = held !== null && held.length > 0 && !held.includes(said.title)
  const changed =
    before !== undefined &&
    before !== said.title &&
    (held === null || held.length === 0) &&
    (who.length === 1 || (women.includes(before) && women.includes(said.title)))
  if (before === undefined) titles.set(key, said.title)
  if (!wrong && !changed) return []
  return [
    {
      ...told(look, said),
      kind: 'title',
      record: wrong ? (only?.name ?? null) : null,
      sentence: wrong
        ? `The letter has ${said.title} ${said.text}. The record has ${who.map(({ name }) => name).join(' or ')}.`
        : `The letter has ${said.title} ${said.text} here and ${before} ${said.text} before.`,
    },
  ]
}

/** Names against the people of the complaint: nobody knows them, a letter or two wrong, another's part, another title. */
export function compareNames(letter: Letter, setting: Setting): Found {
  const people = peopleKnown(setting)
  const differences: Difference[] = []
  const notCompared: NotCompared[] = []
  const titles = new Map<string, string>()
  let signed = false
  for (const paragraph of letter.paragraphs) {
    const look: Look = { letter, paragraph, people }
    const taken: (readonly [number, number])[] = []
    for (const match of paragraph.text.matchAll(TITLED)) {
      const raw = (match[2] ?? '').split(' ')
      const stop = raw.findIndex((word, place) => place > 0 && NO_PERSON.test(possessive(word)))
      const cut = (stop < 0 ? raw : raw.slice(0, stop)).map(possessive)
      const title = match[1] ?? null
      const start = match.index + match[0].length - (match[2] ?? '').length
      const options = [cut, cut.slice(0, 2), cut.slice(0, 1)]
      const words = options.find(option => exactly(option, people, true).length > 0) ?? cut
      const said = { text: words.join(' '), start, title }
      taken.push([match.index, match.index + match[0].length])
      const who = exactly(words, people, true)
      const near = who.length === 0 ? nearly(words, people) : undefined
      if (near) differences.push(misspelt(look, said, near))
      else if (who.length === 0) differences.push(unknown(look, said))
      else differences.push(...wrongTitle(look, said, who, titles), ...wrongPart(look, said, who))
    }
    const isSalutation = /^\s*dear\b/.test(paragraph.words)
    for (const match of paragraph.text.matchAll(CAPITALS)) {
      if (taken.some(([from, to]) => match.index < to && match.index + match[0].length > from)) continue
      for (const said of runsOf(match[0], match.index)) {
        const words = said.text.split(' ')
        const who = exactly(words, people, false)
        if (who.length > 0) {
          differences.push(...wrongPart(look, said, who))
          continue
        }
        const isOneWord = words.length === 1
        const word = words[0] ?? ''
        if (isOneWord && people.some(({ words: known }) => known.some(one => one.toLowerCase() === word.toLowerCase())))
          continue
        const begins = /(?:^|[.!?:]\s+|\n)\s*$/.test(paragraph.text.slice(Math.max(0, said.start - 3), said.start))
        const near = isOneWord && (word.length < 6 || begins) && !isSalutation ? undefined : nearly(words, people)
        if (near) {
          differences.push(misspelt(look, said, near))
          continue
        }
        const before = paragraph.words.slice(Math.max(0, said.start - 60), said.start)
        const hasRole =
          ROLE_BEFORE.test(before) ||
          ROLE_AFTER.test(paragraph.words.slice(said.start + said.text.length, said.start + said.text.length + 60))
        if (hasRole || isSalutation || (signed && !isOneWord)) {
          if (!isOneWord || isSalutation) differences.push(unknown(look, said))
        } else if (!isOneWord && paragraph.text.length > said.text.length + 12)
          notCompared.push({
            what: `“${said.text}” may be a name. Nobody of that name is known in this complaint.`,
            passage: told(look, said).passage,
            place: told(look, said).place,
          })
      }
    }
    signed = /^\s*yours\b/.test(paragraph.words)
  }
  return { differences, notCompared }
}

/** Capitalised words in a row, without those that make no name of a person. */
function runsOf(text: string, start: number): readonly Said[] {
  const found: Said[] = []
  let run: string[] = []
  let from = start
  let at = start
  let spoilt = false
  const close = (): void => {
    if (run.length > 0 && !spoilt)
      found.push({
        text: run.map((word, place) => (place === run.length - 1 ? possessive(word) : word)).join(' '),
        start: from,
        title: null,
      })
    run = []
  }
  for (const word of text.split(' ')) {
    if (NO_PERSON.test(possessive(word))) {
      spoilt = /^(?:Act|Regulations?|Council|Team|Service|Street|Road|House|School|Hospital)$/.test(word)
      if (spoilt) run = []
      close()
      spoilt = false
    } else {
      if (run.length === 0) from = at
      run.push(word)
    }
    at += word.length + 1
  }
  close()
  return found
}
