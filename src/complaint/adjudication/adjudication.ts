import { findingsOn, pointsInOrder } from '../points.ts'
import { roundNumberOf } from '../rounds.ts'
import type { ComplaintState, Finding, Point, ViewGiven } from '../state.ts'
import type { Decider, Strand } from '../words.ts'

/** What the adjudicating officer decided on a point: the last word, whether a view or a finding of their own. */
export type Decision =
  | { readonly kind: 'agrees'; readonly reasons: string | null }
  | { readonly kind: 'own finding'; readonly finding: Finding }
  /** Not agreed, and nothing found instead: such a thing is only known from papers. */
  | { readonly kind: 'disagrees'; readonly reasons: string | null }

/** One point as it lies before the adjudicating officer. */
export interface PointToDecide {
  readonly point: Point
  /** The investigating officer's finding in the run under way; undefined where there is none yet. */
  readonly found: Finding | undefined
  readonly independentView: ViewGiven | undefined
  readonly decision: Decision | null
}

const ofThisRun = (state: ComplaintState, point: Point, by: Decider): readonly Finding[] =>
  findingsOn(state, point).filter(
    ({ decider, stage, round }) => decider === by && stage === 2 && round === roundNumberOf(state, point.strand),
  )

/** The finding that is adjudicated on. */
export const findingToDecideOn = (state: ComplaintState, point: Point): Finding | undefined =>
  ofThisRun(state, point, 'investigating officer').at(-1)

const viewOn = (state: ComplaintState, point: Point, found: Finding | undefined, by: Decider): ViewGiven | undefined =>
  found && state.views.findLast(view => view.decider === by && view.pointId === point.id && view.findingId === found.id)

export function decisionOn(state: ComplaintState, point: Point): Decision | null {
  const found = findingToDecideOn(state, point)
  const own = ofThisRun(state, point, 'adjudicating officer').at(-1)
  const view = viewOn(state, point, found, 'adjudicating officer')
  if (own && (!view || view.seq < own.seq))
    return found && own.finding === found.finding
      ? { kind: 'agrees', reasons: own.reasons }
      : { kind: 'own finding', finding: own }
  if (!view) return null
  return { kind: view.view === 'disagrees' ? 'disagrees' : 'agrees', reasons: view.reasons }
}

/** Every live point that can hold a finding, and every heading that was given one as a whole. */
export const pointsToDecide = (state: ComplaintState, strand?: Strand): readonly PointToDecide[] =>
  pointsInOrder(state).flatMap(point => {
    if (point.state !== 'live' || (strand !== undefined && point.strand !== strand)) return []
    const found = findingToDecideOn(state, point)
    if (point.kind === 'heading' && !found) return []
    const independentView = viewOn(state, point, found, 'independent person')
    return [{ point, found, independentView, decision: decisionOn(state, point) }]
  })

/** Points with a finding to agree with, and no decision yet. */
export const undecidedPoints = (state: ComplaintState, strand?: Strand): readonly PointToDecide[] =>
  pointsToDecide(state, strand).filter(({ found, decision }) => found !== undefined && decision === null)
