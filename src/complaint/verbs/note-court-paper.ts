import { z } from 'zod'
import { chosenField } from '#stream/chosen-field.ts'
import { optionalTextField, whenField } from '#stream/field.ts'
import { here } from '#stream/verb.ts'
import { courtPaperNoted } from '../entries/court-paper-noted.ts'
import { filesNotHere } from '../files/may-be-opened.ts'
import { complaintVerb } from './define.ts'

export const noteCourtPaper = complaintVerb({
  name: 'note-court-paper',
  title: 'Note a paper of a family court',
  summary: 'A file is a paper of a family court. It goes into no pack unless permission to pass it on is recorded.',
  transitions: [],
  may: ['complaints manager', 'complaints officer', 'panel clerk'],
  sources: [{ key: 'UKGDPR', at: 'article 5(1)' }],
  input: z.object({
    happened: whenField('When was that found?'),
    file: chosenField('file', 'Which file?'),
    permission: optionalTextField(
      'Who gave leave to pass it on, and to whom?',
      'Leave empty if nobody did. That leave is needed is recalled, not read: ask the council’s lawyers.',
    ),
  }),
  opensWhen: ({ files }) => (files.held.size > 0 ? null : 'Opens when a file is added.'),
  check: [({ files }, { file }) => filesNotHere(files, 'file', file)],
  guards: [],
  decide: (_state, { happened, file, permission }, { source }) =>
    here(courtPaperNoted.write(happened, source, { fileId: file, permission })),
})
