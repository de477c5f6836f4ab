import { z } from 'zod'
import { isExact } from '#law/span.ts'
import { longTextField, whenField } from '#stream/field.ts'
import { namedChoiceField } from '#stream/named-choice-field.ts'
import type { Role } from '#stream/role.ts'
import { here } from '#stream/verb.ts'
import { signOffSettled } from '../entries/sign-off-settled.ts'
import { authorityVerb } from './define.ts'

const rolesOf = {
  nobody: [],
  manager: ['stage 1 resolver'],
  'complaints manager': ['complaints manager'],
  either: ['stage 1 resolver', 'complaints manager'],
} as const satisfies Readonly<Record<string, readonly Role[]>>

export const settleSignOff = authorityVerb({
  name: 'settle-sign-off',
  title: 'Say who signs a stage 1 response',
  summary: 'Whether somebody other than the writer has to sign a stage 1 response before it is sent, and who may.',
  may: ['complaints manager'],
  sources: [{ key: 'MAN', at: 'stage 1' }],
  input: z.object({
    happened: whenField('From which day does it apply?'),
    who: namedChoiceField('Who signs?', [
      ['nobody', 'Nobody has to'],
      ['manager', 'A team or service manager who is named to answer in the complaint, and did not write the response'],
      ['complaints manager', 'The complaints manager, if they did not write it'],
      ['either', 'Either of them'],
    ]),
    reason: longTextField('On what does it rest?', 'For example, the published policy and its date.'),
  }),
  opensWhen: ({ name }) => (name === '' ? 'Opens when the council is set up.' : null),
  check: (_state, { happened }) =>
    isExact(happened) ? [] : [{ field: 'happened', message: 'Enter the day from which it applies' }],
  guards: [],
  decide: (_state, { happened, who, reason }, { source }) =>
    here(signOffSettled.write(happened, source, { roles: [...rolesOf[who]], reason })),
})
