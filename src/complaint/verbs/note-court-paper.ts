import { z } from 'zod'
import { chosenField } from '#stream/chosen-field.ts'
import { optionalTextField, severalField, whenField } from '#stream/field.ts'
import { here } from '#stream/verb.ts'
import { courtPaperNoted } from '../entries/court-paper-noted.ts'
import { filesNotHere } from '../files/may-be-opened.ts'
import { recipientKind } from '../redaction/recipients.ts'
import { complaintVerb } from './define.ts'

export const noteCourtPaper = complaintVerb({
  name: 'note-court-paper',
  title: 'Note a paper of a family court',
  summary:
    'A file is a paper of a family court. It and later versions of it go to nobody but those for whom leave to pass it on is recorded.',
  transitions: [],
  may: ['complaints manager', 'complaints officer', 'panel clerk'],
  sources: [{ key: 'UKGDPR', at: 'article 5(1)' }],
  input: z.object({
    happened: whenField('When was that found?'),
    file: chosenField('file', 'Which file?'),
    permission: optionalTextField(
      'Who gave leave to pass it on?',
      'Leave empty if nobody did. That leave is needed is recalled, not read: ask the council’s lawyers.',
    ),
    recipients: severalField('Whom is that leave for?', recipientKind.options, 'It goes to nobody else.'),
  }),
  opensWhen: ({ files }) => (files.held.size > 0 ? null : 'Opens when a file is added.'),
  check: [
    ({ files }, { file }) => filesNotHere(files, 'file', file),
    (_state, { permission, recipients }) =>
      permission !== null && recipients.length === 0
        ? [{ field: 'recipients', message: 'Choose whom the leave is for' }]
        : permission === null && recipients.length > 0
          ? [{ field: 'permission', message: 'Say who gave leave to pass it on to them' }]
          : [],
  ],
  guards: [],
  decide: (_state, { happened, file, permission, recipients }, { source }) =>
    here(courtPaperNoted.write(happened, source, { fileId: file, permission, recipients: [...recipients] })),
})
