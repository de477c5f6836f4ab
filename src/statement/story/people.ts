import type { Person, Sureness } from '../facts.ts'
import type { Page } from '../page/page.ts'
import { letterOf, mayBeOnePerson, membersOf, NAME, type NameMention, namesIn, titleWordOf } from '../text/names.ts'
import { procedureRoles } from './roles.ts'

/** A name that is probably a slip for another: never a person of its own without asking. */
export interface NameSlip {
  readonly printed: string
  readonly probably: string
  readonly quote: string
  readonly lines: readonly number[]
}

export interface PeopleRead {
  readonly people: readonly Person[]
  readonly complainant: string | null
  readonly slips: readonly NameSlip[]
}

interface Mentions {
  readonly name: string
  count: number
  readonly quote: string
  readonly lines: readonly number[]
  role: string | null
}

/** A sentence in which someone is named. */
interface Passage {
  readonly text: string
  readonly lines: readonly number[]
  readonly names: readonly NameMention[]
}

const RELATIVE =
  '(?:(?:ex|step|half)-|former |late |maternal |paternal |foster |adoptive |elder |younger )*(?:husband|wife|partner|mother|father|parent|sister|brother|son|daughter|child|grandmother|grandfather|grandparents?|aunt|uncle|cousin|niece|nephew|friend|neighbour|carers?|advocate|representative|solicitor|social worker)'
const CALLED =
  '(?:,? (?:who|whom) (?:I|we) (?:will |shall |have )?(?:call|called|describe as|described as|refer to as|referred to as|name))?'
const BY_RELATION = new RegExp(
  `(?:\\b(?:his|her|their)|\\bthe complainant[’']s|[A-Z][’']s) (${RELATIVE}),?${CALLED},? (${NAME})`,
  'g',
)
const AFTER_NAME = new RegExp(`(${NAME}), (?:who is )?(?:his|her|their|an?|the) (${RELATIVE})\\b`, 'g')
const COMPLAINANT = new RegExp(
  `\\bcomplainants?,? (?:(?:who|whom) (?:I|we) (?:will |shall |have )?(?:call|called|describe as|described as|refer to as|referred to as|name),? )?(${NAME})`,
)
const COMPLAINS = new RegExp(
  `(${NAME})(?:[’']s? complaint\\b|,? (?:has |have )?(?:complain(?:s|ed)?\\b|(?:is|was|are|were) (?:not satisfied|unhappy|dissatisfied)|brought (?:this|the|a) complaint|made a complaint|says?\\b))`,
  'g',
)
const ON_BEHALF = new RegExp(`\\bon behalf of (?:(?:his|her|their) [a-z]+,? )?(${NAME})`, 'g')

/** Who the statement names, with what it says they are. Letters mean nothing outside the statement. */
export function readPeople(page: Page): PeopleRead {
  const passages = passagesOf(page)
  const mentions = new Map<string, Mentions>()
  for (const passage of passages)
    for (const { name } of passage.names) {
      const known = mentions.get(name)
      if (known) known.count++
      else mentions.set(name, { name, count: 1, quote: passage.text, lines: passage.lines, role: null })
    }
  const complainant = complainantOf(passages, mentions)
  for (const passage of passages) {
    for (const match of passage.text.matchAll(BY_RELATION))
      giveRole(mentions, match[2], `${match[1]} of ${complainant}`)
    for (const match of passage.text.matchAll(AFTER_NAME)) giveRole(mentions, match[1], match[2])
    for (const match of passage.text.matchAll(ON_BEHALF)) giveRole(mentions, match[1], 'person affected')
  }
  if (complainant) giveRole(mentions, complainant, 'complainant', true)
  const { kept, slips } = withoutSlips(mentions, complainant)
  const lettered = complainant === null ? letterAlone(page) : null
  const named = kept.map(one => personOf(one, one.role ?? 'not stated', one.role === null ? 'uncertain' : 'stated'))
  const people = [...(lettered ? [lettered] : []), ...named, ...procedureRoles(page)]
  return { people, complainant: complainant ?? lettered?.name ?? null, slips }
}

