import { z } from 'zod'
import { contactRecorded } from '#person/entries/contact-recorded.ts'
import { optionalTextField, personField, severalField, whenField } from '#stream/field.ts'
import { personDetailsNoted } from '../entries/person-details-noted.ts'
import { complaintVerb } from './define.ts'
import { inThisComplaint } from './in-this-complaint.ts'

export const recordContact = complaintVerb({
  name: 'record-contact',
  title: 'Record how to reach a person',
  summary:
    'How they can be reached safely, and what must never be used. It stays with the person, not in the complaint.',
  transitions: ['T01'],
  may: ['complaints manager', 'complaints officer', 'stage 1 resolver'],
  sources: [{ key: 'REG', at: '11' }],
  input: z.object({
    happened: whenField('When did they say so?'),
    personId: personField('Who is it?'),
    phone: optionalTextField('What is their phone number?', undefined, 'text'),
    email: optionalTextField('What is their email address?', undefined, 'text'),
    address: optionalTextField('What is their postal address?'),
    safeWays: severalField(
      'Which ways of reaching them are safe?',
      [
        'phone',
        'text message',
        'email',
        'letter',
        'in person',
        'through their advocate',
        'through somebody they trust',
      ],
      'Ask them. A shared phone, email or letterbox may not be safe.',
    ),
    times: optionalTextField('When is a good time?', 'For example, weekdays before 3 pm.', 'text'),
    never: optionalTextField(
      'Is there anything that must not be used, or anybody who must not find out?',
      'For example, no letters to the house, no voicemail, do not speak to a partner.',
    ),
  }),
  opensWhen: state => (state.strands.size > 0 ? null : 'Opens when the complaint is received.'),
  check: [
    (state, { personId }) => inThisComplaint(state, personId),
    (_state, { email }) =>
      email !== null && !/^[^\s@]+@[^\s@]+$/.test(email)
        ? [{ field: 'email', message: 'Enter an email address such as name@example.org, or leave it empty' }]
        : [],
  ],
  guards: [],
  decide: (_state, { happened, personId, safeWays, ...said }, { source }) => [
    {
      to: { kind: 'person', id: personId },
      entries: [contactRecorded.write(happened, source, { ...said, safeWays: [...safeWays] })],
    },
    {
      to: 'this stream',
      entries: [personDetailsNoted.write(happened, source, { personId, what: 'how to reach them' })],
    },
  ],
})
