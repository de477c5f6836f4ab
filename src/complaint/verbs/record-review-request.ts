import { z } from 'zod'
import { choiceField, longTextField, whenField } from '#stream/field.ts'
import { here } from '#stream/verb.ts'
import { ombudsmanReviewAsked } from '../entries/ombudsman-review-asked.ts'
import { complaintVerb } from './define.ts'
import { matterField, matterOfComplaint } from './ombudsman-fields.ts'

export const recordReviewRequest = complaintVerb({
  name: 'record-review-request',
  title: 'Record that a review of the decision was asked for',
  summary: 'Within one month of the decision, and once. A late request the Ombudsman takes only exceptionally.',
  transitions: ['T47'],
  may: ['complaints manager'],
  sources: [{ key: 'CHALL', at: '' }],
  input: z.object({
    happened: whenField('When was it asked for?'),
    matterId: matterField('Of the decision in which matter?'),
    by: choiceField('Who asked for it?', ['the complainant', 'the council']),
    words: longTextField('On what ground?', 'Without names.'),
  }),
  opensWhen: state =>
    [...state.matters.values()].some(({ decided }) => decided) ? null : 'Opens when the Ombudsman has decided.',
  check: [
    matterOfComplaint,
    (state, { matterId }) => {
      const matter = state.matters.get(matterId)
      if (matter && !matter.decided) return [{ field: 'matterId', message: 'Nothing is decided in that matter yet' }]
      return matter?.review
        ? [{ field: 'matterId', message: 'A review was asked for already, and there is only one' }]
        : []
    },
  ],
  guards: [],
  decide: (_state, { happened, ...said }, { source }) => here(ombudsmanReviewAsked.write(happened, source, said)),
})
