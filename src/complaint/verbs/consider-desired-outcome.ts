import { z } from 'zod'
import { chosenField } from '#stream/chosen-field.ts'
import { choiceField, longTextField, whenField } from '#stream/field.ts'
import { here } from '#stream/verb.ts'
import { outcomeResults } from '../adjudication/state.ts'
import { desiredOutcomeConsidered } from '../entries/desired-outcome-considered.ts'
import { complaintVerb } from './define.ts'

export const considerDesiredOutcome = complaintVerb({
  name: 'consider-desired-outcome',
  title: 'Record what becomes of a desired outcome',
  summary:
    'What the council says to one thing that the complainant wants: met, not met, no longer possible, or for somebody else.',
  transitions: ['T16', 'T27', 'T36'],
  may: ['complaints manager', 'complaints officer', 'stage 1 resolver', 'adjudicating officer'],
  sources: [
    { key: 'GUIDANCE', at: '' },
    { key: 'D', at: '18 011 015' },
  ],
  input: z.object({
    happened: whenField('When was it considered?'),
    outcomeId: chosenField('outcome', 'Which desired outcome?'),
    result: choiceField('What will become of it?', outcomeResults),
    reasons: longTextField('Why, or how?', 'Without names.'),
  }),
  opensWhen: state => (state.outcomes.length > 0 ? null : 'Opens when a desired outcome is recorded.'),
  check: (state, { outcomeId }) =>
    state.outcomes.some(({ id }) => id === outcomeId)
      ? []
      : [{ field: 'outcomeId', message: 'Choose a desired outcome of this complaint' }],
  guards: [],
  decide: (_state, { happened, outcomeId, ...said }, { source }) =>
    here(desiredOutcomeConsidered.write(happened, source, { ...said, outcomeId })),
})
