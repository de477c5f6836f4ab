import { findingsOn, isDecision, leafPoints } from '../points.ts'
import type { ComplaintState, Finding, Point } from '../state.ts'
import type { Apology } from './apology.ts'
import type { AgreedItem } from './item.ts'

/** A point in the set that something agreed covers. */
export interface CoveredPoint {
  readonly point: Point
  /** The finding by which it is covered now. */
  readonly by: Finding
  /** It was not covered by what was found up to the stage in which this was agreed: a later stage changed the finding. */
  readonly isNew: boolean
}

/** What something agreed covers, worked out again whenever findings or actions change; null where it names no set. */
export type Coverage =
  | { readonly of: 'points'; readonly points: readonly CoveredPoint[] }
  | { readonly of: 'actions'; readonly items: readonly AgreedItem[] }
  | null

const UPHELD = /\bupheld\b/i
const EARLIER_ACTIONS = /\b(?:all|each|every|any|outstanding|earlier)\b[^.]*\b(?:actions?|recommendations?|plan)\b/i

const isUpheld = (finding: Finding | undefined): finding is Finding =>
  finding !== undefined && (finding.finding === 'upheld' || finding.finding === 'partially upheld')

function pointsCovered(state: ComplaintState, { at }: AgreedItem): readonly CoveredPoint[] {
  return leafPoints(state).flatMap(point => {
    const decisions = findingsOn(state, point).filter(isDecision)
    const now = decisions.at(-1)
    if (!isUpheld(now)) return []
    const then = typeof at === 'number' ? decisions.findLast(({ stage }) => stage <= at) : now
    return [{ point, by: now, isNew: !isUpheld(then) }]
  })
}

const before = (item: AgreedItem, other: AgreedItem): boolean => {
  if (other.id === item.id) return false
  if (typeof item.at !== 'number' || typeof other.at !== 'number') return typeof other.at === 'number'
  return other.at < item.at
}

/** @param all everything agreed in the complaint */
export function coverageOf(state: ComplaintState, item: AgreedItem, all: readonly AgreedItem[]): Coverage {
  const words = item.covers ?? item.text
  if (UPHELD.test(words)) return { of: 'points', points: pointsCovered(state, item) }
  if (
    item.kindAsTold === 'completion of earlier actions' ||
    (item.covers !== null && EARLIER_ACTIONS.test(item.covers))
  )
    return { of: 'actions', items: all.filter(other => before(item, other)) }
  return null
}

/** An apology that names no points is for all that was found when it was made. */
const isFor = ({ pointIds, seq }: Apology, { point, by }: CoveredPoint): boolean =>
  pointIds.length === 0 ? by.seq < seq : pointIds.includes(point.id)

/** The points of a set for which no apology on record was made; none while there is no apology at all. */
function notApologisedFor(item: AgreedItem, coverage: Coverage): readonly CoveredPoint[] {
  if (item.facts.kind !== 'apology' || coverage?.of !== 'points') return []
  const { apologies } = item.facts
  return apologies.length === 0 ? [] : coverage.points.filter(covered => !apologies.some(one => isFor(one, covered)))
}

const labels = (points: readonly CoveredPoint[]): string =>
  points.map(({ point }) => point.label ?? 'one without a number').join(', ')

/** What of its set is not yet done: a whole sentence; null where nothing is left or it names no set. */
export function leftOfItsSet(state: ComplaintState, item: AgreedItem, all: readonly AgreedItem[]): string | null {
  const coverage = coverageOf(state, item, all)
  if (coverage?.of === 'actions') {
    const open = coverage.items.filter(({ done }) => done === null)
    return open.length === 0
      ? null
      : `It asks for what was agreed before, and ${open.length} of ${coverage.items.length} of that ${open.length === 1 ? 'is' : 'are'} not proved.`
  }
  const left = notApologisedFor(item, coverage)
  return left.length === 0 ? null : `It now covers more than was apologised for: ${labels(left)}.`
}
