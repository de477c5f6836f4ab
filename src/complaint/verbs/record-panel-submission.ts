import { z } from 'zod'
import { choiceField, longTextField, whenField } from '#stream/field.ts'
import { here } from '#stream/verb.ts'
import { panelSubmissionReceived } from '../entries/panel-submission-received.ts'
import { documentField } from '../files/document-field.ts'
import { filesNotHere } from '../files/may-be-opened.ts'
import { submitters } from '../panel/state.ts'
import { currentRound, hasStage, hasStep } from '../rounds.ts'
import { complaintVerb, strandField } from './define.ts'

export const recordPanelSubmission = complaintVerb({
  name: 'record-panel-submission',
  title: 'Record a submission to the panel',
  summary: 'What the complainant, the council, the independent person or others put to the panel.',
  transitions: ['T32', 'T34'],
  may: ['complaints manager', 'complaints officer', 'panel clerk'],
  sources: [{ key: 'REG', at: '19(5)' }],
  input: z.object({
    happened: whenField('When was it received?'),
    from: choiceField('From whom?', submitters),
    what: longTextField('What is it, in short?', 'Such as a letter of two pages on points 1 and 4. Without names.'),
    fileId: documentField(),
    strand: strandField(),
  }),
  opensWhen: (state, strand) => {
    const round = currentRound(state, strand)
    if (hasStep(round, 'panel held')) return 'The panel has met.'
    return hasStage(round, 3) ? null : 'Opens when a panel has been asked for.'
  },
  check: ({ files }, { fileId }) => filesNotHere(files, 'fileId', fileId),
  guards: [],
  decide: (_state, { happened, ...said }, { source, newId }) =>
    here(panelSubmissionReceived.write(happened, source, { ...said, submissionId: newId() })),
})
