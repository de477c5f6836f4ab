import { z } from 'zod'
import { isExact } from '#law/span.ts'
import { longTextField, severalField, whenField } from '#stream/field.ts'
import { lettersReadTwice } from '#stream/second-reader.ts'
import { here } from '#stream/verb.ts'
import { secondReadersSettled } from '../entries/second-readers-settled.ts'
import { authorityVerb } from './define.ts'

export const settleSecondReaders = authorityVerb({
  name: 'settle-second-readers',
  title: 'Say which letters need a second reader',
  summary: 'Letters that are sent from here only once somebody other than whoever asked for it has read them.',
  may: ['complaints manager'],
  sources: [{ key: 'UKGDPR', at: 'article 32' }],
  input: z.object({
    happened: whenField('From which day does it apply?'),
    letters: severalField(
      'Which letters does a second person read?',
      lettersReadTwice,
      'What is sent although something stands against it always needs one. Choose none for no others.',
    ),
    reason: longTextField('On what does it rest?', 'For example, the scheme of delegation and its date.'),
  }),
  opensWhen: ({ name }) => (name === '' ? 'Opens when the council is set up.' : null),
  check: (_state, { happened }) =>
    isExact(happened) ? [] : [{ field: 'happened', message: 'Enter the day from which it applies' }],
  guards: [],
  decide: (_state, { happened, letters, reason }, { source }) =>
    here(secondReadersSettled.write(happened, source, { letters: [...letters], reason })),
})
