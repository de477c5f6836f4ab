import { z } from 'zod'
import { manyChosenField } from '#stream/chosen-field.ts'
import { choiceField, longTextField, optionalTextField, whenField } from '#stream/field.ts'
import { here } from '#stream/verb.ts'
import { withdrawalMade } from '../entries/withdrawal-made.ts'
import { unconfirmedWithdrawals, wholeWithdrawal } from '../gates/withdrawal.ts'
import { complaintVerb } from './define.ts'
import { stateOfChosen } from './points-chosen.ts'

export const recordWithdrawal = complaintVerb({
  name: 'record-withdrawal',
  title: 'Record a withdrawal',
  summary:
    'The complainant or their advocate withdraws the complaint, or some points of it. It counts once it is confirmed in writing.',
  transitions: ['T40'],
  may: ['complaints manager', 'stage 1 resolver'],
  sources: [{ key: 'REG', at: '7(1)' }],
  input: z.object({
    happened: whenField('When did they withdraw it?', 'The day they said or wrote so. For example, 8 September 2022.'),
    by: choiceField(
      'Who withdrew it?',
      ['complainant', 'advocate'],
      'Nobody else can: no relative, and not the council.',
    ),
    form: choiceField('How?', ['written', 'oral', 'not recorded']),
    words: longTextField('What did they say?', 'In their own words. Without names.'),
    freely: optionalTextField(
      'How do you know that it was freely made?',
      'That nobody pressed them, and that they know they can complain again.',
    ),
    pointIds: manyChosenField('points', 'Which points?', 'Leave all empty if they withdraw the whole complaint.'),
  }),
  opensWhen: state => {
    if (wholeWithdrawal(state)) return 'The complaint has been withdrawn.'
    if (state.closed) return 'The complaint is closed.'
    return state.strands.size > 0 ? null : 'Opens when the complaint is received.'
  },
  check: [
    (state, { pointIds }) => stateOfChosen(state, pointIds, ['live', 'suspended', 'resolved']),
    (_state, { freely }, { source }) =>
      freely === null && source.kind === 'worked'
        ? [{ field: 'freely', message: 'Say how you know that it was freely made' }]
        : [],
    (state, _input, { source }) =>
      source.kind === 'worked' && unconfirmedWithdrawals(state).some(({ pointIds }) => pointIds.length === 0)
        ? [{ field: 'pointIds', message: 'They have withdrawn the whole complaint already. Confirm that in writing' }]
        : [],
  ],
  guards: [],
  decide: (_state, { happened, ...said }, { source }) => here(withdrawalMade.write(happened, source, said)),
})
