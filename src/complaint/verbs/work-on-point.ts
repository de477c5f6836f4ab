import { z } from 'zod'
import { manyChosenField } from '#stream/chosen-field.ts'
import { optionalTextField, pointField, whenField } from '#stream/field.ts'
import { here } from '#stream/verb.ts'
import { pointWorkSaved } from '../entries/point-work-saved.ts'
import {
  type FindingSoFar,
  findingSoFarChecks,
  findingSoFarField,
  reasonsField,
  whichPartField,
} from '../investigation/finding-so-far.ts'
import { investigationOpens, opensForInvestigation } from '../investigation/open.ts'
import { workOn } from '../investigation/progress.ts'
import type { InvestigatorsFinding, PointWork } from '../investigation/state.ts'
import { complaintVerb } from './define.ts'

const hints: Readonly<Record<InvestigatorsFinding, string>> = {
  upheld: 'It happened as the point says, and it should not have.',
  'partially upheld': 'Some of it did. You say which part below.',
  'not upheld': 'It did not happen, or what was done was right.',
  inconclusive: 'The evidence does not show it either way.',
}

const isSame = (before: PointWork, now: FindingSoFar): boolean =>
  before.finding === now.finding && before.whichPart === now.whichPart && before.reasons === now.reasons

export const workOnPoint = complaintVerb({
  name: 'work-on-point',
  title: 'Work on a point',
  summary:
    'The evidence, the analysis and the finding on one point, as far as they have come. The report makes it a finding.',
  transitions: ['T25'],
  may: ['complaints manager', 'investigating officer'],
  sources: [
    { key: 'IOX', at: '' },
    { key: 'D', at: '18 011 015' },
  ],
  input: z.object({
    happened: whenField('When was this work done?'),
    pointId: pointField('On which point?'),
    evidenceIds: manyChosenField('evidence', 'Which evidence does it rest on?', 'From the register of evidence.'),
    analysis: optionalTextField(
      'What does the evidence show?',
      'Without names. It is no finding until you choose one.',
    ),
    finding: findingSoFarField('What is the finding?', hints),
    whichPart: whichPartField(),
    reasons: reasonsField('What are the reasons for the finding?'),
  }),
  opensWhen: state =>
    state.points.size === 0 ? 'Opens when the statement of complaint lists the points.' : opensForInvestigation(state),
  check: [
    (state, { pointId }) => {
      const point = state.points.get(pointId)
      if (!point) return [{ field: 'pointId', message: 'Choose a point of this complaint' }]
      return point.kind === 'heading'
        ? [{ field: 'pointId', message: `${point.label} is a heading. Work on each of its parts` }]
        : []
    },
    (state, { evidenceIds }) =>
      evidenceIds.every(id => state.investigation.evidence.has(id))
        ? []
        : [{ field: 'evidenceIds', message: 'Choose from the register of evidence' }],
    (state, { pointId }, { source }) => {
      const point = state.points.get(pointId)
      const why = point && source.kind === 'worked' ? investigationOpens(state, point.strand) : null
      return why === null ? [] : [{ field: 'pointId', message: why }]
    },
    ...findingSoFarChecks,
  ],
  guards: [],
  decide(state, { happened, ...said }, { source, newId }) {
    const point = state.points.get(said.pointId)
    const before = point && workOn(state, point)
    const kept = before && isSame(before, said) ? before.findingId : null
    return here(
      pointWorkSaved.write(happened, source, {
        ...said,
        label: point?.label ?? null,
        findingId: said.finding === null ? null : (kept ?? newId()),
      }),
    )
  },
})
