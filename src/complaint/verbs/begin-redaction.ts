import { z } from 'zod'
import { chosenField } from '#stream/chosen-field.ts'
import { severalField, whenField } from '#stream/field.ts'
import { here } from '#stream/verb.ts'
import { redactionBegun } from '../entries/redaction-begun.ts'
import { filesNotHere, mayBeSent } from '../files/may-be-opened.ts'
import { notRedactedHere, REDACTED_HERE } from '../redaction/can-be-redacted.ts'
import { copyDetails } from '../redaction/copies.ts'
import { recipientKind } from '../redaction/recipients.ts'
import { complaintVerb } from './define.ts'

export const beginRedaction = complaintVerb({
  name: 'begin-redaction',
  title: 'Make a redacted copy of a file',
  summary:
    'A copy without what its readers must not see. You mark what goes, somebody else confirms it, and the file itself stays as it is.',
  transitions: [],
  may: ['complaints manager', 'complaints officer'],
  sources: [{ key: 'UKGDPR', at: 'article 5(1)' }],
  input: z.object({
    happened: whenField('When is it begun?'),
    file: chosenField('file', 'Which file?', REDACTED_HERE),
    recipients: severalField('Who is the copy for?', recipientKind.options),
  }),
  opensWhen: ({ files }) =>
    [...files.held.values()].some(file => mayBeSent(file) && notRedactedHere(file) === null)
      ? null
      : 'Opens when there is a file of such a type that may be opened: PDF, Word, Excel, text, email or picture.',
  check: [
    ({ files }, { file }) => filesNotHere(files, 'file', file),
    (state, { file: id }) => {
      const file = state.files.held.get(id)
      if (!file) return []
      const why = notRedactedHere(file)
      if (why !== null) return [{ field: 'file', message: why }]
      if (!mayBeSent(file)) return [{ field: 'file', message: 'This file is held, and goes to nobody' }]
      if (copyDetails(state, id)) return [{ field: 'file', message: 'This is a redacted copy: choose the original' }]
      return state.redaction.open.has(id)
        ? [{ field: 'file', message: 'A redacted copy of this file is being prepared already' }]
        : []
    },
    (_state, { recipients }) =>
      recipients.length === 0 ? [{ field: 'recipients', message: 'Choose who the copy is for' }] : [],
  ],
  guards: [],
  decide: (_state, { happened, file, recipients }, { source }) =>
    here(redactionBegun.write(happened, source, { fileId: file, recipients: [...recipients] })),
})
