import { z } from 'zod'
import { chosenField, manyChosenField } from '#stream/chosen-field.ts'
import { optionalTextField, whenField } from '#stream/field.ts'
import { here } from '#stream/verb.ts'
import { ombudsmanItemAnswered } from '../entries/ombudsman-item-answered.ts'
import { itemById, itemsIn } from '../ombudsman/find.ts'
import { complaintVerb } from './define.ts'

export const answerOmbudsman = complaintVerb({
  name: 'answer-ombudsman',
  title: 'Answer the Ombudsman',
  summary: 'What was sent for one question or document, with its evidence: words, files, or both.',
  transitions: ['T42', 'T45'],
  may: ['complaints manager', 'complaints officer'],
  sources: [{ key: 'MANUALS', at: 'investigation' }],
  input: z.object({
    happened: whenField('When was it sent?'),
    itemId: chosenField('item asked', 'What is answered?'),
    words: optionalTextField('What was answered?', 'From the record, and not from memory. Without names.'),
    fileIds: manyChosenField('files', 'Which files went with it?'),
  }),
  opensWhen: state => (itemsIn(state).length > 0 ? null : 'Opens when the Ombudsman has asked for something.'),
  check: [
    (state, { itemId }) =>
      itemById(state, itemId) ? [] : [{ field: 'itemId', message: 'Choose something that was asked for' }],
    (_state, { words, fileIds }) =>
      words === null && fileIds.length === 0
        ? [{ field: 'words', message: 'Say what was answered, or choose the files that were sent' }]
        : [],
    (state, { fileIds }) =>
      fileIds.every(id => state.files.held.has(id))
        ? []
        : [{ field: 'fileIds', message: 'Choose files of this complaint' }],
  ],
  guards: [],
  decide: (_state, { happened, ...said }, { source }) => here(ombudsmanItemAnswered.write(happened, source, said)),
})
