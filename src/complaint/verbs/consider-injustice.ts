import { z } from 'zod'
import { chosenField } from '#stream/chosen-field.ts'
import { choiceField, longTextField, optionalTextField, whenField } from '#stream/field.ts'
import { here } from '#stream/verb.ts'
import { injusticeByPerson } from '../agreed/injustice.ts'
import { injusticeAnswers } from '../agreed/state.ts'
import { injusticeConsidered } from '../entries/injustice-considered.ts'
import { complaintVerb } from './define.ts'

export const considerInjustice = complaintVerb({
  name: 'consider-injustice',
  title: 'Say whether the injustice is remedied',
  summary: 'Person by person. That the actions are done does not answer it.',
  transitions: ['T51', 'T54'],
  may: ['complaints manager', 'adjudicating officer'],
  sources: [
    { key: 'REMEDY', at: '' },
    { key: 'D', at: '24 001 902' },
  ],
  input: z.object({
    happened: whenField('When was that considered?'),
    personId: chosenField('person', 'Whose injustice?'),
    injustice: optionalTextField('What did the fault do to them?', 'Without names.'),
    answer: choiceField('Is it put right?', injusticeAnswers),
    reasons: longTextField('Why?', 'What put it right, or what is still missing.'),
  }),
  opensWhen: state =>
    injusticeByPerson(state).length > 0 ? null : 'Opens when a complainant, a child or another affected is recorded.',
  check: [
    (state, { personId }) =>
      injusticeByPerson(state).some(one => one.personId === personId)
        ? []
        : [{ field: 'personId', message: 'Choose the complainant, a child or another person affected' }],
    (_state, { answer, injustice }, { source }) =>
      source.kind === 'worked' && answer !== 'no injustice' && injustice === null
        ? [{ field: 'injustice', message: 'Say what the fault did to them' }]
        : [],
  ],
  guards: [],
  decide: (_state, { happened, ...said }, { source }) => here(injusticeConsidered.write(happened, source, said)),
})
