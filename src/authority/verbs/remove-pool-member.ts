import { z } from 'zod'
import { chosenField } from '#stream/chosen-field.ts'
import { longTextField, whenField } from '#stream/field.ts'
import { here } from '#stream/verb.ts'
import { poolMemberLeft } from '../entries/pool-member-left.ts'
import { authorityVerb } from './define.ts'

export const removePoolMember = authorityVerb({
  name: 'remove-pool-member',
  title: 'Take somebody off the list of independent people',
  summary: 'They are not asked any more. What they are doing in a complaint goes on until that appointment ends.',
  may: ['complaints manager', 'panel clerk'],
  sources: [{ key: 'REG', at: '2' }],
  input: z.object({
    happened: whenField('From when?'),
    personId: chosenField('person', 'Who?'),
    reason: longTextField('Why?', 'Without names.'),
  }),
  opensWhen: ({ pool }) => (pool.size === 0 ? 'Opens when somebody is on the list.' : null),
  check: ({ pool }, { personId }) =>
    pool.has(personId) ? [] : [{ field: 'personId', message: 'Choose somebody who is on the list' }],
  guards: [],
  decide: (_state, { happened, personId, reason }, { source }) =>
    here(poolMemberLeft.write(happened, source, { personId, reason })),
})
