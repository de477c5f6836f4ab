import type { FaultKindId, FaultPassage } from '../facts/fault-passages.ts'
import { type Block, isListItem, type Page } from '../page/page.ts'
import type { Sentence } from '../text/sentences.ts'
import { sentencesOf } from '../text/sentences.ts'
import { lower } from '../text/words.ts'
import { conducts, handledBadly, shows } from './conduct.ts'
import {
  EVALUATED_DELAY,
  faultWords,
  isAccepted,
  isAttributed,
  isLikely,
  isNotLookedInto,
  isOpen,
  isUpheld,
  pointsBack,
  pointsOn,
  saysWrong,
} from './voice.ts'

/** How far the words of a part of a statement may be taken for the Ombudsman's own view. */
type Part = 'summary' | 'weighing' | 'findings' | 'story' | 'remedy'

interface Paragraph {
  readonly part: Part
  readonly sentences: readonly Sentence[]
  readonly text: string
  readonly words: string
  readonly lines: readonly number[]
  readonly heading: string
  readonly number: number | null
  readonly block: Block | null
}

function partOf({ section: { main, kind } }: Block): Part | null {
  if (main === 'end') return 'weighing'
  if (main === 'remedy') return 'remedy'
  if (main === 'analysis') return 'weighing'
  if (main !== 'findings' || kind === 'law') return null
  if (kind === 'analysis') return 'weighing'
  return kind === 'findings' || kind === 'other' ? 'findings' : 'story'
}

function paragraphsOf(page: Page): readonly Paragraph[] {
  const found: Paragraph[] = []
  if (page.summary) {
    const text = page.summary.quote.replace(/^(?:report )?summary ?:\s*/i, '')
    const words = lower(text)
    const sentences = sentencesOf(text, words).flatMap(afterLetters)
    found.push({
      part: 'summary',
      sentences,
      text,
      words,
      lines: page.summary.lines,
      heading: '',
      number: null,
      block: null,
    })
  }
  for (const block of page.blocks) {
    const part = partOf(block)
    if (!part) continue
    const { text, words, lines, number, section } = block
    found.push({
      part,
      sentences: block.sentences.flatMap(afterLetters),
      text,
      words,
      lines,
      heading: section.heading,
      number,
      block,
    })
  }
  return found
}

const AFTER_LETTER = /\b[A-Z][.] (?=(?:The|This|That|These|It|We|I|However|But|She|He|They|There|In|As|To|For)\b)/g

/** "… about her son, Y. The Council …": a letter that ends a sentence is no initial where one of these words follows. */
function afterLetters(sentence: Sentence): readonly Sentence[] {
  const ends = [...sentence.text.matchAll(AFTER_LETTER)].map(match => match.index + 2)
  return [0, ...ends.map(end => end + 1)].map((from, at) => {
    const to = ends[at] ?? sentence.text.length
    return { text: sentence.text.slice(from, to), words: sentence.words.slice(from, to), start: sentence.start + from }
  })
}

/** No sentence that finds fault is longer. */
const LONGEST = 1_500
const MOST_OF_A_KIND = 12
const MOST_ITEMS = 20

interface Found {
  readonly faults: ReadonlySet<FaultKindId>
  readonly from: number
  readonly to: number
}

const evidentWhereFound = conducts.filter(({ evident }) => evident === 'where found')
const evidentWhereWeighed = conducts.filter(({ evident }) => evident !== undefined)

/** The kinds that words show, when they are said to be fault. A delay at stage 2 is a delay as well. */
function kindsIn(words: string, among = conducts): Set<FaultKindId> {
  const kinds = new Set<FaultKindId>()
  for (const conduct of among) if (shows(conduct, words)) kinds.add(conduct.fault)
  if (kinds.has('delay') && atStage2(words)) kinds.add('delay-at-stage-2')
  if (kinds.has('remedy-not-delivered')) kinds.delete('recommendations-not-done')
  return kinds
}

const STAGE_2 =
  /\bstages? (?:2|two)\b|\bsecond stage\b|\bstage (?:one|1) and (?:two|2)\b|\binvestigating officer'?s? report\b|\bstatement of complaint\b/

/** Stage 2 is named with the delay, and not with something else of the sentence. */
function atStage2(words: string): boolean {
  const said = words.split(/ and (?=for\b|how\b|the\b|its\b)/).filter(part => /\bdelay/.test(part))
  return said.length > 0 ? said.some(part => STAGE_2.test(part)) : STAGE_2.test(words)
}

