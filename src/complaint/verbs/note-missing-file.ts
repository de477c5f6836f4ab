import { z } from 'zod'
import { longTextField, textField, whenField } from '#stream/field.ts'
import { here } from '#stream/verb.ts'
import { fileMissed } from '../entries/file-missed.ts'
import { addFile } from './add-file.ts'
import { complaintVerb } from './define.ts'

export const noteMissingFile = complaintVerb({
  name: 'note-missing-file',
  title: 'Note a missing document',
  summary: 'A document that should be here is not, and was asked for. That is kept, whether or not it ever comes.',
  transitions: [],
  may: addFile.may,
  sources: [{ key: 'MANUALS', at: 'records' }],
  input: z.object({
    happened: whenField('When was it asked for?'),
    what: longTextField('Which document is missing?', 'Without names.'),
    askedOf: textField('Who was asked for it?', 'The team or organisation.'),
  }),
  opensWhen: () => null,
  guards: [],
  decide: (_state, { happened, what, askedOf }, { source, newId }) =>
    here(fileMissed.write(happened, source, { missingId: newId(), what, askedOf })),
})
