import { findingsOn, likelyPoint, partsOf, pointsInOrder, unplacedFindings } from './points.ts'
import { contradictsHeld, type Reading, readings } from './readings.ts'
import type { ComplaintState, Finding, Point, ViewGiven } from './state.ts'
import { type Decider, decider, type FindingValue } from './words.ts'

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

/** How many points above it are shown too. */
function depthOf(state: ComplaintState, point: Point, shown: readonly Point[]): number {
  const parent = point.parentId === null ? undefined : state.points.get(point.parentId)
  return parent ? depthOf(state, parent, shown) + (shown.includes(parent) ? 1 : 0) : 0
}

function doubtsOf(state: ComplaintState, finding: Finding, point: Point): readonly string[] {
  const doubts: string[] = []
  const held = contradictsHeld(state, finding)
  if (held !== null) doubts.push(`says "from ${finding.fromAsStated}"; it was ${held}`)
  if (finding.wholePoint === 'as printed' && partsOf(state, point).length > 0)
    doubts.push('given to the whole point; the parts had findings')
  return doubts
}

/** What a finding changed, from the finding it reviews: filled in from the record and never typed. */
function changedFrom(state: ComplaintState, finding: Finding): FindingValue | null {
  const reviewed = finding.reviews === null ? undefined : state.findings.get(finding.reviews)
  return reviewed && reviewed.finding !== finding.finding ? reviewed.finding : null
}

function stands(state: ComplaintState, point: Point, all: readonly Reading[]): Stands {
  if (point.scope === 'out of scope') return { kind: 'out of scope' }
  const ways = new Set(all.map(reading => reading.stands.get(point.id)))
  const parts = partsOf(state, point)
  if (ways.size > 1) return { kind: 'depends', readings: all.length }
  const [finding] = ways
  if (finding === undefined) return parts.length > 0 ? { kind: 'see parts' } : { kind: 'none' }
  const last = findingsOn(state, point).at(-1)
  const against = state.views.findLast(view => view.findingId === last?.id && view.view === 'disagrees')
  return against ? { kind: 'rejected', finding, by: against.decider } : { kind: 'finding', finding }
}

export function ledgerOf(state: ComplaintState): Ledger {
  const all = readings(state)
  const unplaced = unplacedFindings(state).flatMap(finding => {
    const point = finding.labelAsPrinted === null ? undefined : likelyPoint(state, finding.labelAsPrinted)
    return point ? [{ finding, point }] : []
  })
  const spoke = new Set<Decider>([...state.findings.values(), ...state.views].map(said => said.decider))
  const deciders = decider.options.filter(one => spoke.has(one))
  const last = deciders.at(-1)

  // A heading that nobody gave a finding says nothing here: its parts carry their numbers.
  const shown = pointsInOrder(state).filter(point => point.kind === 'point' || findingsOn(state, point).length > 0)
  const rows = shown.map((point): Row => {
    const found = findingsOn(state, point)
    const parts = partsOf(state, point)
    const cells = new Map<Decider, Cell>()
    for (const by of deciders) {
      const finding = found.findLast(({ decider: one }) => one === by)
      const view = state.views.findLast(({ decider: one, pointId }) => one === by && pointId === point.id)
      const perhaps = unplaced.find(item => item.point === point && item.finding.decider === by)
      if (finding)
        cells.set(by, {
          kind: 'finding',
          finding,
          changedFrom: changedFrom(state, finding),
          doubts: doubtsOf(state, finding, point),
        })
      else if (perhaps) cells.set(by, { kind: 'perhaps', finding: perhaps.finding })
      else if (view) cells.set(by, { kind: 'view', view })
      else if (parts.length > 0)
        cells.set(by, { kind: 'see parts', from: parts[0]?.label ?? '', to: parts.at(-1)?.label ?? '' })
      else cells.set(by, { kind: found.length === 0 && by === last ? 'not yet' : 'not considered' })
    }
    return { point, depth: depthOf(state, point, shown), cells, stands: stands(state, point, all) }
  })
  return { deciders, rows, readings: all }
}
