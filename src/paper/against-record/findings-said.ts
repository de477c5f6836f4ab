import type { Label, StageFinding } from '#statement/facts.ts'
import { rolesOf } from '#statement/story/amendments.ts'
import { type FindingWords, findingsIn } from '#statement/text/finding-words.ts'
import type { NotCompared } from './difference.ts'
import { type Mention, mentionsIn } from './labels-said.ts'
import type { Letter, Paragraph } from './letter.ts'
import { type Speaker, speakerAt, speakerOf, speakersIn } from './speaker.ts'

/** A finding that a letter tells on one point; offsets are those of the letter. */
export interface FindingSaid {
  readonly label: Label
  readonly finding: StageFinding | null
  /** What it is said to have been before. */
  readonly from: StageFinding | null
  readonly speaker: Speaker | null
  readonly passage: string
  readonly start: number
  readonly end: number
}

export interface FindingsSaid {
  readonly said: readonly FindingSaid[]
  readonly notCompared: readonly NotCompared[]
}

/** What a lead-in or a heading says of the list under it. */
interface Heading {
  readonly list: 'points' | 'recommendations' | null
  readonly finding: StageFinding | null
  readonly speaker: Speaker | null
  /** What the columns of a table say who found. */
  readonly columns: readonly Speaker[]
}

const nothing: Heading = { list: null, finding: null, speaker: null, columns: [] }
const CHANGES =
  /\b(?:chang|amend|alter|revis|overturn|substitut|replac|instead|rather than|previously|originally|formerly|moved|upgrad|downgrad)|→|->|=>|\bfrom\b/
const WISHED =
  /\b(?:you|she|he|they)\b[^.;]{0,20}\b(?:ask|want|wish|say|said|feel|felt|believe|think|disagree|hope|argue)\w*\b/

function headingOf(paragraph: Paragraph, before: Heading): Heading | null {
  const { words, text } = paragraph
  const findings = findingsIn(words)
  const isLeadIn = /[:–-]\s*$/.test(text)
  const isShort = text.trim().length < 60 && !/[.;]\s*$/.test(text)
  if (!isLeadIn && !isShort) return null
  if (/\brecommend/.test(words)) return { ...nothing, list: 'recommendations', speaker: speakerOf(words) }
  const inARow = speakersIn(words)
  // A PDF gives the headings of a table on one line, with nothing between the columns.
  if (findings.length === 0 && isShort && !isLeadIn && /^\s*points?\b/.test(words) && inARow.length > 1)
    return { list: 'points', finding: null, speaker: null, columns: inARow }
  const cells = text.split(/\t+| {3,}|\|/).map(cell => speakerOf(cell.toLowerCase()))
  const columns = cells.filter(speaker => speaker !== null)
  if (findings.length === 0 && /\b(?:point|complaint|element)\b/.test(words) && columns.length > 0 && cells.length > 1)
    return { list: 'points', finding: null, speaker: null, columns }
  const speaker = speakerOf(words)
  if (findings.length === 1 && (isLeadIn || findings[0]?.printed.length === words.trim().length || isShort))
    return { ...nothing, list: 'points', finding: findings[0]?.finding ?? null, speaker: speaker ?? before.speaker }
  if (/\b(?:points?|complaints?|findings?|changes?|chang\w+|outcomes?)\b/.test(words) || speaker)
    return {
      ...nothing,
      list: 'points',
      speaker,
      columns: speaker && isShort && !isLeadIn ? [...before.columns, speaker] : [],
    }
  return isLeadIn ? nothing : null
}

interface Scope {
  readonly words: string
  readonly start: number
}

/** The findings in a stretch of words that are told of one mention. */
function rolesIn({ words, start }: Scope, heading: Heading) {
  const found = findingsIn(words)
  // A column that holds something else ("Agrees") leaves fewer findings in the row than there are columns.
  const columns = heading.columns.length === 1 || found.length === heading.columns.length ? heading.columns : []
  const told = (one: FindingWords, from: StageFinding | null = null, place = 0) => ({
    finding: one.finding,
    from,
    speaker: columns[place] ?? speakerAt(words, one.start, one.end) ?? heading.speaker,
    start: start + one.start,
    end: start + one.end,
  })
  if (found.length > 1 && CHANGES.test(words)) {
    const roles = rolesOf(words, found)
    if (roles?.from) return [told(roles.to, roles.from.finding)]
  }
  return found.map((one, place) => told(one, null, found.length > 1 || columns.length === 1 ? place : -1))
}

/** Labels blanked out, so that "complaint 3" is no word of a finding. */
const without = (words: string, { start, end }: Mention): string =>
  words.slice(0, start) + ' '.repeat(end - start) + words.slice(end)

