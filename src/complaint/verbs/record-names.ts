import { z } from 'zod'
import { NAMES_ASKED, namesRecorded } from '#person/entries/names-recorded.ts'
import { choiceField, optionalTextField, personField, whenField } from '#stream/field.ts'
import { personDetailsNoted } from '../entries/person-details-noted.ts'
import { complaintVerb } from './define.ts'
import { inThisComplaint } from './in-this-complaint.ts'

const listed = (text: string | null): string[] =>
  (text ?? '')
    .split(/[\n,;]/)
    .map(one => one.trim())
    .filter(one => one !== '')

export const recordNames = complaintVerb({
  name: 'record-names',
  title: 'Record what else somebody is known by',
  summary:
    'Nicknames, former names, their school or placement, and their numbers in other systems. It stays with the person, not in the complaint. An account that names nobody is held against it.',
  transitions: ['T01'],
  may: ['complaints manager', 'complaints officer', 'stage 1 resolver'],
  sources: [{ key: 'UKGDPR', at: 'recital 26' }],
  input: z.object({
    happened: whenField('When were they asked?'),
    personId: personField('Who is it?'),
    asked: choiceField('Were they asked what they are known by?', NAMES_ASKED),
    knownAs: optionalTextField('What are they called?', 'Nicknames and short names, each on a line of its own.'),
    formerNames: optionalTextField('What were they called before?', 'Each name on a line of its own.'),
    places: optionalTextField(
      'Where do they go to school, or live away from home?',
      'The name of the school, placement or setting, each on a line of its own.',
    ),
    references: optionalTextField(
      'What are their numbers in other systems?',
      'For example in the case system, each on a line of its own.',
    ),
  }),
  opensWhen: state => (state.strands.size > 0 ? null : 'Opens when the complaint is received.'),
  check: (state, { personId }) => inThisComplaint(state, personId),
  guards: [],
  decide: (_state, { happened, personId, asked, knownAs, formerNames, places, references }, { source }) => [
    {
      to: { kind: 'person', id: personId },
      entries: [
        namesRecorded.write(happened, source, {
          asked,
          knownAs: listed(knownAs),
          formerNames: listed(formerNames),
          places: listed(places),
          references: listed(references),
        }),
      ],
    },
    {
      to: 'this stream',
      entries: [personDetailsNoted.write(happened, source, { personId, what: 'what they are known by' })],
    },
  ],
})
