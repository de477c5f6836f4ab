import type { PointCounts, PointFact, StageFinding, Told } from '../facts.ts'
import type { Page } from '../page/page.ts'
import { type FindingWords, findingsIn } from '../text/finding-words.ts'
import { NUMBER, readNumber } from '../text/words.ts'
import type { Item } from './labelled.ts'
import { stagesOf, tellsNoStory } from './stage.ts'

type Stated = PointCounts['stated'][number]

const COUNTED = '(?:complaints?|points?|elements?|heads?|parts?|issues?|allegations?)'
const TOTAL = new RegExp(
  `\\b(${NUMBER})[- ](?:point|part|element|head)s?[- ]complaint\\b|\\b(${NUMBER}) (?:separate |individual |different )?(?:points?|heads|elements|parts|areas) of (?:the |his |her |their )?complaint\\b|\\bof (?:the|his|her|their|all) (${NUMBER}) (?:complaints|points)\\b`,
  'i',
)
const IN_LEAD = new RegExp(`\\b(${NUMBER}) (?:of the |other |further )?${COUNTED}\\b`, 'i')
const PASSIVE = new RegExp(`\\b(${NUMBER}) (?:other |further |more |of (?:the|his|her|their) )?${COUNTED}\\b`, 'gi')
const MOST = /\b(?:most|the majority|the rest|the remainder|the remaining|the others?)\b/

/** The numbers the page states for its points. */
export function statedCounts(page: Page, items: readonly Item[]): readonly Stated[] {
  const stated: Stated[] = []
  const seen = new Set<string>()
  const add = (value: number | undefined, of: Stated['of'], quote: string, lines: readonly number[]): void => {
    const key = `${of} ${value}`
    if (value === undefined || seen.has(key)) return
    seen.add(key)
    stated.push({ value, of, quote, lines, sure: 'stated' })
  }
  for (const item of items) {
    const count = item.group?.of === 'finding' && item.stage !== 3 ? IN_LEAD.exec(item.lead) : null
    if (count && item.group?.of === 'finding')
      add(readNumber(count[1] ?? ''), item.group.finding, item.lead, item.leadLines)
  }
  for (const block of page.blocks) {
    if (tellsNoStory(block)) continue
    for (const { text } of block.sentences) {
      const total = TOTAL.exec(text)
      if (total) add(readNumber(total[1] ?? total[2] ?? total[3] ?? ''), 'all', text, block.lines)
    }
  }
  return stated
}

const STAYED =
  /\b(?:remain(?:ed|s)?|stayed|stood|still|unchanged|as (?:it was|they were|before)|again|kept|left|confirmed|no change|same)\b/
const REMAINED = /\bremained\b/
const AGAIN =
  /\b(?:desktop|second look|further (?:review|investigation|look|report)|another (?:io|investigator|investigating officer)|(?:second|new) (?:io|investigator|investigating officer)|looked again|re-?examin|re-?investigat)/

/** From here on the paragraph tells of the answer. */
const SOMEBODY_ELSE = /^the (?:council|adjudicat\w+|ao|senior manager|director|panel)\b/

interface SentBack {
  readonly count: number
  readonly told: Told
}

/** Groups of points that the page only counts: "Three other complaints were upheld". */
export function countedPoints(page: Page, total: number | null): readonly PointFact[] {
  const stages = stagesOf(page)
  const groups: PointFact[] = []
  let most: (Told & { finding: FindingWords }) | null = null
  let sentBack: SentBack | null = null
  let isSecondLook = false
  for (const block of page.blocks) {
    const stage = stages[block.index]
    if (stage !== 2 && stage !== 3) continue
    let open: number | null = null
    for (const { text, words } of block.sentences) {
      const told: Told = { quote: text, lines: block.lines, sure: 'stated' }
      const findings = findingsIn(words)
      const first = findings[0]
      const before = groups.length
      if (stage === 2 && first && MOST.test(words) && /\bcomplaints?\b|\bpoints\b/.test(words))
        most = { ...told, finding: first }
      if (stage === 3 && AGAIN.test(words)) isSecondLook = true
      for (const match of text.matchAll(PASSIVE)) {
        const count = readNumber(match[1] ?? '')
        if (count === undefined || (total !== null && count >= total)) continue
        if (stage === 3) sentBack ??= { count, told }
        const finding = findings.find(one => Math.abs(one.start - match.index) < 90)
        if (stage === 2 && finding) groups.push(counted(count, finding, told, false))
      }
      if (stage === 3 && sentBack && first && (isSecondLook ? STAYED : REMAINED).test(words)) {
        groups.push(lookedAtAgain(counted(sentBack.count, first, sentBack.told, false), isSecondLook ? told : null))
        sentBack = null
      } else if (groups.length > before) open = groups.length - 1
      else if (SOMEBODY_ELSE.test(words)) open = null
      else if (open !== null) describe(groups, open, text)
    }
  }
  const told = groups.reduce((sum, group) => sum + group.count, 0)
  if (total !== null && most && total > told) groups.push(counted(total - told, most.finding, most, true))
  return groups
}

/** What follows a count in its paragraph says what the points were. */
function describe(groups: PointFact[], at: number, text: string): void {
  const group = groups[at]
  if (group) groups[at] = { ...group, text: group.text === '' ? text : `${group.text} ${text}` }
}

/** The panel sent the points back and another look changed nothing: the same finding, made a second time. */
const lookedAtAgain = (group: PointFact, told: Told | null): PointFact =>
  told && group.stage2
    ? { ...group, text: group.quote, stage3: { ...told, finding: group.stage2.finding } }
    : { ...group, text: group.quote }

const counted = (count: number, words: FindingWords, told: Told, inferred: boolean): PointFact => ({
  label: null,
  count,
  countInferred: inferred,
  text: '',
  stage2: { finding: words.finding, printed: words.printed, lines: told.lines },
  stage3: null,
  afterStage3: words.finding,
  afterStage3Note: null,
  quote: told.quote,
  lines: told.lines,
  sure: inferred ? 'inferred' : 'stated',
})

/** Counted from the lists; the numbers the page states are kept beside them. */
export function pointCounts(points: readonly PointFact[], stated: readonly Stated[]): PointCounts | null {
  if (points.length === 0 && stated.length === 0) return null
  const stage2: Record<StageFinding, number> = { upheld: 0, 'partially upheld': 0, 'not upheld': 0, inconclusive: 0 }
  let total = 0
  const inferred: string[] = []
  for (const point of points) {
    total += point.count
    if (point.stage2) stage2[point.stage2.finding] += point.count
    if (point.countInferred && point.stage2)
      inferred.push(`${point.stage2.finding}: ${point.count} are the rest, not listed on the page`)
  }
  const all = stated.find(one => one.of === 'all')?.value
  return { total: points.length === 0 && all !== undefined ? all : total, stage2, stated, inferred }
}
