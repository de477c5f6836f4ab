import { z } from 'zod'
import { chosenField } from '#stream/chosen-field.ts'
import { choiceField, optionalTextField, whenField } from '#stream/field.ts'
import { here } from '#stream/verb.ts'
import { interviewRecordFollowed } from '../entries/interview-record-followed.ts'
import { documentField } from '../files/document-field.ts'
import { filesNotHere } from '../files/may-be-opened.ts'
import { opensForInvestigation } from '../investigation/open.ts'
import { interviewSteps } from '../investigation/papers.ts'
import { complaintVerb } from './define.ts'

export const followInterviewRecord = complaintVerb({
  name: 'follow-interview-record',
  title: 'Follow the record of an interview',
  summary: 'It goes to the interviewee, who corrects it and confirms it or not.',
  transitions: ['T25'],
  may: ['complaints manager', 'investigating officer'],
  sources: [{ key: 'IOX', at: '' }],
  input: z.object({
    happened: whenField('When was that?'),
    interviewId: chosenField('interview', 'Which interview?'),
    step: choiceField('What was done?', interviewSteps),
    words: optionalTextField('What do they correct, or why do they not confirm it?', 'In their own words.'),
    fileId: documentField(),
  }),
  opensWhen: state =>
    opensForInvestigation(state) ??
    ([...state.investigation.interviews.values()].some(({ held }) => held !== null)
      ? null
      : 'Opens when an interview has been held.'),
  check: [
    ({ files }, { fileId }) => filesNotHere(files, 'fileId', fileId),
    (state, { interviewId }) =>
      state.investigation.interviews.get(interviewId)?.held
        ? []
        : [{ field: 'interviewId', message: 'Choose an interview that was held' }],
    (_state, { step, words }) =>
      (step === 'corrected by the interviewee' || step === 'not confirmed') && words === null
        ? [{ field: 'words', message: 'Give what they correct, or why they do not confirm it' }]
        : [],
  ],
  guards: [],
  decide: (_state, { happened, ...said }, { source }) => here(interviewRecordFollowed.write(happened, source, said)),
})