function passagesOf(page: Page): readonly Passage[] {
  const found: Passage[] = []
  const add = (text: string, lines: readonly number[]): void => {
    const names = namesIn(text)
    if (names.length > 0) found.push({ text, lines, names })
  }
  if (page.summary) add(page.summary.quote, page.summary.lines)
  for (const block of page.blocks) for (const { text } of block.sentences) add(text, block.lines)
  return found
}

const LETTER_COMPLAINS =
  /(?:^|[^A-Za-z])([A-HJ-Z])(?:[’']s complaint\b|,? (?:who |has |have )?(?:complain(?:s|ed)?|says?|(?:is|was) unhappy)\b)/

/** A complainant who is a letter alone, without a title: "X complains … They say …". */
function letterAlone(page: Page): Person | null {
  const places = page.summary ? [{ text: page.summary.quote, lines: page.summary.lines }] : []
  for (const block of page.blocks) if (block.section.main === 'complaint') places.push(block)
  for (const { text, lines } of places) {
    const name = LETTER_COMPLAINS.exec(text)?.[1]
    if (name) return { name, role: 'complainant', members: [], quote: text, lines, sure: 'stated' }
  }
  return null
}

function giveRole(
  mentions: Map<string, Mentions>,
  name: string | undefined,
  role: string | undefined,
  always = false,
): void {
  const known = name === undefined ? undefined : mentions.get(name.replace(/\. /g, ' ').replace(' & ', ' and '))
  if (known && role && (always || known.role === null)) known.role = role
}

function complainantOf(passages: readonly Passage[], mentions: ReadonlyMap<string, Mentions>): string | null {
  const said = new Map<string, number>()
  for (const { text } of passages) {
    const introduced = COMPLAINANT.exec(text)?.[1]
    if (introduced) said.set(introduced, (said.get(introduced) ?? 0) + 50)
    for (const match of text.matchAll(COMPLAINS))
      if (match[1]) said.set(match[1], (said.get(match[1]) ?? 0) + (/ complain(?:s|ed)?$/.test(match[0]) ? 5 : 2))
  }
  let best: string | null = null
  let most = 0
  for (const { name, count } of mentions.values()) {
    const weight = (said.get(name) ?? 0) + count / 2
    if (weight > most) [best, most] = [name, weight]
  }
  return best
}

/** Leaves out the members of a couple that only ever acts together, and what looks like a slip. */
function withoutSlips(
  mentions: ReadonlyMap<string, Mentions>,
  complainant: string | null,
): { kept: Mentions[]; slips: NameSlip[] } {
  const kept: Mentions[] = []
  const slips: NameSlip[] = []
  const main = complainant === null ? undefined : mentions.get(complainant)
  const couple = new Set(complainant === null ? [] : membersOf(complainant))
  for (const one of mentions.values()) {
    if (couple.has(one.name)) continue
    const members = membersOf(one.name)
    if (one !== main && members.length > 0 && members.every(member => mentions.has(member))) continue
    const isSlip =
      main !== undefined && one !== main && one.role === null && members.length === 0 && looksLikeSlip(one, main)
    if (isSlip && main) slips.push({ printed: one.name, probably: main.name, quote: one.quote, lines: one.lines })
    else if (one === main || members.length === 0) kept.push(one)
    else for (const name of members) kept.push({ ...one, name })
  }
  return { kept, slips }
}

function looksLikeSlip(one: Mentions, main: Mentions): boolean {
  const mains = membersOf(main.name).length > 0 ? membersOf(main.name) : [main.name]
  const title = titleWordOf(one.name)
  return mains.some(name => {
    const ofMain = titleWordOf(name)
    if (letterOf(one.name) === letterOf(name)) return mayBeOnePerson(title, ofMain) && one.count < main.count
    return title === ofMain && one.count === 1 && main.count >= 4
  })
}

const personOf = (one: Mentions, role: string, sure: Sureness): Person => ({
  name: one.name,
  role,
  members: membersOf(one.name),
  quote: one.quote,
  lines: one.lines,
  sure,
})
