import { findingsOn, leafPoints } from '../points.ts'
import { roundNumberOf } from '../rounds.ts'
import type { ComplaintState, Point } from '../state.ts'
import type { FindingValue, Strand } from '../words.ts'
import type { DraftedRecommendation, Evidence, PointWork, SavedView } from './state.ts'

/** A finding as it is shown, whether it is made or still in the work. */
export interface FindingSeen {
  readonly id: string
  readonly finding: FindingValue
  readonly whichPart: string | null
  readonly reasons: string | null
}

/** The work on a point as last saved in the run under way. */
export const workOn = (state: ComplaintState, point: Point): PointWork | undefined =>
  state.investigation.work.get(point.id)?.findLast(({ round }) => round === roundNumberOf(state, point.strand))

/** The evidence cited on a point, in the order of the register. */
export function citedOn(state: ComplaintState, point: Point): readonly Evidence[] {
  const ids = new Set(workOn(state, point)?.evidenceIds)
  return [...state.investigation.evidence.values()].filter(({ id }) => ids.has(id))
}

/** The points that the investigation is to answer. */
export const pointsToInvestigate = (state: ComplaintState, strand: Strand = 'substance'): readonly Point[] =>
  leafPoints(state).filter(point => point.strand === strand && point.state === 'live')

/** Recommendations drafted for a report that has not made them yet. */
export const draftsOf = (state: ComplaintState): readonly DraftedRecommendation[] =>
  [...state.investigation.recommendations.values()].filter(({ id }) => !state.recommendations.has(id))

/** Of those, what a report on one strand makes: what names no point belongs to the substance. */
export const draftsOfStrand = (state: ComplaintState, strand: Strand): readonly DraftedRecommendation[] =>
  draftsOf(state).filter(({ pointIds }) => {
    const strands = pointIds.flatMap(id => state.points.get(id)?.strand ?? [])
    return strands.length === 0 ? strand === 'substance' : strands.includes(strand)
  })

/** The independent person's view of a point as last saved in the run under way. */
export const viewOn = (state: ComplaintState, point: Point): SavedView | undefined =>
  state.investigation.views.get(point.id)?.findLast(({ round }) => round === roundNumberOf(state, point.strand))

/** What the investigating officer finds on a point: as the work says, or else as it stands on record. */
export function findingOn(state: ComplaintState, point: Point): FindingSeen | undefined {
  const work = workOn(state, point)
  const made = findingsOn(state, point).findLast(
    ({ decider, round }) => decider === 'investigating officer' && round === roundNumberOf(state, point.strand),
  )
  const isWork = work && work.findingId !== null && work.finding !== null && (!made || work.seq > made.seq)
  if (isWork)
    return {
      id: work.findingId ?? '',
      finding: work.finding ?? 'no finding',
      whichPart: work.whichPart,
      reasons: work.reasons,
    }
  return made && { id: made.id, finding: made.finding, whichPart: made.whichPart, reasons: made.reasons }
}

/** The investigating officer has found on it: on record, or in the work that the report will make a finding. */
const isFoundOn = (state: ComplaintState, point: Point): boolean => findingOn(state, point) !== undefined

export interface Progress {
  readonly points: readonly Point[]
  readonly withoutFinding: readonly Point[]
  readonly withoutEvidence: readonly Point[]
}

export function progressOf(state: ComplaintState, strand: Strand = 'substance'): Progress {
  const points = pointsToInvestigate(state, strand)
  return {
    points,
    withoutFinding: points.filter(point => !isFoundOn(state, point)),
    withoutEvidence: points.filter(point => citedOn(state, point).length === 0),
  }
}

/** "9 of 15 points have a finding." */
export function progressInWords({ points, withoutFinding, withoutEvidence }: Progress): string {
  const all = points.length
  if (all === 0) return 'The statement of complaint lists no points yet.'
  const found = all - withoutFinding.length
  const first = `${found} of ${all} ${all === 1 ? 'point has' : 'points have'} a finding.`
  if (withoutEvidence.length === 0) return first
  return `${first} ${withoutEvidence.length === 1 ? '1 cites' : `${withoutEvidence.length} cite`} no evidence yet.`
}

export const labelsOf = (points: readonly Point[]): string =>
  points.map(({ label }) => label ?? 'a point without a number').join(', ')
