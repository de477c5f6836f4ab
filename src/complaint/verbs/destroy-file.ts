import { z } from 'zod'
import { chosenField } from '#stream/chosen-field.ts'
import { longTextField, whenField, yesOrNoField } from '#stream/field.ts'
import { here } from '#stream/verb.ts'
import { fileDestroyed } from '../entries/file-destroyed.ts'
import { filesNotHere, isKept } from '../files/may-be-opened.ts'
import { complaintVerb } from './define.ts'

export const destroyFile = complaintVerb({
  name: 'destroy-file',
  title: 'Destroy a file',
  summary:
    'The content of this file is destroyed at once and for good. That there was such a file, and why it was destroyed, stays in the record. What was made with it before is not: look for packs, redacted copies and sent messages that hold it, and destroy each.',
  transitions: [],
  may: ['complaints manager'],
  sources: [{ key: 'UKGDPR', at: 'article 5(1)' }],
  input: z.object({
    happened: whenField('When was that decided?'),
    file: chosenField('file', 'Which file?'),
    reason: longTextField('Why is it destroyed?', 'For example, that it belongs to another family. Without names.'),
    certain: yesOrNoField('Are you sure? It cannot be brought back.'),
  }),
  opensWhen: ({ files }) => ([...files.held.values()].some(isKept) ? null : 'Opens when there is a file.'),
  check: [
    ({ files }, { file }) => filesNotHere(files, 'file', file),
    ({ files }, { file }) =>
      files.held.get(file)?.destroyed ? [{ field: 'file', message: 'This file was destroyed already' }] : [],
    (_state, { certain }) =>
      certain ? [] : [{ field: 'certain', message: 'Choose yes to destroy it, or go back and leave it as it is' }],
  ],
  guards: [],
  decide: ({ files }, { happened, file, reason }, { source }) =>
    here(
      fileDestroyed.write(happened, source, { fileId: file, storedAs: files.held.get(file)?.storedAs ?? '', reason }),
    ),
})
