import { z } from 'zod'
import { chosenField } from '#stream/chosen-field.ts'
import { severalField, whenField, wholeNumberField } from '#stream/field.ts'
import { here } from '#stream/verb.ts'
import { fileRedacted } from '../entries/file-redacted.ts'
import { filesNotHere, isKept } from '../files/may-be-opened.ts'
import type { Files } from '../files/state.ts'
import { copyDetails } from '../redaction/copies.ts'
import { ground } from '../redaction/grounds.ts'
import { recipientKind } from '../redaction/recipients.ts'
import { complaintVerb } from './define.ts'

const isSameContent = ({ held }: Files, one: string, other: string): boolean => {
  const [a, b] = [held.get(one), held.get(other)]
  return a !== undefined && b !== undefined && a.sha256 === b.sha256
}

export const recordRedactedCopy = complaintVerb({
  name: 'record-redacted-copy',
  title: 'Record a redacted copy made elsewhere',
  summary:
    'A file of this complaint is a redacted copy of another one. Nobody here has looked for what it should no longer hold: it goes out only for a reason, and never to a person complained about.',
  transitions: [],
  may: ['complaints manager', 'complaints officer'],
  sources: [{ key: 'UKGDPR', at: 'article 5(1)' }],
  input: z.object({
    happened: whenField('When was the copy made?'),
    original: chosenField('file', 'Which file is it a copy of?'),
    copy: chosenField('file', 'Which file is the redacted copy?', 'Add it to the files first.'),
    recipients: severalField('Who is it for?', recipientKind.options),
    grounds: severalField('Why was something taken out?', ground.options),
    count: wholeNumberField('How many passages were taken out?', 'Leave empty if nobody counted.'),
  }),
  opensWhen: ({ files }) =>
    [...files.held.values()].filter(isKept).length > 1 ? null : 'Opens when there are two files.',
  check: [
    ({ files }, { original }) => filesNotHere(files, 'original', original),
    ({ files }, { copy }) => filesNotHere(files, 'copy', copy),
    (_state, { original, copy }) =>
      original === copy ? [{ field: 'copy', message: 'The copy is a file of its own: choose another' }] : [],
    ({ files }, { original, copy }) =>
      original !== copy && isSameContent(files, original, copy)
        ? [{ field: 'copy', message: 'This file holds exactly what the original holds: nothing is taken out of it' }]
        : [],
    (state, { copy }) =>
      copyDetails(state, copy) ? [{ field: 'copy', message: 'This file is a redacted copy already' }] : [],
    (state, { original }) =>
      copyDetails(state, original)
        ? [{ field: 'original', message: 'This file is a redacted copy itself: choose the original' }]
        : [],
    (_state, { recipients }) =>
      recipients.length === 0 ? [{ field: 'recipients', message: 'Choose who the copy is for' }] : [],
    (_state, { grounds }) =>
      grounds.length === 0 ? [{ field: 'grounds', message: 'Choose why something was taken out' }] : [],
  ],
  guards: [],
  decide: (_state, { happened, original, copy, recipients, grounds, count }, { source }) =>
    here(
      fileRedacted.write(happened, source, {
        originalId: original,
        copyId: copy,
        recipients: [...recipients],
        count,
        grounds: [...grounds],
        passages: [],
        made: 'elsewhere',
        madeBy: null,
        reviewedBy: null,
      }),
    ),
})
