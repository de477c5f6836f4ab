import { z } from 'zod'
import { longTextField, whenField } from '#stream/field.ts'
import { here } from '#stream/verb.ts'
import { checkPublished, findInWords } from '../account/check.ts'
import { onlyLive } from '../account/only-live.ts'
import { passageOf } from '../account/refusals.ts'
import { standingAccount } from '../account/state.ts'
import { accountKept } from '../entries/account-kept.ts'
import { complaintVerb } from './define.ts'

export const keepAccount = complaintVerb({
  name: 'keep-account',
  title: 'Let the published account be read again',
  summary:
    'It was held back because of something that became known since. It was looked at, and it still hides everybody.',
  transitions: [],
  may: ['complaints manager'],
  sources: [{ key: 'UKGDPR', at: 'recital 26' }],
  readsNames: true,
  input: z.object({
    happened: whenField('When was it looked at?'),
    reason: longTextField('Why does it still hide everybody?', 'Without names.'),
  }),
  opensWhen: state =>
    standingAccount(state)?.doubted ? null : 'Opens when a published account is held back to be looked at.',
  check: onlyLive,
  guards: [
    {
      rule: 'An account is read only while it names nobody',
      source: { key: 'UKGDPR', at: 'recital 26' },
      check(state, _input, { secrets }) {
        const published = standingAccount(state)
        if (!published) return null
        if (!secrets) return { why: 'The names of the case could not be read.', whatInstead: 'Try again later.' }
        return checkPublished(state, published, secrets).map(find => ({
          why: `${passageOf(find)} This is ${findInWords(find)}.`,
          whatInstead:
            find.gravity === 'never'
              ? 'Take the account back, write it in other words and publish it again.'
              : 'Say why it may stand, or take the account back.',
        }))
      },
    },
  ],
  decide: (_state, { happened, reason }, { source }) => here(accountKept.write(happened, source, { reason })),
})
