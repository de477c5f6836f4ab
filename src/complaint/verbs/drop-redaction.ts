import { z } from 'zod'
import { chosenField } from '#stream/chosen-field.ts'
import { longTextField, whenField } from '#stream/field.ts'
import { here } from '#stream/verb.ts'
import { redactionDropped } from '../entries/redaction-dropped.ts'
import { filesNotHere } from '../files/may-be-opened.ts'
import { complaintVerb } from './define.ts'

export const dropRedaction = complaintVerb({
  name: 'drop-redaction',
  title: 'Drop a redacted copy',
  summary: 'What was marked is forgotten, and no copy is made. The file itself stays as it is.',
  transitions: [],
  may: ['complaints manager', 'complaints officer'],
  sources: [{ key: 'UKGDPR', at: 'article 5(1)' }],
  input: z.object({
    happened: whenField('When was that decided?'),
    file: chosenField('file', 'The copy of which file?'),
    reason: longTextField('Why is it not made?', 'Without names.'),
  }),
  opensWhen: ({ redaction }) => (redaction.open.size > 0 ? null : 'Opens when a redacted copy is being prepared.'),
  check: [
    ({ files }, { file }) => filesNotHere(files, 'file', file),
    ({ files, redaction }, { file }) =>
      files.held.has(file) && !redaction.open.has(file)
        ? [{ field: 'file', message: 'No redacted copy of this file is being prepared' }]
        : [],
  ],
  guards: [],
  decide: (_state, { happened, file, reason }, { source }) =>
    here(redactionDropped.write(happened, source, { fileId: file, reason })),
})
