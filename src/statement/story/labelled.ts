import type { Label, StageNumber } from '../facts.ts'
import { type Block, isListItem, type Page } from '../page/page.ts'
import { findingsIn } from '../text/finding-words.ts'
import { bracketedLabels, labelsIn, leadingLabel, parseLabel } from '../text/labels.ts'
import { lower } from '../text/words.ts'
import { clauseBefore, type Group, groupOf, lastLeadIn } from './lead-in.ts'
import { stagesOf, tellsNoStory } from './stage.ts'

/** An item of a list in the story: a point with its finding, a recommendation, or an item without a label. */
export interface Item {
  readonly noun: 'point' | 'recommendation' | 'none'
  readonly labels: readonly Label[]
  readonly text: string
  readonly quote: string
  readonly block: Block
  readonly group: Group | null
  /** The words of the lead-in, and its lines. */
  readonly lead: string
  readonly leadLines: readonly number[]
  readonly stage: StageNumber | null
}

/** Lists of findings, amendments and recommendations, wherever their lead-in stands and however they are marked. */
export function labelledItems(page: Page): readonly Item[] {
  const stages = stagesOf(page)
  const items: Item[] = []
  let group: Group | null = null
  let leadLines: readonly number[] = []
  let leadWords = ''
  let section = page.blocks[0]?.section
  const lead = (next: Group | null, block: Block, clause = ''): void => {
    group = next
    leadWords = clause
    leadLines = next ? block.lines : []
  }
  const leadWith = (clause: string, block: Block): void => lead(groupOf(lower(clause)), block, clause)
  for (const block of page.blocks) {
    if (block.section !== section) lead(null, block)
    section = block.section
    if (tellsNoStory(block)) continue
    const stage = stages[block.index] ?? null
    const add = (noun: Item['noun'], labels: readonly Label[], text: string, quote: string, own?: Group): void => {
      items.push({
        noun,
        labels,
        text: tidy(text),
        quote: quote.trim(),
        block,
        group: own ?? group,
        lead: leadWords,
        leadLines,
        stage,
      })
    }
    const { text, words } = block
    const marks = bracketedLabels(text)
    let cursor = 0
    for (const mark of marks) {
      const before = text.slice(cursor, mark.index)
      const leadIn = lastLeadIn(before)
      if (leadIn) {
        lead(leadIn.group, block, text.slice(cursor + leadIn.start, cursor + leadIn.end))
        cursor += leadIn.end
      }
      const end = mark.index + mark[0].length
      const inline = inlineFinding(words.slice(end, end + 60))
      const noun = /^rec/i.test(mark[1] ?? '') ? 'recommendation' : 'point'
      const labels = labelsIn(mark[2] ?? '')
      if (labels.length > 0 && (group !== null || inline || isListItem(block) || noun === 'recommendation'))
        add(noun, labels, text.slice(cursor, mark.index), text.slice(cursor, end), inline?.group)
      cursor = end + (inline?.length ?? 0)
    }
    const rest = words.slice(cursor).trim()
    if (/[:–-]$/.test(rest)) leadWith(clauseBefore(text, text.length - 1).text, block)
    else if (marks.length > 0) continue
    else if (startsWithLabel(block, group)) addLeading(block, group, add)
    else if (group !== null && isUnlabelledItem(block, page, items.at(-1))) add('none', [], text, text)
    else lead(openLeadIn(block, page), block)
  }
  return items
}

const tidy = (text: string): string =>
  text
    .trim()
    .replace(/^[•;,\s-]+/, '')
    .replace(/[\s.;,–-]+$/, '')

/** "(Complaint 1a) – not upheld" */
function inlineFinding(after: string): { group: Group; length: number } | null {
  const lead = /^\s*(?:[-–—:,(]\s*|(?:this |it )?(?:was|is|were)\s+)/.exec(after)
  const first = lead && findingsIn(after.slice(lead[0].length))[0]
  if (!lead || !first || first.start > 3) return null
  const { finding, printed, end } = first
  return { group: { of: 'finding', finding, printed, byPanel: false }, length: lead[0].length + end }
}

const LEADING_NUMBER = /^\(?(\d{1,3}[a-z]{0,5})(?:\)|:|\.| [-–—]) /

function startsWithLabel(block: Block, group: Group | null): boolean {
  const rec = /^recommendation \d/i.test(block.text)
  return (
    leadingLabel(block.text) !== null ||
    rec ||
    (group?.of === 'finding' && isItemLike(block) && LEADING_NUMBER.test(block.text))
  )
}

type Add = (noun: Item['noun'], labels: readonly Label[], text: string, quote: string, own?: Group) => void

/** "Complaint 1a: the text", "Recommendation 2 – the text", "1a) the text", with or without its own finding at the end. */
function addLeading(block: Block, group: Group | null, add: Add): void {
  const { text, words } = block
  const recommendation = /^recommendation (\d{1,3})\s*[:.)–-]*\s*/i.exec(text)
  if (recommendation) {
    const label = parseLabel(recommendation[1] ?? '')
    if (label) add('recommendation', [label], text.slice(recommendation[0].length), text)
    return
  }
  const named = leadingLabel(text)
  const numbered = named ? null : LEADING_NUMBER.exec(text)
  const head = named ? named[0] : (numbered?.[0] ?? '')
  const labels = named ? labelsIn(named[3] ?? '') : labelsIn(numbered?.[1] ?? '')
  const rest = text.slice(head.length)
  const findings = findingsIn(words.slice(head.length))
  const last = findings.at(-1)
  const own: Group | undefined =
    last && findings.length === 1 && group?.of !== 'finding' && group?.of !== 'amendments'
      ? { of: 'finding', finding: last.finding, printed: last.printed, byPanel: false }
      : undefined
  const told = own && last ? `${rest.slice(0, last.start)}${rest.slice(last.end)}` : rest
  if (labels.length > 0 && (group || own))
    add('point', labels, told.replace(/^[\s:.)–-]+/, '').replace(/[\s(–:-]+(?:was|is|were)?[\s).]*$/, ''), text, own)
}

const isItemLike = (block: Block): boolean => isListItem(block) || block.mark === 'dash'

/** An item without a label: marked as one, or shaped like its neighbours in the layout that marks all alike. */
function isUnlabelledItem(block: Block, page: Page, last: Item | undefined): boolean {
  if (isListItem(block)) return true
  if (block.mark !== 'dash' || block.text.length > 400) return false
  const next = page.blocks[block.index + 1]
  const labelledBefore =
    last?.block.section === block.section && last.block.index === block.index - 1 && last.noun !== 'none'
  if (labelledBefore) return next !== undefined && next.section === block.section && isClosedByLabel(next.text)
  return /^[a-z]/.test(block.text) || /;(?: and| or)?$/.test(block.text)
}

const isClosedByLabel = (text: string): boolean => /\([A-Za-z]+ \d[^()]{0,12}\)\.?$/.test(text)

/** A lead-in without its colon: the next paragraph is a labelled item. */
function openLeadIn(block: Block, page: Page): Group | null {
  const next = page.blocks[block.index + 1]
  const last = block.sentences.at(-1)
  if (!next || !last || next.section !== block.section || !isClosedByLabel(next.text)) return null
  const group = groupOf(block.words.slice(last.start))
  return group.of === 'other' ? null : group
}
