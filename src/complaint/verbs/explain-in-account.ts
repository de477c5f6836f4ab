import { z } from 'zod'
import { longTextField, textField, whenField } from '#stream/field.ts'
import { here } from '#stream/verb.ts'
import { checkAccount } from '../account/check.ts'
import { onlyLive } from '../account/only-live.ts'
import { lastDraft, standingAccount } from '../account/state.ts'
import { accountFindExplained } from '../entries/account-find-explained.ts'
import { complaintVerb } from './define.ts'

export const explainInAccount = complaintVerb({
  name: 'explain-in-account',
  title: 'Say why something may stand in the account',
  summary:
    'The check asked about a passage, and it tells nobody who it is: an ordinary word, a place, a body. It holds for that passage only.',
  transitions: [],
  may: ['complaints manager', 'complaints officer'],
  sources: [{ key: 'UKGDPR', at: 'recital 26' }],
  readsNames: true,
  input: z.object({
    happened: whenField('When was it looked at?'),
    find: textField('Which passage is it?', 'As the check names it.'),
    reason: longTextField('Why may it stand?', 'For example: it is the flower, and not the name. Without names.'),
  }),
  opensWhen: state => (lastDraft(state) ? null : 'Opens when the account is written.'),
  check: [
    onlyLive,
    (state, { find }, { secrets }) => {
      const text = standingAccount(state)?.text ?? lastDraft(state)?.text
      if (!text || !secrets) return []
      const found = checkAccount(state, text, secrets).open.find(({ key }) => key === find)
      if (found?.gravity === 'never')
        return [{ field: 'find', message: 'That can be no ordinary word. Write the passage in other words' }]
      return found ? [] : [{ field: 'find', message: 'The check does not ask about that. Read the check again' }]
    },
  ],
  guards: [],
  decide: (_state, { happened, ...said }, { source }) => here(accountFindExplained.write(happened, source, said)),
})
