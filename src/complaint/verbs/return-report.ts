import { z } from 'zod'
import { manyChosenField } from '#stream/chosen-field.ts'
import { choiceField, longTextField, whenField } from '#stream/field.ts'
import { here } from '#stream/verb.ts'
import { reportReturned } from '../entries/report-returned.ts'
import { isReportIn, opensForReturn } from '../investigation/open.ts'
import { stage2Authors } from '../investigation/state.ts'
import { pointsInOrder } from '../points.ts'
import { currentRound } from '../rounds.ts'
import { complaintVerb, strandField } from './define.ts'

export const returnReport = complaintVerb({
  name: 'return-report',
  title: 'Send a report back to be completed',
  summary: 'Something is missing in a report of stage 2. The clock keeps running while it is completed.',
  transitions: ['T26'],
  may: ['complaints manager', 'adjudicating officer'],
  sources: [
    { key: 'D', at: '18 011 015' },
    { key: 'REG', at: '17(3)' },
  ],
  input: z.object({
    happened: whenField('When was it sent back?'),
    author: choiceField('To whom?', stage2Authors),
    missing: longTextField(
      'What is missing?',
      'A point not answered, evidence not cited, an objection of the independent person. Without names.',
    ),
    pointIds: manyChosenField('points', 'On which points?', 'Leave empty if it is about the report as a whole.'),
    strand: strandField(),
  }),
  opensWhen: opensForReturn,
  check: [
    (state, { author, strand }) =>
      isReportIn(currentRound(state, strand), author)
        ? []
        : [{ field: 'author', message: `The report of the ${author} is not in, so it cannot be sent back` }],
    (state, { pointIds }) =>
      pointIds.every(id => state.points.has(id))
        ? []
        : [{ field: 'pointIds', message: 'Choose points of this complaint' }],
  ],
  guards: [],
  decide: (state, { happened, ...said }, { source }) =>
    here(
      reportReturned.write(happened, source, {
        ...said,
        labels: pointsInOrder(state).flatMap(({ id, label }) =>
          said.pointIds.includes(id) && label !== null ? [label] : [],
        ),
      }),
    ),
})
