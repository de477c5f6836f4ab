import { z } from 'zod'
import { longTextField, whenField } from '#stream/field.ts'
import { here } from '#stream/verb.ts'
import { eventNoted } from '../entries/event-noted.ts'
import { complaintVerb } from './define.ts'

export const noteEvent = complaintVerb({
  name: 'note-event',
  title: 'Note an event',
  summary: 'Something that happened outside the procedure and is needed to understand it. It changes no clock.',
  transitions: ['T01'],
  may: ['complaints manager', 'complaints officer', 'stage 1 resolver', 'investigating officer', 'panel clerk'],
  sources: [{ key: 'GUIDANCE', at: '' }],
  input: z.object({
    happened: whenField('When did it happen?'),
    what: longTextField('What happened?', 'Without names.'),
  }),
  opensWhen: () => null,
  guards: [],
  decide: (_state, { happened, what }, { source }) => here(eventNoted.write(happened, source, { what })),
})
