import { z } from 'zod'
import { whenField } from '#stream/field.ts'
import { here } from '#stream/verb.ts'
import { supplementaryReviewAnswered } from '../entries/supplementary-review-answered.ts'
import { sendingChecks, sendingFields, sendingFrom } from '../letters/sending-fields.ts'
import { complaintVerb, opensAfter, strandField } from './define.ts'

export const answerSupplementaryReview = complaintVerb({
  name: 'answer-supplementary-review',
  title: 'Record the answer to the supplementary review',
  summary: "The council's response to the second report was sent.",
  transitions: ['T38'],
  may: ['complaints manager', 'adjudicating officer'],
  sources: [
    { key: 'D', at: '18 011 015' },
    { key: 'CA', at: 'section 26(7)' },
  ],
  input: z.object({ happened: whenField('When was the answer sent?'), ...sendingFields(), strand: strandField() }),
  opensWhen: opensAfter('supplementary review reported', 'the second report has been received'),
  check: sendingChecks,
  guards: [],
  decide: (_state, { happened, strand, ...sent }, { source }) =>
    here(supplementaryReviewAnswered.write(happened, source, { strand, sending: sendingFrom(sent) })),
})
