import { z } from 'zod'
import { longTextField, personField, whenField } from '#stream/field.ts'
import { here } from '#stream/verb.ts'
import { personExcluded } from '../entries/person-excluded.ts'
import { complaintVerb } from './define.ts'

export const excludePerson = complaintVerb({
  name: 'exclude-person',
  title: 'Keep somebody out of this complaint',
  summary: 'Somebody at the council is to find no trace of this complaint, whatever their role.',
  transitions: [],
  may: ['complaints manager'],
  sources: [{ key: 'REG', at: '10(a)' }],
  input: z.object({
    happened: whenField('From when?'),
    personId: personField('Who?'),
    reason: longTextField('Why?', 'Without names.'),
  }),
  opensWhen: () => null,
  check: [
    ({ exclusions }, { personId }) =>
      exclusions.some(excluded => excluded.personId === personId)
        ? [{ field: 'personId', message: 'They are kept out already' }]
        : [],
    (_state, { personId }, { actor }) =>
      personId === actor.personId
        ? [{ field: 'personId', message: 'Somebody else has to keep you out: ask another complaints manager' }]
        : [],
  ],
  guards: [],
  decide: (_state, { happened, ...said }, { source }) => here(personExcluded.write(happened, source, said)),
})
