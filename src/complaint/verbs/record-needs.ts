import { z } from 'zod'
import { needsRecorded } from '#person/entries/needs-recorded.ts'
import { optionalTextField, personField, severalField, whenField } from '#stream/field.ts'
import { namedChoiceField } from '#stream/named-choice-field.ts'
import { personDetailsNoted } from '../entries/person-details-noted.ts'
import { complaintVerb } from './define.ts'
import { inThisComplaint } from './in-this-complaint.ts'

export const recordNeeds = complaintVerb({
  name: 'record-needs',
  title: 'Record what a person needs to take part',
  summary:
    'Language, interpreter, adjustments and formats. It stays with the person and applies to every letter and meeting.',
  transitions: ['T01', 'T32'],
  may: ['complaints manager', 'complaints officer', 'stage 1 resolver', 'investigating officer', 'panel clerk'],
  sources: [
    { key: 'REG', at: '6' },
    { key: 'CA', at: 'section 26(3)' },
  ],
  input: z.object({
    happened: whenField('When did they say so?'),
    personId: personField('Who is it?'),
    language: optionalTextField('Which language do they want to use?', 'Leave empty for English.', 'text'),
    interpreter: namedChoiceField(
      'Do they need an interpreter or signer?',
      [
        ['yes', 'Yes'],
        ['no', 'No'],
        ['not asked', 'Not asked'],
      ],
      'Not a relative, and nobody connected with what happened.',
    ),
    formats: severalField('Which formats do they need?', [
      'large print',
      'coloured paper',
      'Easy Read',
      'audio',
      'Braille',
      'British Sign Language video',
      'plain text email',
      'translation',
    ]),
    adjustments: optionalTextField(
      'What else do they need in order to take part?',
      'For example, short meetings, a step-free room, somebody with them, time to read.',
    ),
  }),
  opensWhen: state => (state.strands.size > 0 ? null : 'Opens when the complaint is received.'),
  check: [(state, { personId }) => inThisComplaint(state, personId)],
  guards: [],
  decide: (_state, { happened, personId, formats, ...said }, { source }) => [
    {
      to: { kind: 'person', id: personId },
      entries: [needsRecorded.write(happened, source, { ...said, formats: [...formats] })],
    },
    { to: 'this stream', entries: [personDetailsNoted.write(happened, source, { personId, what: 'what they need' })] },
  ],
})
