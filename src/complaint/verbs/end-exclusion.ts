import { z } from 'zod'
import { longTextField, personField, whenField } from '#stream/field.ts'
import { here } from '#stream/verb.ts'
import { exclusionEnded } from '../entries/exclusion-ended.ts'
import { complaintVerb } from './define.ts'

export const endExclusion = complaintVerb({
  name: 'end-exclusion',
  title: 'Let somebody back in',
  summary: 'The reason for keeping somebody out of this complaint is gone.',
  transitions: [],
  may: ['complaints manager'],
  sources: [{ key: 'REG', at: '10(a)' }],
  input: z.object({
    happened: whenField('From when?'),
    personId: personField('Who?'),
    reason: longTextField('Why?', 'Without names.'),
  }),
  opensWhen: ({ exclusions }) => (exclusions.length === 0 ? 'Opens when somebody is kept out.' : null),
  check: [
    ({ exclusions }, { personId }) =>
      exclusions.some(excluded => excluded.personId === personId)
        ? []
        : [{ field: 'personId', message: 'They are not kept out. Choose somebody who is' }],
  ],
  guards: [],
  decide: (_state, { happened, ...said }, { source }) => here(exclusionEnded.write(happened, source, said)),
})
