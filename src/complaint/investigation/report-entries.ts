import type { NewEntry, Source, When } from '#stream/entry.ts'
import { findingMade } from '../entries/finding-made.ts'
import { recommendationMade } from '../entries/recommendation-made.ts'
import { viewGiven } from '../entries/view-given.ts'
import { findingReviewed } from '../finding-reviewed.ts'
import { pointsInOrder } from '../points.ts'
import { nextNumber } from '../recommendation-number.ts'
import type { ComplaintState } from '../state.ts'
import type { Strand } from '../words.ts'
import { draftsOfStrand, findingOn, labelsOf, pointsToInvestigate, viewOn, workOn } from './progress.ts'

export interface Reporting {
  readonly state: ComplaintState
  readonly strand: Strand
  readonly happened: When
  readonly source: Source
  newId(): string
}

/** What the work on each point has come to, as findings: only the report makes them that. */
const findings = ({ state, strand, happened, source }: Reporting): readonly NewEntry[] =>
  pointsToInvestigate(state, strand).flatMap(point => {
    const work = workOn(state, point)
    if (!work || work.finding === null || work.findingId === null || state.findings.has(work.findingId)) return []
    return [
      findingMade.write(happened, source, {
        findingId: work.findingId,
        pointId: point.id,
        labelAsPrinted: point.label,
        decider: 'investigating officer',
        stage: 2,
        finding: work.finding,
        asPrinted: work.finding,
        reviews: findingReviewed(state, point.id, 'investigating officer'),
        fromAsStated: null,
        whichPart: work.whichPart,
        reasons: work.reasons,
        wholePoint: 'no',
      }),
    ]
  })

/** What was drafted for this report, numbered on from what was recommended before. */
function recommendations({ state, strand, happened, source }: Reporting): readonly NewEntry[] {
  return draftsOfStrand(state, strand).map(({ id, pointIds, kind, text, soft, deadline }, place) => {
    const points = pointsInOrder(state).filter(point => pointIds.includes(point.id))
    return recommendationMade.write(happened, source, {
      recommendationId: id,
      number: nextNumber(state) + place,
      stage: 2,
      author: 'investigating officer',
      text,
      kind,
      soft,
      covers: points.length === 0 ? null : `${points.length === 1 ? 'point' : 'points'} ${labelsOf(points)}`,
      deadline,
    })
  })
}

export const investigatingOfficersEntries = (reporting: Reporting): readonly NewEntry[] => [
  ...findings(reporting),
  ...recommendations(reporting),
]

/** The independent person's saved views, each on the finding that they saw. */
export const independentPersonsEntries = ({ state, strand, happened, source }: Reporting): readonly NewEntry[] =>
  pointsToInvestigate(state, strand).flatMap(point => {
    const saved = viewOn(state, point)
    const findingId = saved?.findingId ?? findingOn(state, point)?.id ?? null
    if (!saved || findingId === null) return []
    const given = state.views.some(
      view =>
        view.decider === 'independent person' &&
        view.findingId === findingId &&
        view.view === saved.view &&
        view.reasons === saved.comments,
    )
    if (given) return []
    return [
      viewGiven.write(happened, source, {
        decider: 'independent person',
        pointId: point.id,
        label: point.label,
        findingId,
        view: saved.view,
        reasons: saved.comments,
      }),
    ]
  })
