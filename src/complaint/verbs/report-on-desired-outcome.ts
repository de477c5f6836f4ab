import { z } from 'zod'
import { chosenField } from '#stream/chosen-field.ts'
import { choiceField, longTextField, whenField } from '#stream/field.ts'
import { here } from '#stream/verb.ts'
import { outcomeResults } from '../adjudication/state.ts'
import { desiredOutcomeReported } from '../entries/desired-outcome-reported.ts'
import { opensForInvestigation } from '../investigation/open.ts'
import { complaintVerb } from './define.ts'

export const reportOnDesiredOutcome = complaintVerb({
  name: 'report-on-desired-outcome',
  title: 'Say what the report says to a desired outcome',
  summary: 'Whether something that the complainant wants has been met, as the investigating officer sees it.',
  transitions: ['T25'],
  may: ['complaints manager', 'investigating officer'],
  sources: [{ key: 'IOX', at: '' }],
  input: z.object({
    happened: whenField('When was it looked at?'),
    outcomeId: chosenField('outcome', 'Which desired outcome?'),
    result: choiceField('Has it been met?', outcomeResults),
    reasons: longTextField('Why, or how?', 'Without names.'),
  }),
  opensWhen: state =>
    opensForInvestigation(state) ?? (state.outcomes.length > 0 ? null : 'Opens when a desired outcome is recorded.'),
  check: (state, { outcomeId }) =>
    state.outcomes.some(({ id }) => id === outcomeId)
      ? []
      : [{ field: 'outcomeId', message: 'Choose a desired outcome of this complaint' }],
  guards: [],
  decide: (_state, { happened, outcomeId, ...said }, { source }) =>
    here(desiredOutcomeReported.write(happened, source, { ...said, outcomeId })),
})
