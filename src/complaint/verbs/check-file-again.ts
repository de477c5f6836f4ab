import { z } from 'zod'
import { chosenField } from '#stream/chosen-field.ts'
import { whenField } from '#stream/field.ts'
import { here } from '#stream/verb.ts'
import { fileCheckAsked } from '../entries/file-check-asked.ts'
import { filesNotHere, mayBeCheckedAgain } from '../files/may-be-opened.ts'
import { complaintVerb } from './define.ts'

export const checkFileAgain = complaintVerb({
  name: 'check-file-again',
  title: 'Have a file checked again',
  summary: 'The virus scanner gave no answer, or its check was cut off. It looks at the file once more.',
  transitions: [],
  may: ['complaints manager', 'complaints officer'],
  sources: [{ key: 'UKGDPR', at: 'article 32' }],
  input: z.object({
    happened: whenField('When was that asked for?'),
    file: chosenField('file', 'Which file?'),
  }),
  opensWhen: ({ files }) =>
    [...files.held.values()].some(mayBeCheckedAgain)
      ? null
      : 'Opens when there is a file that could not be checked for viruses.',
  check: [
    ({ files }, { file }) => filesNotHere(files, 'file', file),
    ({ files }, { file }) => {
      const held = files.held.get(file)
      return held && !mayBeCheckedAgain(held)
        ? [{ field: 'file', message: 'The scanner has answered about this file' }]
        : []
    },
  ],
  guards: [],
  decide: (_state, { happened, file }, { source }) => here(fileCheckAsked.write(happened, source, { fileId: file })),
})
