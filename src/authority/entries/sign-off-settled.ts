import { z } from 'zod'
import { role } from '#stream/role.ts'
import { authorityEntry } from './define.ts'

const data = z.strictObject({ roles: z.array(role), reason: z.string() })

/** Whether a stage 1 response is signed before it is sent, and by whom. No role: nobody has to sign. */
export const signOffSettled = authorityEntry({
  type: 'sign-off-settled',
  version: 1,
  rank: 22,
  title: 'Sign-off at stage 1 settled',
  data,
  sample: { roles: ['stage 1 resolver'], reason: 'Our published policy.' },
  describe: ({ roles, reason }) =>
    `${roles.length === 0 ? 'Nobody has to sign' : `By ${roles.join(' or ')}`}. ${reason}`,
  apply(draft, { roles }, { happened }) {
    if (happened.latest !== null) draft.signOff.push({ from: happened.latest, roles })
  },
})
