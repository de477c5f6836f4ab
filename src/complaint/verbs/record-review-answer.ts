import { z } from 'zod'
import { longTextField, whenField, yesOrNoField } from '#stream/field.ts'
import { here } from '#stream/verb.ts'
import { ombudsmanReviewAnswered } from '../entries/ombudsman-review-answered.ts'
import { complaintVerb } from './define.ts'
import { matterField, matterOfComplaint } from './ombudsman-fields.ts'

export const recordReviewAnswer = complaintVerb({
  name: 'record-review-answer',
  title: 'Record what came of the review',
  summary: 'Whether the Ombudsman looks at its decision again. A new decision is recorded as a matter of its own.',
  transitions: ['T47'],
  may: ['complaints manager'],
  sources: [{ key: 'CHALL', at: '' }],
  input: z.object({
    happened: whenField('When did the Ombudsman answer?'),
    matterId: matterField('In which matter?'),
    changed: yesOrNoField('Is the decision looked at again?'),
    words: longTextField('What did it say?', 'Without names.'),
  }),
  opensWhen: state =>
    [...state.matters.values()].some(({ review }) => review) ? null : 'Opens when a review was asked for.',
  check: [
    matterOfComplaint,
    (state, { matterId }) => {
      const matter = state.matters.get(matterId)
      if (matter && !matter.review) return [{ field: 'matterId', message: 'No review was asked for in that matter' }]
      return matter?.review?.answer
        ? [{ field: 'matterId', message: 'The review is answered. Correct the entry if it is wrong' }]
        : []
    },
  ],
  guards: [],
  decide: (_state, { happened, ...said }, { source }) => here(ombudsmanReviewAnswered.write(happened, source, said)),
})
