import { z } from 'zod'
import { longTextField, optionalTextField, textField, whenField } from '#stream/field.ts'
import { here } from '#stream/verb.ts'
import { personCorrected } from '../entries/entry-corrected.ts'
import { personVerb } from './define.ts'

export const correctPerson = personVerb({
  name: 'correct-person',
  title: 'Correct a name or what is known about a person',
  summary: 'The name, how to reach them, or what they need is wrong or has changed. Every complaint shows it at once.',
  may: ['complaints manager', 'panel clerk'],
  sources: [{ key: 'CA', at: 'section 26(3)' }],
  input: z.object({
    happened: whenField('When was it put right?'),
    name: textField('What is their name?'),
    note: optionalTextField('What else should be known about them?', 'How to reach them, language, what they need.'),
    reason: longTextField('Why is it changed?'),
  }),
  opensWhen: ({ recordedBy }) => (recordedBy === null ? 'Opens when the person is recorded.' : null),
  check: [
    (state, { name, note }) =>
      name === state.name && note === state.note
        ? [{ field: 'name', message: 'Nothing would change. Enter what is right' }]
        : [],
  ],
  guards: [],
  decide: ({ recordedBy }, { happened, name, note, reason }, { source }) =>
    recordedBy === null
      ? []
      : here(
          personCorrected.write(happened, source, {
            target: recordedBy,
            happened: null,
            data: { name, note },
            reason,
            evidence: null,
            secondPerson: null,
          }),
        ),
})
