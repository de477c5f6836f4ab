import { z } from 'zod'
import { personField, textField, whenField } from '#stream/field.ts'
import { here } from '#stream/verb.ts'
import { pseudonymIssues } from '../account/cast.ts'
import { onlyLive } from '../account/only-live.ts'
import { accountCastNamed } from '../entries/account-cast-named.ts'
import { complaintVerb } from './define.ts'
import { inThisComplaint } from './in-this-complaint.ts'

export const nameInAccount = complaintVerb({
  name: 'name-in-account',
  title: 'Choose what somebody is called in the account',
  summary: 'In the account that names nobody, each person is called by their part: Ms A, Child B, Social Worker 1.',
  transitions: [],
  may: ['complaints manager', 'complaints officer'],
  sources: [{ key: 'UKGDPR', at: 'recital 26' }],
  readsNames: true,
  input: z.object({
    happened: whenField('When was that chosen?'),
    personId: personField('Who is it?'),
    pseudonym: textField(
      'What are they called in the account?',
      'By their part in the case, for example Ms A, Child B or Social Worker 1. No letter of their own name.',
    ),
  }),
  opensWhen: state => (state.parts.length > 0 ? null : 'Opens when somebody is recorded in the complaint.'),
  check: [
    onlyLive,
    (state, { personId }) => inThisComplaint(state, personId),
    ({ account }, { personId, pseudonym }, { secrets }) =>
      pseudonymIssues(
        { personId, pseudonym },
        new Map([...account.cast].map(([id, one]) => [id, one.pseudonym])),
        secrets ?? { people: [], references: [], council: '' },
      ).map(message => ({ field: 'pseudonym', message })),
  ],
  guards: [],
  decide: (_state, { happened, ...said }, { source }) => here(accountCastNamed.write(happened, source, said)),
})
