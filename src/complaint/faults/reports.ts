import type { ReportIn } from '../investigation/state.ts'
import { pointsInOrder } from '../points.ts'
import { roundNumberOf } from '../rounds.ts'
import type { ComplaintState } from '../state.ts'
import { type Fault, fault } from './fault.ts'

function reportWithoutEvidence(state: ComplaintState, { withoutEvidence, seq }: ReportIn): readonly Fault[] {
  const points = pointsInOrder(state).filter(({ id }) => withoutEvidence.includes(id))
  if (points.length === 0) return []
  const number = points.reduce((sum, { count }) => sum + count, 0)
  const labels = points.flatMap(({ label }) => label ?? [])
  return [
    fault(
      'report without evidence',
      `The investigating officer's report cited no evidence on ${number} ${number === 1 ? 'point' : 'points'}${labels.length > 0 ? `: ${labels.join(', ')}` : ''}.`,
      {
        against: 'guidance',
        source: [{ key: 'D', at: '18 011 015' }],
        entries: [seq],
        points: points.map(({ id }) => id),
      },
    ),
  ]
}

const notShared = ({ shared, seq }: ReportIn): readonly Fault[] =>
  shared === false
    ? [
        fault('not everything shared', 'Not every interview and paper was shared with the independent person.', {
          against: 'guidance',
          source: [{ key: 'IPX', at: '' }],
          entries: [seq],
        }),
      ]
    : []

/** A view stays with the finding it was given on: one that was changed since has not been seen by the independent person. */
function viewsOvertaken(state: ComplaintState): readonly Fault[] {
  const overtaken = state.investigation.corrections.filter(({ pointId, replaces, findingId }) => {
    const views = state.views.filter(view => view.decider === 'independent person' && view.pointId === pointId)
    return views.some(view => view.findingId === replaces) && !views.some(view => view.findingId === findingId)
  })
  const points = pointsInOrder(state).filter(({ id }) => overtaken.some(({ pointId }) => pointId === id))
  if (points.length === 0) return []
  return [
    fault(
      'view on a finding since changed',
      `The independent person's view is of a finding that was put right since, on ${points.map(({ label }) => label).join(', ')}.`,
      {
        against: 'guidance',
        source: [{ key: 'IPX', at: '' }],
        entries: overtaken.map(({ seq }) => seq),
        points: points.map(({ id }) => id),
      },
    ),
  ]
}

/** What the reports of stage 2 left out. */
export const reportFaults = (state: ComplaintState): readonly Fault[] => [
  ...state.investigation.reports
    .filter(({ strand, round }) => round === roundNumberOf(state, strand))
    .flatMap(report => [...reportWithoutEvidence(state, report), ...notShared(report)]),
  ...viewsOvertaken(state),
]
