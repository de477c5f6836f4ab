import { z } from 'zod'
import { chosenField } from '#stream/chosen-field.ts'
import { choiceField, optionalTextField, whenField } from '#stream/field.ts'
import { here } from '#stream/verb.ts'
import { desiredOutcomeSettled } from '../entries/desired-outcome-settled.ts'
import { complaintVerb } from './define.ts'

export const settleDesiredOutcome = complaintVerb({
  name: 'settle-desired-outcome',
  title: 'Record what became of a desired outcome',
  summary: 'Met, not met, no longer possible, or for somebody else to give.',
  transitions: ['T16', 'T27', 'T36'],
  may: ['complaints manager', 'complaints officer', 'adjudicating officer'],
  sources: [{ key: 'GUIDANCE', at: '' }],
  input: z.object({
    happened: whenField('When was that settled?'),
    outcomeId: chosenField('outcome', 'Which desired outcome?'),
    fate: choiceField('What became of it?', ['met', 'not met', 'no longer possible', 'for somebody else']),
    reason: optionalTextField('How, or why not?', 'For somebody else: whose it is. Without names.'),
  }),
  opensWhen: state => (state.outcomes.length > 0 ? null : 'Opens when a desired outcome is recorded.'),
  check: [
    (state, { outcomeId }, { source }) =>
      source.kind === 'history' || state.outcomes.some(({ id }) => id === outcomeId)
        ? []
        : [{ field: 'outcomeId', message: 'Choose one of the desired outcomes' }],
    (_state, { fate, reason }, { source }) =>
      source.kind === 'worked' && fate !== 'met' && reason === null
        ? [{ field: 'reason', message: 'Say why, or whose it is to give' }]
        : [],
  ],
  guards: [],
  decide: (_state, { happened, ...said }, { source }) => here(desiredOutcomeSettled.write(happened, source, said)),
})
