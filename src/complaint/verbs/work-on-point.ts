import { z } from 'zod'
import { manyChosenField } from '#stream/chosen-field.ts'
import { asked, optionalTextField, pointField, whenField } from '#stream/field.ts'
import { here } from '#stream/verb.ts'
import { pointWorkSaved } from '../entries/point-work-saved.ts'
import { opensForInvestigation } from '../investigation/open.ts'
import { workOn } from '../investigation/progress.ts'
import { type InvestigatorsFinding, investigatorsFindings, type PointWork } from '../investigation/state.ts'
import { complaintVerb } from './define.ts'

const NOT_YET = 'not yet'

const hints: Readonly<Record<InvestigatorsFinding, string>> = {
  upheld: 'It happened as the point says, and it should not have.',
  'partially upheld': 'Some of it did. You say which part below.',
  'not upheld': 'It did not happen, or what was done was right.',
  inconclusive: 'The evidence does not show it either way.',
}

type Found = Pick<PointWork, 'finding' | 'whichPart' | 'reasons'>

const isSame = (before: PointWork, now: Found): boolean =>
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
    finding: asked(
      z
        .enum([...investigatorsFindings, NOT_YET], 'What is the finding?: choose one')
        .default(NOT_YET)
        .transform(said => (said === NOT_YET ? null : said)),
      {
        question: 'What is the finding?',
        kind: 'choice',
        choices: [
          ...investigatorsFindings.map(value => ({
            value,
            text: `${value.slice(0, 1).toUpperCase()}${value.slice(1)}`,
            hint: hints[value],
          })),
          { value: NOT_YET, text: 'Not yet' },
        ],
      },
    ),
    whichPart: optionalTextField('If it is partially upheld, which part is?'),
    reasons: optionalTextField('What are the reasons for the finding?', 'Needed with any of the four findings.'),
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
    (_state, { finding, whichPart }) => {
      if (finding === 'partially upheld' && whichPart === null)
        return [{ field: 'whichPart', message: 'Say which part is upheld' }]
      return finding !== 'partially upheld' && whichPart !== null
        ? [
            {
              field: 'whichPart',
              message: 'Only a partial finding names a part. Choose partially upheld, or leave this empty',
            },
          ]
        : []
    },
    (_state, { finding, reasons }) =>
      finding !== null && reasons === null ? [{ field: 'reasons', message: 'Give the reasons for the finding' }] : [],
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
