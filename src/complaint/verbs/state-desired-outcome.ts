import { z } from 'zod'
import { longTextField, optionalTextField, whenField } from '#stream/field.ts'
import { here } from '#stream/verb.ts'
import { desiredOutcomeStated } from '../entries/desired-outcome-stated.ts'
import { complaintVerb } from './define.ts'

export const stateDesiredOutcome = complaintVerb({
  name: 'state-desired-outcome',
  title: 'Record a desired outcome',
  summary: 'Something the complainant wants to come of the complaint.',
  transitions: ['T01', 'T22'],
  may: ['complaints manager', 'complaints officer', 'stage 1 resolver', 'investigating officer'],
  sources: [{ key: 'GUIDANCE', at: '' }],
  input: z.object({
    happened: whenField('When did they say so?'),
    text: longTextField('What do they want?', 'In their own words, if you have them. Without names.'),
    fate: optionalTextField(
      'What has become of it?',
      'Such as achieved, or no longer possible and why. Leave empty if nothing yet.',
    ),
  }),
  opensWhen: () => null,
  guards: [],
  decide: (_state, { happened, ...said }, { source, newId }) =>
    here(desiredOutcomeStated.write(happened, source, { ...said, outcomeId: newId() })),
})
