import { findingsOn, likelyPoint, partsOf, pointsInOrder, standingFinding } from './points.ts'
import { contradictsHeld, partsWithFindings, type Reading, readings } from './readings.ts'
import { hasStep } from './rounds.ts'
import type { ComplaintState, Finding, Point, ViewGiven } from './state.ts'
import { type Decider, decider, type FindingValue, type Step } from './words.ts'

/** What one decider says of one point. */
export type Cell =
  | {
      readonly kind: 'finding'
      readonly finding: Finding
      readonly changedFrom: FindingValue | null
      readonly doubts: readonly string[]
    }
  | { readonly kind: 'view'; readonly view: ViewGiven }
  /** A finding printed for a label that is no point's, shown where it may belong until somebody decides. */
  | { readonly kind: 'perhaps'; readonly finding: Finding }
  | { readonly kind: 'see parts'; readonly from: string; readonly to: string }
  /** The decider is done and said nothing, so what was found before goes on standing. */
  | { readonly kind: 'not considered' }
  | { readonly kind: 'not yet' }

export type Stands =
  | { readonly kind: 'finding'; readonly finding: FindingValue }
  | { readonly kind: 'rejected'; readonly finding: FindingValue; readonly by: Decider }
  | { readonly kind: 'depends'; readonly readings: number }
  | { readonly kind: 'see parts' }
  | { readonly kind: 'out of scope' }
  | { readonly kind: 'none' }

export interface Row {
  readonly point: Point
  readonly depth: number
  readonly cells: ReadonlyMap<Decider, Cell>
  readonly stands: Stands
}

/** Points down, deciders across. A decider has a column where they said anything at all. */
export interface Ledger {
  readonly deciders: readonly Decider[]
  readonly rows: readonly Row[]
  readonly readings: readonly Reading[]
}

/** The steps that end each decider's turn: what they have not said by then they have left as it was. */
const doneBy: Record<Decider, readonly Step[]> = {
  'stage 1 resolver': ['stage 1 answered', 'stage 2 requested'],
  'investigating officer': ['investigating officer reported', 'stage 2 responded'],
  'independent person': ['independent person reported', 'stage 2 responded'],
  'adjudicating officer': ['stage 2 responded'],
  panel: ['panel reported', 'stage 3 responded'],
  'supplementary investigating officer': ['supplementary review reported', 'supplementary review answered'],
  council: ['stage 3 responded'],
}

function isDone(state: ComplaintState, { strand }: Point, by: Decider): boolean {
  const rounds = state.strands.get(strand)?.rounds ?? []
  return rounds.some(round => doneBy[by].some(step => hasStep(round, step)))
}

/** How many points above it are shown too. Parents that run in a circle are walked once. */
function depthOf(state: ComplaintState, point: Point, shown: ReadonlySet<Point>): number {
  const above = new Set<Point>()
  for (let id = point.parentId; id !== null; ) {
    const parent = state.points.get(id)
    if (!parent || parent === point || above.has(parent)) break
    above.add(parent)
    id = parent.parentId
  }
  return above.intersection(shown).size
}

function doubtsOf(state: ComplaintState, finding: Finding, point: Point): readonly string[] {
  const doubts: string[] = []
  const held = contradictsHeld(state, finding)
  if (held !== null) doubts.push(`says “from ${finding.fromAsStated}”; it was ${held}`)
  if (partsWithFindings(state, finding, point).length > 0)
    doubts.push('given to the whole point; the parts had findings')
  return doubts
}

/** What a finding changed, from the finding it reviews: filled in from the record and never typed. */
function changedFrom(state: ComplaintState, finding: Finding): FindingValue | null {
  const reviewed = finding.reviews === null ? undefined : state.findings.get(finding.reviews)
  return reviewed && reviewed.finding !== finding.finding ? reviewed.finding : null
}

/** Who rejected the finding that stands and made no other. The independent person disagrees without rejecting. */
function rejectedBy(state: ComplaintState, point: Point): Decider | null {
  const standing = standingFinding(state, point)
  const last = state.views.findLast(
    ({ findingId, decider: by }) => findingId === standing?.id && by !== 'independent person',
  )
  return last?.view === 'disagrees' ? last.decider : null
}

function stands(state: ComplaintState, point: Point, parts: number, all: readonly Reading[]): Stands {
  if (point.state === 'out of scope') return { kind: 'out of scope' }
  const ways = new Set(all.map(reading => reading.stands.get(point.id)))
  if (ways.size > 1) return { kind: 'depends', readings: all.length }
  const [finding] = ways
  if (finding === undefined) return parts > 0 ? { kind: 'see parts' } : { kind: 'none' }
  const by = rejectedBy(state, point)
  return by ? { kind: 'rejected', finding, by } : { kind: 'finding', finding }
}

export function ledgerOf(state: ComplaintState): Ledger {
  const all = readings(state)
  const unplaced = state.unplaced.flatMap(finding => {
    const point = finding.labelAsPrinted === null ? undefined : likelyPoint(state, finding.labelAsPrinted)
    return point ? [{ finding, point }] : []
  })
  const views = Map.groupBy(state.views, ({ pointId }) => pointId)
  const spoke = new Set<Decider>([...state.findings.values(), ...state.views].map(said => said.decider))
  const deciders = decider.options.filter(one => spoke.has(one))

  function cellOf(point: Point, parts: readonly Point[], by: Decider): Cell {
    const finding = findingsOn(state, point).findLast(({ decider: one }) => one === by)
    if (finding) {
      const doubts = doubtsOf(state, finding, point)
      return { kind: 'finding', finding, changedFrom: changedFrom(state, finding), doubts }
    }
    const perhaps = unplaced.find(item => item.point === point && item.finding.decider === by)
    if (perhaps) return { kind: 'perhaps', finding: perhaps.finding }
    const view = views.get(point.id)?.findLast(({ decider: one }) => one === by)
    if (view) return { kind: 'view', view }
    const [first, last] = [parts[0]?.label, parts.at(-1)?.label]
    if (parts.length > 0) return { kind: 'see parts', from: first ?? '', to: last ?? '' }
    return { kind: isDone(state, point, by) ? 'not considered' : 'not yet' }
  }

  // A heading that nobody gave a finding says nothing here: its parts carry their numbers.
  const shown = pointsInOrder(state).filter(point => point.kind === 'point' || findingsOn(state, point).length > 0)
  const isShown = new Set(shown)
  const rows = shown.map((point): Row => {
    const parts = partsOf(state, point)
    return {
      point,
      depth: depthOf(state, point, isShown),
      cells: new Map(deciders.map(by => [by, cellOf(point, parts, by)])),
      stands: stands(state, point, parts.length, all),
    }
  })
  return { deciders, rows, readings: all }
}
