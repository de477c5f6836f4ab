import type { AmendmentFact, Label, PointFact, StageFinding } from '../facts.ts'
import type { Page } from '../page/page.ts'
import { findingsIn } from '../text/finding-words.ts'
import { compareLabels, labelsIn, namedLabels, settled, stemsOf } from '../text/labels.ts'
import { heldAgainst, printedAmendments } from './amendments.ts'
import type { Item } from './labelled.ts'
import { stagesOf } from './stage.ts'

export interface PointsRead {
  readonly points: readonly PointFact[]
  readonly amendments: readonly AmendmentFact[]
  /** Labels that stand in two lists of findings, with the lines of the second. */
  readonly foundTwice: readonly { readonly id: string; readonly quote: string; readonly lines: readonly number[] }[]
}

interface Found {
  readonly label: Label | null
  readonly text: string
  readonly quote: string
  readonly lines: readonly number[]
  readonly finding: StageFinding | null
  readonly printed: string
  readonly leadLines: readonly number[]
}

/** The points with their stage 2 finding, and what the panel changed. Read by label, never by place in a list. */
export function readPoints(page: Page, items: readonly Item[]): PointsRead {
  const byId = new Map<string, Found>()
  const unlabelled: Found[] = []
  const foundTwice: { id: string; quote: string; lines: readonly number[] }[] = []
  const keep = (found: Found): void => {
    if (!found.label) {
      unlabelled.push(found)
      return
    }
    const known = byId.get(found.label.id)
    if (known?.finding && found.finding) foundTwice.push({ id: found.label.id, quote: found.quote, lines: found.lines })
    else if (!known || found.finding) byId.set(found.label.id, found)
  }
  for (const item of items) for (const found of foundIn(item)) keep(found)
  const listed = new Set(byId.keys())
  for (const found of inProse(page, items)) if (found.label && !listed.has(found.label.id)) keep(found)
  const ids = new Set(byId.keys())
  const points = new Map([...byId].map(([id, found]) => [id, pointOf(found, ids)]))
  const amendments = printedAmendments(page, items).map(heldAgainst(points))
  const changed = new Map<string, AmendmentFact[]>()
  for (const amendment of amendments) {
    const id = amendment.point ?? amendment.proposedPoint
    if (id !== null) changed.set(id, [...(changed.get(id) ?? []), amendment])
  }
  const wholes = new Map<string, AmendmentFact>()
  for (const amendment of amendments)
    if (amendment.mismatch === 'parent of parts') wholes.set(amendment.label.segments.join('.'), amendment)
  const all = [...points].map(([id, point]) => afterPanel(point, changed.get(id) ?? [], wholes))
  all.sort((a, b) => (a.label && b.label ? compareLabels(a.label, b.label) : 0))
  return { points: [...all, ...unlabelled.map(found => pointOf(found, ids))], amendments, foundTwice }
}

function foundIn(item: Item): readonly Found[] {
  const { group } = item
  if (item.noun === 'recommendation' || item.stage === 3) return []
  if (item.noun === 'none' && group?.of !== 'finding') return []
  if (group?.of === 'recommendations' || group?.of === 'amendments') return []
  if (group?.of === 'finding' && group.byPanel) return []
  const finding = group?.of === 'finding' ? group.finding : null
  const printed = group?.of === 'finding' ? group.printed : ''
  const told = {
    text: item.text,
    quote: item.quote,
    lines: item.block.lines,
    finding,
    printed,
    leadLines: item.leadLines,
  }
  return item.labels.length === 0 ? [{ ...told, label: null }] : item.labels.map(label => ({ ...told, label }))
}

const ADJUDICATES = /\b(?:agree|accept|except|apart from|disagree|apolog)/

/** "The IO upheld complaints 1a and 3. Complaint 4 was partially upheld." */
function inProse(page: Page, items: readonly Item[]): readonly Found[] {
  const stages = stagesOf(page)
  const listed = new Set(items.filter(item => item.labels.length > 0).map(item => item.block))
  const found: Found[] = []
  for (const block of page.blocks) {
    if (stages[block.index] !== 2 || listed.has(block)) continue
    for (const sentence of block.sentences) {
      const { words } = sentence
      if (ADJUDICATES.test(words)) continue
      const findings = findingsIn(words)
      const mentions = findings.length === 0 ? [] : namedLabels(sentence.text)
      const activeVoice = (findings[0]?.start ?? 0) < (mentions[0]?.index ?? 0)
      for (const mention of mentions) {
        const finding = activeVoice
          ? findings.findLast(one => one.start < mention.index)
          : findings.find(one => one.start > mention.index)
        if (!finding) continue
        for (const label of labelsIn(mention[3] ?? ''))
          found.push({
            label,
            text: '',
            quote: sentence.text,
            lines: block.lines,
            finding: finding.finding,
            printed: finding.printed,
            leadLines: block.lines,
          })
      }
    }
  }
  return found
}

function pointOf(found: Found, ids: ReadonlySet<string>): PointFact {
  const label = found.label ? settled(found.label, ids) : null
  return {
    label,
    count: 1,
    countInferred: false,
    text: found.text,
    stage2: found.finding ? { finding: found.finding, printed: found.printed, lines: found.leadLines } : null,
    stage3: null,
    afterStage3: found.finding,
    afterStage3Note: null,
    quote: found.quote,
    lines: found.lines,
    sure: label?.ambiguous ? 'uncertain' : 'stated',
  }
}

function afterPanel(
  point: PointFact,
  changes: readonly AmendmentFact[],
  wholes: ReadonlyMap<string, AmendmentFact>,
): PointFact {
  const last = changes.at(-1)
  if (last)
    return {
      ...point,
      stage3: {
        finding: last.to,
        quote: last.quote,
        lines: last.lines,
        sure: last.point === null ? 'uncertain' : 'stated',
      },
      afterStage3: last.to,
    }
  const whole = (point.label ? stemsOf(point.label) : []).map(stem => wholes.get(stem)).find(one => one !== undefined)
  return whole
    ? {
        ...point,
        afterStage3: null,
        afterStage3Note: `Open: the panel’s line changes ${whole.label.printed} as a whole and does not say what becomes of ${point.label?.printed}.`,
      }
    : point
}
