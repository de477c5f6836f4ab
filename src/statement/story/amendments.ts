import type { AmendmentFact, Label, PointFact, StageFinding } from '../facts.ts'
import type { Block, Page } from '../page/page.ts'
import { type FindingWords, findingsIn } from '../text/finding-words.ts'
import { firstNamedLabel, labelsIn, namedLabels, stemsOf } from '../text/labels.ts'
import { lower, trimmed } from '../text/words.ts'
import type { Item } from './labelled.ts'
import { groupOf } from './lead-in.ts'
import { stagesOf, tellsNoStory } from './stage.ts'

/** A change as printed, before it is held against the points. */
export interface PrintedAmendment {
  readonly label: Label
  readonly from: StageFinding | null
  readonly to: StageFinding
  readonly fromPrinted: string | null
  readonly toPrinted: string
  readonly quote: string
  readonly lines: readonly number[]
}

const FROM =
  /(?:\bfrom|\bwas|\bwere|\bhad been|\bhaving been|\bpreviously|\bformerly|\boriginally|\binitially|\bearlier|\binstead of|\brather than|\bin place of|\breplac(?:ed|es|ing)|\boverturned|\bbefore|\bstage (?:2|two)|\bio)(?: (?:a|the|its|their))?(?: (?:stage (?:2|two) )?(?:finding|conclusion|outcome|decision)s?(?: of)?)?(?: been| found| recorded as)?[\s:"'(‘]*$/
const TO =
  /(?:\bto|\bnow|\bread|\bbecomes?|\bbecame|\bshould be|\bmust be|\bis|\bbe|\bwith|\bas|\bafter|\bpanel|→|->|=>|[–—-])(?: (?:a|the))?(?: (?:finding|conclusion|outcome)s?(?: of)?)?[\s:"'(‘]*$/
const CHANGE =
  /\b(?:chang|mov|amend|alter|revis|overturn|substitut|replac|upgrad|downgrad|rais|lower|increas|reduc|became|becom|instead|rather than|now|previously|originally|formerly|was)|→|->|=>|\bshould (?:be|read)\b|\bfrom\b/
const ARROW = /→|->|=>/

/** Which of the findings named is the old one and which the new one; undefined without a new one. */
export function rolesOf(
  words: string,
  found: readonly FindingWords[],
): { from: FindingWords | null; to: FindingWords } | undefined {
  let from: FindingWords | null = null
  let to: FindingWords | null = null
  const open: FindingWords[] = []
  for (const [index, finding] of found.entries()) {
    const before = words.slice(Math.max(found[index - 1]?.end ?? 0, finding.start - 60), finding.start)
    if (!from && FROM.test(before)) from = finding
    else if (!to && TO.test(before)) to = finding
    else open.push(finding)
  }
  if (!to && !from && open.length > 1 && ARROW.test(words)) from = open.shift() ?? null
  if (!to) to = open.shift() ?? null
  if (!from && open.length > 0 && found.length === 2) from = open.shift() ?? null
  if (!to && from) return { from: null, to: from }
  return to ? { from, to } : undefined
}

/** Changes in the part of the story that tells of the panel, in lists and in running sentences. */
export function printedAmendments(page: Page, items: readonly Item[]): readonly PrintedAmendment[] {
  const stages = stagesOf(page)
  const inList = new Set<Block>()
  for (const item of items) if (item.group?.of === 'amendments') inList.add(item.block)
  const found: PrintedAmendment[] = []
  let listOpen = false
  for (const block of page.blocks) {
    if (tellsNoStory(block) || stages[block.index] !== 3) {
      listOpen = false
      continue
    }
    const leads = /[:–-]$/.test(block.text) && groupOf(block.words).of === 'amendments'
    const isChange = inList.has(block) || listOpen
    for (const piece of piecesOf(block, isChange)) found.push(...amendmentsIn(piece))
    if (leads) listOpen = true
    else if (listOpen && block.mark === 'number') listOpen = false
  }
  const read = new Set(found.map(one => `${one.label.id} ${one.lines[0]}`))
  for (const item of items)
    if (item.noun === 'point' && item.group?.of === 'finding' && (item.stage === 3 || item.group.byPanel))
      for (const label of item.labels)
        if (!read.has(`${label.id} ${item.block.lines[0]}`))
          found.push({
            label,
            from: null,
            to: item.group.finding,
            fromPrinted: null,
            toPrinted: item.group.printed,
            quote: item.quote,
            lines: item.block.lines,
          })
  return found
}

interface Piece {
  readonly text: string
  readonly words: string
  readonly lines: readonly number[]
  /** Listed as a change: it needs no further word that says so. */
  readonly isChange: boolean
}

/** A list item as it is; a paragraph cut into sentences, and run-in lists before each label. */
function piecesOf(block: Block, isChange: boolean): readonly Piece[] {
  const { text, lines } = block
  const colon = text.indexOf(':')
  const runIn = colon > 0 && colon < text.length - 1 && groupOf(block.words.slice(0, colon)).of === 'amendments'
  if (runIn || isChange) {
    const start = runIn ? colon + 1 : 0
    return cutAtLabels(text.slice(start)).map(piece => ({ text: piece, words: lower(piece), lines, isChange: true }))
  }
  return block.sentences.map(sentence => ({ text: sentence.text, words: sentence.words, lines, isChange: false }))
}

function cutAtLabels(text: string): readonly string[] {
  const starts = namedLabels(text)
    .map(match => match.index)
    .filter(at => /^$|[;.,)\s]$/.test(text.slice(0, at)) && !/\(\s*$/.test(text.slice(0, at)))
  if (starts.length < 2) return [text.trim()]
  const [first = 0] = starts
  const pieces = starts.map((at, index) =>
    text.slice(index === 0 && text.slice(0, first).trim() === '' ? 0 : at, starts[index + 1]),
  )
  return pieces.map(piece => piece.trim().replace(/[;,]?(?: and)?$/, ''))
}

const NEGATIVE_CONTEXT = /\bagree|\baccept|\bapolog|\bwant|\bask(?:ed|s)?\b|\bunhappy\b|\bdisagree/

function amendmentsIn(piece: Piece): readonly PrintedAmendment[] {
  const { isChange } = piece
  const mention = firstNamedLabel(piece.text)
  if (!mention) return []
  const panelFinds = /\b(?:panel|it)\b[^.]{0,60}$/.test(piece.words.slice(0, mention.index))
  if (!isChange && !(CHANGE.test(piece.words) && !NEGATIVE_CONTEXT.test(piece.words)) && !panelFinds) return []
  if (!isChange && NEGATIVE_CONTEXT.test(piece.words)) return []
  const labels = labelsIn(mention[3] ?? '')
  const blank =
    piece.words.slice(0, mention.index) +
    ' '.repeat(mention[0].length) +
    piece.words.slice(mention.index + mention[0].length)
  const findings = findingsIn(blank)
  const roles = rolesOf(blank, findings)
  if (!roles) return []
  return labels.map(label => ({
    label,
    from: roles.from?.finding ?? null,
    to: roles.to.finding,
    fromPrinted: roles.from?.printed ?? null,
    toPrinted: roles.to.printed,
    quote: trimmed(piece.text),
    lines: piece.lines,
  }))
}

/** Holds a change against the points of stage 2. Nothing is corrected: a mismatch is kept with what was held. */
export function heldAgainst(points: ReadonlyMap<string, PointFact>): (printed: PrintedAmendment) => AmendmentFact {
  const parts = new Map<string, Label[]>()
  const byPath = new Map<string, Label>()
  for (const { label } of points.values()) {
    if (!label) continue
    byPath.set(label.segments.join('.'), label)
    for (const stem of stemsOf(label)) parts.set(stem, [...(parts.get(stem)?.slice(0, 1) ?? []), label])
  }
  return printed => {
    const point = points.get(printed.label.id) ?? null
    const finding = point?.stage2?.finding ?? null
    const matches = point !== null && printed.from !== null && printed.from === finding
    const below = point ? [] : (parts.get(printed.label.segments.join('.')) ?? [])
    const above = stemsOf(printed.label)
      .map(stem => byPath.get(stem))
      .find(label => label !== undefined)
    const proposed = point ? null : (above?.id ?? (below.length === 1 ? (below[0]?.id ?? null) : null))
    return {
      label: printed.label,
      point: point ? printed.label.id : null,
      proposedPoint: proposed,
      from: printed.from,
      to: printed.to,
      fromPrinted: printed.fromPrinted,
      toPrinted: printed.toPrinted,
      held: finding,
      matchesStage2: matches,
      mismatch: matches ? null : mismatchOf(printed, point !== null, below.length > 1),
      quote: printed.quote,
      lines: printed.lines,
      sure: 'stated',
    }
  }
}

function mismatchOf(printed: PrintedAmendment, isPoint: boolean, hasParts: boolean): AmendmentFact['mismatch'] {
  if (hasParts) return 'parent of parts'
  if (!isPoint) return 'no such point'
  return printed.from === null ? 'no from' : 'from contradicts'
}
