import { z } from 'zod'
import { optionalTextField, whenField } from '#stream/field.ts'
import { here } from '#stream/verb.ts'
import { onlyLive } from '../account/only-live.ts'
import { namesNobody, whatStillStands } from '../account/refusals.ts'
import { lastDraft, standingAccount, writersOfAccount } from '../account/state.ts'
import { accountApproved } from '../entries/account-approved.ts'
import { complaintVerb } from './define.ts'

export const approveAccount = complaintVerb({
  name: 'approve-account',
  title: 'Approve the account that names nobody',
  summary: 'Somebody who wrote none of it has read it from beginning to end, and nobody in it can be known by it.',
  transitions: [],
  may: ['complaints manager', 'complaints officer', 'adjudicating officer'],
  sources: [{ key: 'ICOANON', at: 'governance' }],
  readsNames: true,
  input: z.object({
    happened: whenField('When did you read it?'),
    note: optionalTextField('Is there anything to say about it?', 'Without names.'),
  }),
  opensWhen: state =>
    standingAccount(state)
      ? 'The account is published.'
      : lastDraft(state)
        ? null
        : 'Opens when the account is written.',
  check: [
    onlyLive,
    (state, _input, { actor }) =>
      writersOfAccount(state).includes(actor.personId)
        ? [{ field: 'happened', message: 'Part of it is in your words. Ask somebody else to read and approve it' }]
        : [],
  ],
  guards: [{ ...namesNobody, check: (state, _input, context) => whatStillStands(state, context) }],
  decide: (_state, { happened, note }, { source }) => here(accountApproved.write(happened, source, { note })),
})