/** After a colon each part hangs on the words before it: "in failing to: consider …; and hold …". */
function partsOf(words: string): readonly string[] {
  const colon = words.indexOf(':')
  if (colon < 0) return splitClauses(words)
  const lead = words.slice(Math.max(0, colon - 40), colon)
  return [
    ...splitClauses(words.slice(0, colon)),
    ...words
      .slice(colon + 1)
      .split(';')
      .slice(0, MOST_ITEMS)
      .map(part => `${lead} ${part.replace(/^[\s,]*(?:and|or)?\s*/, '')}`),
  ]
}

/** "was not at fault for this, but was at fault for that": each has its own say. */
const splitClauses = (words: string): readonly string[] => words.split(/;|,? \bbut\b|,? \bhowever\b|\balthough\b/)

/** What a sentence finds, where it says itself that it is fault, likely fault, upheld or accepted. */
function saidOutright(words: string, part: Part): Set<FaultKindId> {
  const { found, denied } = faultWords(words)
  if (!found) return new Set()
  const clauses = partsOf(words)
  if (!denied) {
    const kinds = kindsIn(words)
    for (const clause of clauses.length > 1 ? clauses : []) for (const kind of kindsIn(clause)) kinds.add(kind)
    return kinds
  }
  const kinds = new Set<FaultKindId>()
  if (part === 'remedy') return kinds
  for (const clause of clauses) {
    const own = faultWords(clause)
    if (own.found && !own.denied) for (const kind of kindsIn(clause)) kinds.add(kind)
  }
  return kinds
}

const speaksForOthers = (words: string): boolean => isAttributed(words) && !isUpheld(words) && !isLikely(words)

const PAID_FOR =
  /\brecognis\w*|\brecognition\b|\backnowledg\w*|\breflect\w*|\bcaused by\b|\bbecause of\b|\bas a result of\b/
const TO_DO = /\bremind|\breview|\btrain|\bensure|\bavoid|\bprevent|\bmonitor/

/** Money agreed to recognise a delay shows the delay; what is to be done about it in future does not. */
const paidFor = (words: string): Set<FaultKindId> =>
  /£\d/.test(words) && PAID_FOR.test(words) && !TO_DO.test(words)
    ? new Set(
        [
          ...kindsIn(words.replace(/^.*?(?=\brecogni|\backnowledg|\breflect|\bcaused|\bbecause|\bas a result)/, '')),
        ].filter(kind => kind.startsWith('delay')),
      )
    : new Set()

function readParagraph(paragraph: Paragraph, before: Paragraph | undefined, upheld: boolean): readonly Found[] {
  const { part, sentences, words: all } = paragraph
  const found: Found[] = []
  const add = (faults: Set<FaultKindId>, first: Sentence, last = first): void => {
    if (faults.size > 0) found.push({ faults, from: first.start, to: last.start + last.text.length })
  }
  for (const [at, sentence] of sentences.entries()) {
    const { words } = sentence
    if (words.length > LONGEST) continue
    if (part !== 'remedy' && isItem(paragraph)) continue
    if (part === 'remedy') {
      add(paidFor(words), sentence)
      continue
    }
    if (isOpen(words) && !isLikely(words)) continue
    if (speaksForOthers(words)) continue
    const { found: says } = faultWords(words)
    if (isNotLookedInto(words) && !isUpheld(words) && !isLikely(words)) continue
    if (says) {
      const own = saidOutright(words, part)
      const previous = at > 0 ? sentences[at - 1] : undefined
      const next = sentences[at + 1]
      if (own.size > 0) add(own, sentence)
      else if (previous && pointsBack(words) && !speaksForOthers(previous.words)) {
        add(kindsIn(`${previous.words} ${words}`), previous, sentence)
      } else if (next && pointsOn(next.words)) add(kindsIn(next.words), sentence, next)
      else if (!previous && pointsBack(words)) {
        const last = before?.part === part ? before.sentences.at(-1) : undefined
        if (last && last.words.length < LONGEST && !speaksForOthers(last.words))
          add(kindsIn(`${last.words} ${words}`), sentence)
      }
      continue
    }
    const next = sentences[at + 1]
    if (!upheld || (next && faultWords(next.words).denied && pointsBack(next.words))) continue
    if (isUpheld(words)) {
      add(kindsIn(words), sentence)
      continue
    }
    if (EVALUATED_DELAY.test(words)) {
      const kinds = kindsIn(words)
      const around = kinds.has('delay') ? kinds : kindsIn(`delay ${words} ${all.slice(0, sentence.start).slice(-300)}`)
      const delay =
        kinds.has('delay') || /\bstage (?:1|2|3|one|two|three)\b|\bcomplaint\b/.test(all.slice(0, sentence.start))
      if (delay && around.has('delay')) add(new Set([...around].filter(kind => kind.startsWith('delay'))), sentence)
      continue
    }
    if (part === 'story') continue
    const evident = kindsIn(words, part === 'findings' ? evidentWhereFound : evidentWhereWeighed)
    if (isAccepted(words)) for (const kind of kindsIn(words)) evident.add(kind)
    else if (saysWrong(words, part !== 'findings')) for (const kind of kindsIn(words)) evident.add(kind)
    add(evident, sentence)
  }
  return found
}

