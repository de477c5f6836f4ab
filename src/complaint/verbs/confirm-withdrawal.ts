import { z } from 'zod'
import { whenField } from '#stream/field.ts'
import { here } from '#stream/verb.ts'
import { withdrawalConfirmed } from '../entries/withdrawal-confirmed.ts'
import { unconfirmedWithdrawals } from '../gates/withdrawal.ts'
import { sendingChecks, sendingFields, sendingFrom } from '../letters/sending-fields.ts'
import { complaintVerb } from './define.ts'

export const confirmWithdrawal = complaintVerb({
  name: 'confirm-withdrawal',
  title: 'Record that a withdrawal was confirmed in writing',
  summary: 'The letter to the complainant and the advocate. Only with it is the complaint, or the point, withdrawn.',
  transitions: ['T40'],
  may: ['complaints manager'],
  sources: [{ key: 'REG', at: '7(2)' }],
  input: z.object({
    happened: whenField('When was the letter sent?'),
    ...sendingFields(),
  }),
  opensWhen: state =>
    unconfirmedWithdrawals(state).length > 0 ? null : 'Opens when somebody has withdrawn the complaint or a point.',
  check: sendingChecks,
  guards: [],
  decide: (_state, { happened, ...sent }, { source }) =>
    here(withdrawalConfirmed.write(happened, source, { sending: sendingFrom(sent), inWords: null })),
})
