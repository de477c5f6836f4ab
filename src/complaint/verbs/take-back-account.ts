import { z } from 'zod'
import { longTextField, whenField } from '#stream/field.ts'
import { here } from '#stream/verb.ts'
import { onlyLive } from '../account/only-live.ts'
import { standingAccount } from '../account/state.ts'
import { accountTakenBack } from '../entries/account-taken-back.ts'
import { complaintVerb } from './define.ts'

export const takeBackAccount = complaintVerb({
  name: 'take-back-account',
  title: 'Take the published account back',
  summary: 'Nobody reads it any more. The draft stays, and can be changed and published again.',
  transitions: [],
  may: ['complaints manager'],
  sources: [{ key: 'UKGDPR', at: 'recital 26' }],
  input: z.object({
    happened: whenField('When is it taken back?'),
    reason: longTextField('Why is it taken back?', 'Without names.'),
  }),
  opensWhen: state => (standingAccount(state) ? null : 'Opens when the account is published.'),
  check: onlyLive,
  guards: [],
  decide: (_state, { happened, reason }, { source }) => here(accountTakenBack.write(happened, source, { reason })),
})
