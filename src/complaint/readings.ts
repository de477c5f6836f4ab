import { leafPoints, likelyPoint, partsOf, pointOf, unplacedFindings } from './points.ts'
import type { ComplaintState, Finding, Point } from './state.ts'
import type { FindingValue } from './words.ts'

/** One way to take a set of changes that does not fit the findings it changes. The system holds all and chooses none. */
export interface Reading {
  readonly name: string
  /** What has to be assumed for this reading, in words. */
  readonly assumes: readonly string[]
  /** The number of points by finding; headings that were given one are not counted here. */
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

/** The one sibling that holds the finding a contradictory change says it changes from, if there is exactly one. */
export function meantInstead(state: ComplaintState, finding: Finding, point: Point): Point | undefined {
  const changed = new Set(
    [...state.findings.values()].filter(other => other.stage === finding.stage).map(other => other.pointId),
  )
  const siblings = leafPoints(state).filter(
    other =>
      other !== point &&
      other.segments[0] === point.segments[0] &&
      !changed.has(other.id) &&
      lastBefore(state, other, finding.stage)?.finding === finding.fromAsStated,
  )
  return siblings.length === 1 ? siblings[0] : undefined
}

function lastBefore(state: ComplaintState, point: Point, stage: number): Finding | undefined {
  let last: Finding | undefined
  for (const finding of state.findings.values()) {
    if (finding.stage < stage && pointOf(state, finding) === point && (!last || finding.seq > last.seq)) last = finding
  }
  return last
}

interface Alternative {
  readonly name: string
  readonly assumes: string
  apply(stands: Map<string, FindingValue>): void
}

/** What stands if every change is taken as printed, with the likely point where the label is no point's. */
function literally(state: ComplaintState): { stands: Map<string, FindingValue>; assumes: string[] } {
  const stands = new Map<string, FindingValue>()
  const assumes: string[] = []
  for (const finding of [...state.findings.values()].sort((a, b) => a.stage - b.stage || a.seq - b.seq)) {
    const point = pointOf(state, finding)
    if (point) stands.set(point.id, finding.finding)
  }
  for (const finding of unplacedFindings(state)) {
    const point = finding.labelAsPrinted === null ? undefined : likelyPoint(state, finding.labelAsPrinted)
    if (!point) continue
    stands.set(point.id, finding.finding)
    assumes.push(`"${finding.labelAsPrinted}" means point ${point.label}, which nobody has decided yet.`)
  }
  return { stands, assumes }
}

/** A finding given to a whole point may have been meant for each of its parts. */
function forTheParts(state: ComplaintState, finding: Finding, point: Point): readonly Alternative[] {
  const parts = point.kind === 'heading' ? partsOf(state, point) : []
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
      assumes: `It says "from ${finding.fromAsStated}"; ${point.label} was ${held}, and ${other.label} was ${finding.fromAsStated}.`,
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
    if (finding === undefined) continue
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
