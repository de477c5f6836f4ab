import { z } from 'zod'
import { manyChosenField } from '#stream/chosen-field.ts'
import { longTextField, textField, whenField } from '#stream/field.ts'
import { here } from '#stream/verb.ts'
import { noteMadeOnRecord } from '../entries/note-made-on-record.ts'
import { agreedField, agreedOfComplaint, agreedOfKind, filesOfComplaint, opensWithKind } from './agreed-fields.ts'
import { complaintVerb } from './define.ts'

export const recordNoteOnFile = complaintVerb({
  name: 'record-note-on-file',
  title: 'Record a note put on a record',
  summary: 'A note on the child’s record is an action like any other: where it stands, since when, and what shows it.',
  transitions: ['T51'],
  may: ['complaints manager', 'complaints officer', 'stage 1 resolver'],
  sources: [{ key: 'D', at: '18 011 015' }],
  input: z.object({
    happened: whenField('When was it put there?'),
    agreedId: agreedField('Which note was agreed?'),
    record: textField('On which record?', 'For example, the case record of the child.'),
    words: longTextField('What does the note put right?', 'Without names.'),
    fileIds: manyChosenField('files', 'Which files show it?', 'Add them to the files of this complaint first.'),
  }),
  opensWhen: opensWithKind('note on the record', 'Opens when a note on a record is agreed.'),
  check: [agreedOfComplaint, agreedOfKind('note on the record', 'Choose a note on a record'), filesOfComplaint],
  guards: [],
  decide: (_state, { happened, fileIds, ...said }, { source }) =>
    here(noteMadeOnRecord.write(happened, source, { ...said, fileIds: [...fileIds] })),
})