function inSentences(paragraph: Paragraph, mentions: readonly Mention[], heading: Heading) {
  const inSentence = Map.groupBy(mentions, one => paragraph.sentences.findLastIndex(({ start }) => start <= one.start))
  const told: { mention: Mention; roles: ReturnType<typeof rolesIn> }[] = []
  const wished: string[] = []
  for (const [index, { start, words: sentence, text }] of paragraph.sentences.entries()) {
    const end = start + sentence.length
    const here = inSentence.get(index) ?? []
    const words = here.reduce(
      (rest, { start: from, end: to }) =>
        without(rest, { labels: [], start: from - start, end: Math.min(to, end) - start }),
      sentence,
    )
    const found = findingsIn(words)
    if (found.length === 0) continue
    if (WISHED.test(words.slice(0, found[0]?.start))) {
      wished.push(text)
      continue
    }
    const only = mentions.length === 1 ? mentions[0] : undefined
    if (here.length <= 1) {
      const mention = here[0] ?? only
      if (mention) told.push({ mention, roles: rolesIn({ words, start }, heading) })
      continue
    }
    const active = (found[0]?.start ?? 0) < (here[0]?.start ?? 0) - start
    for (const [place, mention] of here.entries()) {
      const from = mention.end - start
      const to = (here[place + 1]?.start ?? end) - start
      const own = { words: `${' '.repeat(from)}${words.slice(from, to)}`, start }
      const roles = rolesIn(own, heading).map(one => ({
        ...one,
        speaker: speakerAt(words, one.start - start, one.end - start) ?? one.speaker,
      }))
      const next = active
        ? found.findLast(one => one.start < mention.start - start)
        : found.find(one => one.start > from)
      const usesOwn =
        roles.length > 0 &&
        (!active ||
          (roles.length === 1 && /\b(?:is|was|are|were)\b|\bfrom\b/.test(own.words)) ||
          CHANGES.test(own.words))
      if (usesOwn) told.push({ mention, roles })
      else if (next)
        told.push({
          mention,
          roles: [
            {
              finding: next.finding,
              from: null,
              speaker: speakerAt(words, next.start, next.end) ?? heading.speaker,
              start: start + next.start,
              end: start + next.end,
            },
          ],
        })
    }
  }
  return { told, wished }
}

/** What stands under a heading of a table, in plain text: it is no heading itself, and belongs to the row that it is in. */
const CELL = /^ {2}\S[^:]*: /

const tellsOfOnePoint = ({ words, text }: Paragraph): boolean =>
  findingsIn(words).length > 0 &&
  !/:\s*$|\t/.test(text) &&
  !/\b(?:points|complaints|findings|recommendations?|elements)\b/.test(words)

/** Every label of a letter, with the finding told on it and by whom it is said to be; by the label, never by place in a list. */
export function findingsSaid({ paragraphs }: Letter): FindingsSaid {
  const said: FindingSaid[] = []
  const notCompared: NotCompared[] = []
  let heading = nothing
  /** A point that has a heading of its own: the paragraphs under it are about it. */
  let open: Mention | null = null
  for (const paragraph of paragraphs) {
    const { start, text } = paragraph
    const named = mentionsIn(paragraph, heading.list)
    const goesOn: boolean = named.length === 0 && open !== null && tellsOfOnePoint(paragraph)
    const mentions: readonly Mention[] = goesOn && open ? [{ labels: open.labels, start: 0, end: 0 }] : named
    if (mentions.length === 0) {
      if (open !== null && CELL.test(text)) continue
      const isListed = heading.list !== null && /^\s*(?:[•●▪·*–—-]|\(?\d{1,3}[).:])\s/.test(text)
      const next = isListed ? heading : headingOf(paragraph, heading)
      if (next) open = null
      heading = next ?? nothing
      continue
    }
    const { told, wished } = inSentences(paragraph, mentions, heading)
    for (const passage of wished)
      notCompared.push({ what: 'A finding that somebody wished for or said is not compared.', passage, place: null })
    const byMention = Map.groupBy(told, one => one.mention)
    const leads: boolean = mentions[0] !== undefined && text.slice(0, mentions[0].start).trim().length < 3
    for (const mention of mentions) {
      const all = (byMention.get(mention) ?? []).flatMap(({ roles }) => roles)
      const fromHeading = told.length === 0 && (leads || heading.list === 'points') ? heading : nothing
      for (const label of mention.labels) {
        const base = { label, passage: text.trim() }
        if (all.length === 0)
          said.push({
            ...base,
            finding: fromHeading.finding,
            from: null,
            speaker: fromHeading.speaker,
            start: start + mention.start,
            end: start + mention.end,
          })
        for (const role of all) said.push({ ...base, ...role, start: start + role.start, end: start + role.end })
      }
    }
    if (!goesOn)
      open =
        leads && mentions.length === 1 && told.length === 0 && heading.finding === null ? (mentions[0] ?? null) : null
    if (/[:]\s*$/.test(text) && !leads) heading = headingOf(paragraph, heading) ?? nothing
  }
  return { said, notCompared }
}
