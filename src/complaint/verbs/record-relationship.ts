import { z } from 'zod'
import { personField, whenField } from '#stream/field.ts'
import { namedChoiceField } from '#stream/named-choice-field.ts'
import { here } from '#stream/verb.ts'
import { relationshipRecorded } from '../entries/relationship-recorded.ts'
import { relationships } from '../intake/relationships.ts'
import { complaintVerb } from './define.ts'
import { inThisComplaint } from './in-this-complaint.ts'

export const recordRelationship = complaintVerb({
  name: 'record-relationship',
  title: 'Record what a person is to the child',
  summary: 'Parent, carer, relative or somebody else, and whether they have parental responsibility.',
  transitions: ['T01'],
  may: ['complaints manager', 'complaints officer', 'stage 1 resolver'],
  sources: [{ key: 'CA', at: 'section 26(3)' }],
  input: z.object({
    happened: whenField('When was that learned?'),
    personId: personField('Who is it?'),
    relationship: namedChoiceField('What are they to the child or person affected?', relationships),
    parentalResponsibility: namedChoiceField('Do they have parental responsibility?', [
      ['yes', 'Yes'],
      ['no', 'No'],
      ['not asked', 'Not asked, or not relevant'],
    ]),
  }),
  opensWhen: state => (state.strands.size > 0 ? null : 'Opens when the complaint is received.'),
  check: [(state, { personId }) => inThisComplaint(state, personId)],
  guards: [],
  decide: (_state, { happened, ...said }, { source }) => here(relationshipRecorded.write(happened, source, said)),
})
