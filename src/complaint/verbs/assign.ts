import { z } from 'zod'
import { optionalTextField, personField, whenField } from '#stream/field.ts'
import { here } from '#stream/verb.ts'
import { complaintAssigned } from '../entries/complaint-assigned.ts'
import { keptOut } from '../kept-out.ts'
import { complaintVerb } from './define.ts'

export const assign = complaintVerb({
  name: 'assign',
  title: 'Say who looks after the complaint',
  summary: 'Somebody of the complaints team keeps its dates and sees that each step is taken.',
  transitions: [],
  may: ['complaints manager', 'complaints officer'],
  sources: [{ key: 'REG', at: '10(a)' }],
  input: z.object({
    happened: whenField('From when?'),
    personId: personField('Who looks after it?'),
    note: optionalTextField('Is there anything to say about it?', 'Without names.'),
  }),
  opensWhen: state => (state.closed ? 'The complaint is closed.' : null),
  check: ({ desk }, { personId }) =>
    desk.assigned?.personId === personId ? [{ field: 'personId', message: 'They look after it already' }] : [],
  guards: [
    {
      rule: 'Nobody looks after a complaint about themselves, or one that they are kept out of',
      source: { key: 'MAN', at: 'stage 1' },
      check: (state, { personId }) =>
        keptOut(state).has(personId)
          ? {
              why: 'This person is to find no trace of the complaint.',
              whatInstead: 'Choose somebody else of the complaints team.',
            }
          : null,
    },
    {
      rule: 'A complaint is looked after by the complaints team',
      source: { key: 'REG', at: '10(a)' },
      check(_state, { personId }, { people, actor }) {
        const roles = personId === actor.personId ? actor.roles : people(personId).officerAs
        return roles.includes('complaints officer') || roles.includes('complaints manager')
          ? null
          : {
              why: 'This person is neither a complaints officer nor a complaints manager of the council.',
              whatInstead:
                'Choose somebody of the complaints team. Those who investigate, answer or sit on the panel are added to the complaint instead.',
            }
      },
    },
  ],
  decide: (_state, { happened, ...said }, { source }) => here(complaintAssigned.write(happened, source, said)),
})
