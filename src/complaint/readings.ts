import { findingsOn, inOrderOfDecision, isDecision, leafPoints, leavesUnder, likelyPoint, pointOf } from './points.ts'
import type { ComplaintState, Finding, Point } from './state.ts'
import type { FindingValue } from './words.ts'

/** One way to take a set of changes that does not fit the findings it changes. The system holds all and chooses none. */
export interface Reading {
  readonly name: string
  /** What has to be assumed for this reading, in words. */
  readonly assumes: readonly string[]
  /** The number of points by finding; headings that were given one are not counted here, nor points outside the procedure. */
  readonly counts: ReadonlyMap<FindingValue, number>
  readonly headings: readonly { readonly label: string; readonly finding: FindingValue }[]
  readonly stands: ReadonlyMap<string, FindingValue>
}

/** A change whose stated "from" is not the finding held on its point. */
export function contradictsHeld(state: ComplaintState, finding: Finding): FindingValue | null {
  const held = finding.reviews === null ? undefined : state.findings.get(finding.reviews)
  if (!held || finding.fromAsStated === null || held.finding === finding.fromAsStated) return null
  return held.finding
}

/** What hangs under a point that a source gave one finding as a whole, and had findings of its own. */
export function partsWithFindings(state: ComplaintState, finding: Finding, point: Point): readonly Point[] {
  if (finding.wholePoint !== 'as printed') return []
  return leavesUnder(state, point).filter(part => findingsOn(state, part).length > 0)
}

/** The one sibling that holds the finding a contradictory change says it changes from, if there is exactly one. */
export function meantInstead(state: ComplaintState, finding: Finding, point: Point): Point | undefined {
  const isChanged = (other: Point): boolean => findingsOn(state, other).some(({ stage }) => stage === finding.stage)
  const heldBefore = (other: Point): FindingValue | undefined =>
    findingsOn(state, other).findLast(({ stage }) => stage < finding.stage)?.finding
  const siblings = leafPoints(state).filter(
    other =>
      other !== point &&
      other.segments[0] === point.segments[0] &&
      heldBefore(other) === finding.fromAsStated &&
      !isChanged(other),
  )
  return siblings.length === 1 ? siblings[0] : undefined
}

interface Alternative {
  readonly name: string
  readonly assumes: string
  apply(stands: Map<string, FindingValue>): void
}

/** What stands if every change is taken as printed, with the likely point where the label is no point's. */
function literally(state: ComplaintState): { stands: Map<string, FindingValue>; assumes: string[] } {
  const stands = new Map<string, FindingValue>()
  const decided = new Map<string, Finding>()
  const assumes: string[] = []
  for (const [pointId, findings] of state.placed) {
    const last = findings.findLast(isDecision)
    if (!last) continue
    stands.set(pointId, last.finding)
    decided.set(pointId, last)
  }
  for (const finding of state.unplaced) {
    const point = finding.labelAsPrinted === null ? undefined : likelyPoint(state, finding.labelAsPrinted)
    if (!point || !isDecision(finding)) continue
    assumes.push(`“${finding.labelAsPrinted}” means point ${point.label}, which nobody has decided yet.`)
    const held = decided.get(point.id)
    if (held && inOrderOfDecision(held, finding) > 0) continue
    stands.set(point.id, finding.finding)
  }
  return { stands, assumes }
}

/** A finding printed for a whole point may have been meant for each of its parts. */
function forTheParts(state: ComplaintState, finding: Finding, point: Point): readonly Alternative[] {
  const parts = partsWithFindings(state, finding, point)
  if (parts.length === 0) return []
  return [
    {
      name: `The finding on ${point.label} replaces those on its parts`,
      assumes: `The change to ${point.label} was meant for each of ${parts.map(({ label }) => label).join(', ')}.`,
      apply: stands => {
        stands.delete(point.id)
        for (const part of parts) stands.set(part.id, finding.finding)
      },
    },
  ]
}

/** A change that contradicts what it changes may have been meant for the one neighbour that it fits. */
function forANeighbour(state: ComplaintState, finding: Finding, point: Point): readonly Alternative[] {
  const held = contradictsHeld(state, finding)
  const other = held === null ? undefined : meantInstead(state, finding, point)
  if (held === null || !other) return []
  return [
    {
      name: `The change printed for ${point.label} was meant for ${other.label}`,
      assumes: `It says “from ${finding.fromAsStated}”; ${point.label} was ${held}, and ${other.label} was ${finding.fromAsStated}.`,
      apply: stands => {
        stands.set(point.id, held)
        stands.set(other.id, finding.finding)
      },
    },
  ]
}

function alternatives(state: ComplaintState): readonly Alternative[] {
  const placed = [...state.findings.values()].flatMap(finding => {
    const point = pointOf(state, finding)
    return point ? [{ finding, point }] : []
  })
  return [
    ...placed.flatMap(({ finding, point }) => forTheParts(state, finding, point)),
    ...placed.flatMap(({ finding, point }) => forANeighbour(state, finding, point)),
  ]
}

function reading(
  state: ComplaintState,
  name: string,
  assumes: readonly string[],
  stands: Map<string, FindingValue>,
): Reading {
  const counts = new Map<FindingValue, number>()
  const headings: { label: string; finding: FindingValue }[] = []
  for (const point of state.points.values()) {
    const finding = stands.get(point.id)
    if (finding === undefined || point.state === 'out of scope') continue
    if (point.kind === 'heading') headings.push({ label: point.label ?? '', finding })
    else counts.set(finding, (counts.get(finding) ?? 0) + point.count)
  }
  return { name, assumes, counts, headings, stands }
}

/** Every way to take the findings as they stand: one when all changes fit, more when some do not. */
export function readings(state: ComplaintState): readonly Reading[] {
  const base = literally(state)
  const others = alternatives(state).map(alternative => {
    const stands = new Map(base.stands)
    alternative.apply(stands)
    return reading(state, alternative.name, [...base.assumes, alternative.assumes], stands)
  })
  const name = others.length === 0 ? 'As recorded' : 'Each change exactly as printed'
  return [reading(state, name, base.assumes, base.stands), ...others]
}
