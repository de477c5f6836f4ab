import { z } from 'zod'
import { aboutPersonRecorded } from '#person/entries/about-person-recorded.ts'
import { DECLINED, disabilities, ethnicities, NOT_ASKED, orientations, religions, sexes } from '#person/equality.ts'
import { personField, whenField } from '#stream/field.ts'
import { whenToData } from '#stream/when.ts'
import { personDetailsNoted } from '../entries/person-details-noted.ts'
import { equalityField, manyCodedField } from '../intake/coded-fields.ts'
import { complaintVerb } from './define.ts'
import { inThisComplaint } from './in-this-complaint.ts'

export const recordAboutPerson = complaintVerb({
  name: 'record-about-person',
  title: 'Record a birth date and equality answers',
  summary:
    'For the child and the complainant. Nobody has to answer, and what was not asked is kept apart from what was declined.',
  transitions: ['T01'],
  may: ['complaints manager', 'complaints officer', 'stage 1 resolver'],
  sources: [{ key: 'REG', at: '13(1)' }],
  input: z.object({
    happened: whenField('When were they asked?'),
    personId: personField('Who is it?'),
    born: whenField(
      'When were they born?',
      'As much as is known: 3 March 2011, March 2011 or 2011. Leave empty if not known.',
    ),
    ethnicity: equalityField('What is their ethnic group?', ethnicities),
    sex: equalityField('What is their sex?', sexes),
    disabilities: manyCodedField('Do they have a disability?', disabilities),
    religion: equalityField('What is their religion or belief?', religions),
    orientation: equalityField(
      'What is their sexual orientation?',
      orientations,
      'Only ask somebody old enough for the question. Otherwise leave it as not asked.',
    ),
  }),
  opensWhen: state => (state.strands.size > 0 ? null : 'Opens when the complaint is received.'),
  check: [
    (state, { personId }) => inThisComplaint(state, personId),
    (_state, { born }, { today }) =>
      born.earliest !== null && born.earliest > today
        ? [{ field: 'born', message: 'The date is in the future. Enter the day they were born' }]
        : [],
    (_state, { disabilities: given }) =>
      given.length > 1 && given.some(code => ['NONE', NOT_ASKED, DECLINED].includes(code))
        ? [
            {
              field: 'disabilities',
              message: 'Choose disabilities, or one of no disability, not asked and prefer not to say',
            },
          ]
        : [],
  ],
  guards: [],
  decide: (_state, { happened, personId, born, disabilities: given, ...said }, { source }) => [
    {
      to: { kind: 'person', id: personId },
      entries: [
        aboutPersonRecorded.write(happened, source, {
          born: whenToData(born),
          disabilities: given.length === 0 ? [NOT_ASKED] : [...given],
          ...said,
        }),
      ],
    },
    {
      to: 'this stream',
      entries: [personDetailsNoted.write(happened, source, { personId, what: 'birth date and equality answers' })],
    },
  ],
})
