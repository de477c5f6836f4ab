import { findingsOn, isDecision, leavesUnder, pointsInOrder } from '../points.ts'
import { currentRound, roundNumberOf } from '../rounds.ts'
import type { ComplaintState, Finding, Point, ViewGiven } from '../state.ts'
import type { Strand } from '../words.ts'

/** The council's answer to what the panel found on one point. */
export type CouncilAnswer =
  | { readonly kind: 'accepts'; readonly reasons: string | null }
  | { readonly kind: 'own finding'; readonly finding: Finding }

/** One point before the panel: what stage 2 left standing, what the panel says, what the council answers. */
export interface PointBeforePanel {
  readonly point: Point
  readonly disputed: boolean
  /** The locked finding of stage 2, from which alone the panel can change; undefined where stage 2 made none. */
  readonly baseline: Finding | undefined
  /** The panel's own finding, where it changed the baseline. */
  readonly changed: Finding | undefined
  /** The panel leaves the finding as it is, in so many words. */
  readonly unchanged: ViewGiven | undefined
  readonly answer: CouncilAnswer | null
}

const ofRun = (state: ComplaintState, point: Point): readonly Finding[] => {
  const run = roundNumberOf(state, point.strand)
  return findingsOn(state, point).filter(({ round }) => round === run)
}

/**
 * The finding that stood when the stage 2 response went out. What a panel changes is always changed from this, and
 * nobody types it. In a run that has no stage 2 of its own it is the last one before.
 */
export function stage2Baseline(state: ComplaintState, point: Point): Finding | undefined {
  const before = (finding: Finding): boolean => finding.stage <= 2 && isDecision(finding)
  return ofRun(state, point).findLast(before) ?? findingsOn(state, point).findLast(before)
}

function answerOn(state: ComplaintState, point: Point, about: Finding | undefined): CouncilAnswer | null {
  const own = ofRun(state, point).findLast(({ decider }) => decider === 'council')
  const view =
    about && state.views.findLast(({ decider, findingId }) => decider === 'council' && findingId === about.id)
  if (own && (!view || view.seq < own.seq)) return { kind: 'own finding', finding: own }
  return view && view.view !== 'disagrees' ? { kind: 'accepts', reasons: view.reasons } : null
}

export function pointBeforePanel(state: ComplaintState, point: Point): PointBeforePanel {
  const { disputed } = currentRound(state, point.strand).panel
  const baseline = stage2Baseline(state, point)
  const own = ofRun(state, point).findLast(({ decider }) => decider === 'panel')
  const view =
    baseline && state.views.findLast(({ decider, findingId }) => decider === 'panel' && findingId === baseline.id)
  const changed = own && (!view || view.seq < own.seq) ? own : undefined
  return {
    point,
    disputed: disputed.length === 0 || disputed.includes(point.id),
    baseline,
    changed,
    unchanged: changed ? undefined : view,
    answer: answerOn(state, point, changed ?? baseline),
  }
}

/** Every point that is live, and every heading: a panel may give one finding to a whole point, if it says so. */
export const pointsBeforePanel = (state: ComplaintState, strand?: Strand): readonly PointBeforePanel[] =>
  pointsInOrder(state)
    .filter(
      point => point.state === 'live' && point.label !== null && (strand === undefined || point.strand === strand),
    )
    .map(point => pointBeforePanel(state, point))

/** Points whose finding the panel changed, and to which the council has to answer one by one. */
export const changedByPanel = (state: ComplaintState, strand?: Strand): readonly PointBeforePanel[] =>
  pointsBeforePanel(state, strand).filter(({ changed }) => changed !== undefined)

export const hasParts = (state: ComplaintState, point: Point): boolean => leavesUnder(state, point).length > 0