/** Items are said by whoever says the line above their list. */
const isItem = ({ block, text }: Paragraph): boolean =>
  block !== null && (isListItem(block) || /^[a-z]/.test(text) || /(?:;|\band|\bor)$/.test(text))

/** The council was at fault "for:", and each item of the list that follows. */
function readList(
  paragraphs: readonly Paragraph[],
  at: number,
): readonly { readonly paragraph: Paragraph; readonly found: Found }[] {
  const lead = paragraphs[at]
  const last = lead?.sentences.at(-1)
  if (!lead || !last?.text.endsWith(':') || lead.part === 'remedy') return []
  if (
    !faultWords(last.words).found ||
    faultWords(last.words).denied ||
    speaksForOthers(last.words) ||
    isOpen(last.words)
  )
    return []
  const said = last.words.slice(-41, -1)
  const found: { paragraph: Paragraph; found: Found }[] = []
  for (const paragraph of paragraphs.slice(at + 1, at + 1 + MOST_ITEMS)) {
    if (paragraph.heading !== lead.heading || !isItem(paragraph)) break
    const words = paragraph.words.slice(0, LONGEST)
    const faults = kindsIn(`${said} ${words}`)
    if (faults.size > 0) found.push({ paragraph, found: { faults, from: 0, to: paragraph.text.length } })
  }
  return found
}

const passage = (
  { text, lines, heading, number }: Paragraph,
  fault: FaultKindId,
  from: number,
  to: number,
): FaultPassage => ({
  fault,
  quote: text.slice(from, to),
  lines,
  sure: 'stated',
  heading,
  paragraph: number,
  from,
  to,
})

/**
 * The faults that the Ombudsman finds, each with the passage that shows it. Not what is complained of, what the law asks, or
 * what the council says of itself. Nothing is shown rather than something doubtful.
 */
export function readFaultKinds(page: Page): readonly FaultPassage[] {
  const outcome = page.header.decision?.value
  if (outcome === 'Not upheld') return []
  const paragraphs = paragraphsOf(page)
  const passages = new Map<string, FaultPassage>()
  const counts = new Map<FaultKindId, number>()
  const keep = (paragraph: Paragraph, { faults, from, to }: Found): void => {
    for (const fault of faults) {
      const one = passage(paragraph, fault, from, to)
      const key = `${fault} ${one.lines.join()} ${from}`
      const count = counts.get(fault) ?? 0
      if (passages.has(key) || count >= MOST_OF_A_KIND) continue
      passages.set(key, one)
      counts.set(fault, count + 1)
    }
  }
  const upheld = outcome === 'Upheld' || (outcome === undefined && paragraphs.some(findsFault))
  for (const [at, paragraph] of paragraphs.entries()) {
    for (const found of readParagraph(paragraph, paragraphs[at - 1], upheld)) keep(paragraph, found)
    for (const { paragraph: item, found } of readList(paragraphs, at)) keep(item, found)
  }
  if (passages.size === 0 && upheld) for (const [paragraph, found] of inGeneral(paragraphs)) keep(paragraph, found)
  return [...passages.values()]
}

const findsFault = ({ part, sentences }: Paragraph): boolean =>
  part !== 'story' &&
  part !== 'remedy' &&
  sentences.some(
    ({ words }) => words.length <= LONGEST && (faultWords(words).found || isUpheld(words)) && !speaksForOthers(words),
  )

function* inGeneral(paragraphs: readonly Paragraph[]): Generator<readonly [Paragraph, Found]> {
  for (const paragraph of paragraphs) {
    if (paragraph.part === 'story' || paragraph.part === 'remedy') continue
    for (const sentence of paragraph.sentences) {
      const { words, start, text } = sentence
      if (words.length > LONGEST || isOpen(words) || speaksForOthers(words)) continue
      const { found, denied } = faultWords(words)
      if (found && !denied && shows(handledBadly, words))
        yield [paragraph, { faults: new Set(['handled-badly']), from: start, to: start + text.length }]
    }
  }
}
