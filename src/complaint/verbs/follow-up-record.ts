import { z } from 'zod'
import { chosenField } from '#stream/chosen-field.ts'
import { choiceField, optionalTextField, whenField } from '#stream/field.ts'
import { here } from '#stream/verb.ts'
import { recordFollowedUp } from '../entries/record-followed-up.ts'
import { documentField } from '../files/document-field.ts'
import { filesNotHere } from '../files/may-be-opened.ts'
import { opensForInvestigation } from '../investigation/open.ts'
import { recordSteps } from '../investigation/papers.ts'
import { complaintVerb } from './define.ts'

export const followUpRecord = complaintVerb({
  name: 'follow-up-record',
  title: 'Follow up a record asked for',
  summary: 'It was chased, it came, or it is missing.',
  transitions: ['T25'],
  may: ['complaints manager', 'investigating officer'],
  sources: [{ key: 'IOX', at: '' }],
  input: z.object({
    happened: whenField('When was that?'),
    recordId: chosenField('record asked for', 'Which record?'),
    step: choiceField('What became of it?', recordSteps),
    note: optionalTextField('Anything to note?', 'Without names. For a missing record, what was done to find it.'),
    fileId: documentField(),
  }),
  opensWhen: state =>
    opensForInvestigation(state) ??
    (state.investigation.records.size > 0 ? null : 'Opens when a record has been asked for.'),
  check: [
    ({ files }, { fileId }) => filesNotHere(files, 'fileId', fileId),
    (state, { recordId }) =>
      state.investigation.records.has(recordId)
        ? []
        : [{ field: 'recordId', message: 'Choose a record that was asked for' }],
  ],
  guards: [],
  decide: (_state, { happened, ...said }, { source }) => here(recordFollowedUp.write(happened, source, said)),
})
