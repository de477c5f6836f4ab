import { z } from 'zod'
import { choiceField, personField, whenField, yesNoOrNotRecordedField } from '#stream/field.ts'
import { here } from '#stream/verb.ts'
import { appointmentMade } from '../entries/appointment-made.ts'
import { partsHeldBy } from '../parts.ts'
import { complaintVerb, opensAfter, strandField } from './define.ts'

export const appoint = complaintVerb({
  name: 'appoint',
  title: 'Appoint an investigating officer or independent person',
  summary: 'Who investigates at stage 2, and who takes part as the independent person.',
  transitions: ['T22'],
  may: ['complaints manager'],
  sources: [
    { key: 'REG', at: '17(2)' },
    { key: 'CA', at: 'section 26(4)' },
  ],
  input: z.object({
    happened: whenField('When were they appointed?'),
    as: choiceField('As what?', ['investigating officer', 'independent person']),
    personId: personField('Who?'),
    declared: yesNoOrNotRecordedField(
      'Have they declared that they are independent?',
      'For the independent person: no member or officer of the council, nor married to or the civil partner of one.',
    ),
    strand: strandField(),
  }),
  opensWhen: opensAfter('stage 2 requested', 'stage 2 has been asked for'),
  guards: [
    {
      rule: 'The independent person is independent',
      source: { key: 'REG', at: '2' },
      check: (_state, { as, declared }) =>
        as === 'independent person' && declared !== true
          ? {
              why: 'There is no declaration that this person is no member or officer of the council, nor the spouse or civil partner of one.',
              whatInstead: 'Get the declaration first, or appoint somebody else.',
            }
          : null,
    },
    {
      rule: 'One person does not hold two of these parts in one complaint',
      source: { key: 'REG', at: '17(2)' },
      check: (state, { as, personId }) => {
        const held = partsHeldBy(state, personId).filter(part => part !== as && part !== 'other')
        return held.length > 0
          ? {
              why: `This person is already ${held.join(' and ')} in this complaint.`,
              whatInstead: `Appoint somebody without an earlier part in it as ${as}.`,
            }
          : null
      },
    },
  ],
  decide: (_state, { happened, ...said }, { source }) => here(appointmentMade.write(happened, source, said)),
})
