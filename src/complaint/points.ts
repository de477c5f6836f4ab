import { compareSegments, sameSegments, splitLabel } from './label.ts'
import { roundNumberOf } from './rounds.ts'
import type { ComplaintState, Finding, Point } from './state.ts'
import { type Decider, decider, type PointState, type Strand } from './words.ts'

/** The points in the order of the statement of complaint, parents before their parts. */
export function pointsInOrder(state: ComplaintState): readonly Point[] {
  return [...state.points.values()].sort((a, b) => {
    if (a.label === null || b.label === null)
      return Number(a.label === null) - Number(b.label === null) || a.order - b.order
    return compareSegments(a.segments, b.segments) || a.order - b.order
  })
}

export const partsOf = (state: ComplaintState, parent: Point): readonly Point[] =>
  [...state.points.values()].filter(point => point.parentId === parent.id)

/** A point and whatever hangs under it, at any depth. */
export function pointAndParts(state: ComplaintState, point: Point): readonly Point[] {
  const found = new Set([point])
  // A set can be added to while it is walked, and holds each point once even where parents run in a circle.
  for (const one of found) for (const part of partsOf(state, one)) found.add(part)
  return [...found]
}

/** Points that can hold a finding of their own: those that are no mere headings. */
export const leafPoints = (state: ComplaintState): readonly Point[] =>
  pointsInOrder(state).filter(({ kind }) => kind === 'point')

/** What hangs under a point at any depth and can hold a finding of its own. */
export const leavesUnder = (state: ComplaintState, point: Point): readonly Point[] =>
  pointAndParts(state, point).filter(one => one !== point && one.kind === 'point')

/** What can still be found on: the points that nothing took out of the procedure. */
export const livePoints = (state: ComplaintState, strand?: Strand): readonly Point[] =>
  leafPoints(state).filter(point => point.state === 'live' && (strand === undefined || point.strand === strand))

/** Sets points and whatever hangs under them; `from` leaves alone those that are in another state. */
export function setPoints(draft: ComplaintState, ids: readonly string[], to: PointState, from?: PointState): void {
  for (const id of ids) {
    const point = draft.points.get(id)
    for (const one of point ? pointAndParts(draft, point) : [])
      if (from === undefined || one.state === from) one.state = to
  }
}

/** The number of points, those counted without being named among them. */
export const pointCount = (state: ComplaintState): number =>
  Math.max(
    leafPoints(state).reduce((sum, { count }) => sum + count, 0),
    state.statedPointCount ?? 0,
  )

export function pointByLabel(state: ComplaintState, label: string): Point | undefined {
  const segments = splitLabel(label)
  for (const point of state.points.values()) {
    if (point.label !== null && sameSegments(point.segments, segments)) return point
  }
  return undefined
}

/** The point a finding is on: as recorded, or by an alias that a person decided. Never by a guess. */
export function pointOf(state: ComplaintState, finding: Finding): Point | undefined {
  if (finding.pointId !== null) return state.points.get(finding.pointId)
  if (finding.labelAsPrinted === null) return undefined
  const segments = splitLabel(finding.labelAsPrinted)
  return [...state.points.values()].find(({ aliases }) =>
    aliases.some(alias => sameSegments(splitLabel(alias), segments)),
  )
}

/**
 * The point that a finding's label may mean where the finding is on none: the point of that label; for "5a" the point 5,
 * if 5 has no parts; for "5" the point 5a, if it is the only part. To be put to a person; undefined when nothing is near
 * enough to ask about.
 */
export function likelyPoint(state: ComplaintState, label: string): Point | undefined {
  const same = pointByLabel(state, label)
  if (same) return same
  const segments = splitLabel(label)
  const above = leafPoints(state).find(
    point => point.label !== null && sameSegments(point.segments, segments.slice(0, -1)),
  )
  if (above) return above
  const below = leafPoints(state).filter(
    point =>
      point.segments.length > segments.length && sameSegments(point.segments.slice(0, segments.length), segments),
  )
  return below.length === 1 ? below[0] : undefined
}

const order = new Map<Decider, number>(decider.options.map((name, place) => [name, place]))

/**
 * Findings in the order in which they were decided: run by run, and in each by the order of the deciders, whatever was
 * entered first. Those of one decider stay in the order of the fold.
 */
export const inOrderOfDecision = (a: Finding, b: Finding): number =>
  a.round - b.round || (order.get(a.decider) ?? 0) - (order.get(b.decider) ?? 0)

/** Puts every finding on its point, once for all who look: for each point anew it would be points times findings. */
export function placeFindings(state: ComplaintState): void {
  for (const finding of [...state.findings.values()].sort(inOrderOfDecision)) {
    const point = pointOf(state, finding)
    const placed = point && state.placed.get(point.id)
    if (placed) placed.push(finding)
    else if (point) state.placed.set(point.id, [finding])
    else state.unplaced.push(finding)
  }
}

/** The findings on one point, in the order in which they were decided. */
export const findingsOn = ({ placed }: ComplaintState, point: Point): readonly Finding[] => placed.get(point.id) ?? []

/**
 * The finding that stands on a point. The independent person comments and does not decide; a stage that
 * says nothing leaves the finding before it standing.
 */
export const standingFinding = (state: ComplaintState, point: Point): Finding | undefined =>
  findingsOn(state, point).findLast(isDecision)

export const isDecision = ({ decider: by }: Finding): boolean => by !== 'independent person'

/**
 * The adjudicating officer agreed with the finding, in part at least, or made another, in the run under way. To disagree
 * alone decides nothing.
 */
export function isAdjudicated(state: ComplaintState, point: Point): boolean {
  const run = roundNumberOf(state, point.strand)
  return (
    findingsOn(state, point).some(finding => finding.decider === 'adjudicating officer' && finding.round === run) ||
    state.views.some(
      ({ decider: by, pointId, view, findingId }) =>
        by === 'adjudicating officer' &&
        pointId === point.id &&
        view !== 'disagrees' &&
        state.findings.get(findingId)?.round === run,
    )
  )
}
