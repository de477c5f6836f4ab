import { z } from 'zod'
import { longTextField, whenField } from '#stream/field.ts'
import { here } from '#stream/verb.ts'
import { ombudsmanContacted } from '../entries/ombudsman-contacted.ts'
import { complaintVerb } from './define.ts'
import { referenceField } from './ombudsman-reference.ts'

export const recordOmbudsmanContact = complaintVerb({
  name: 'record-ombudsman-contact',
  title: 'Record contact from the Ombudsman',
  summary: 'The complaint reached the Ombudsman, at whatever stage. It stops no clock.',
  transitions: ['T42'],
  may: ['complaints manager'],
  sources: [
    { key: 'LGA26B', at: 'section 26B' },
    { key: 'BEX', at: '' },
  ],
  input: z.object({
    happened: whenField('When did the Ombudsman get in touch?'),
    reference: referenceField(),
    about: longTextField('What is it about?', 'What the Ombudsman asks, and by when. Without names.'),
  }),
  opensWhen: () => null,
  check: (state, { reference }) =>
    reference !== null && [...state.matters.values()].some(matter => matter.reference === reference)
      ? [{ field: 'reference', message: `${reference} is already recorded in this complaint` }]
      : [],
  guards: [],
  decide: (_state, { happened, reference, about }, { source, newId }) =>
    here(ombudsmanContacted.write(happened, source, { matterId: newId(), reference, about })),
})
