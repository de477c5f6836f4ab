import { z } from 'zod'
import { chosenField } from '#stream/chosen-field.ts'
import { optionalTextField, textField, whenField, yesOrNoField } from '#stream/field.ts'
import { here } from '#stream/verb.ts'
import { interviewHeld } from '../entries/interview-held.ts'
import { documentField } from '../files/document-field.ts'
import { filesNotHere } from '../files/may-be-opened.ts'
import { opensForInvestigation } from '../investigation/open.ts'
import { complaintVerb } from './define.ts'

export const holdInterview = complaintVerb({
  name: 'hold-interview',
  title: 'Record an interview',
  summary: 'Who attended, whether the independent person was there, and what was said.',
  transitions: ['T25'],
  may: ['complaints manager', 'investigating officer', 'independent person'],
  sources: [{ key: 'IPX', at: '' }],
  input: z.object({
    happened: whenField('When was it?'),
    interviewId: chosenField('interview', 'Which interview?'),
    attended: textField('Who attended?', 'By their part, without names.'),
    independentPersonPresent: yesOrNoField('Was the independent person there?', 'They join interviews.'),
    whyAbsent: optionalTextField('If not, why?'),
    said: optionalTextField(
      'What was said?',
      'For those who investigate. It goes to the interviewee to correct and confirm.',
    ),
    fileId: documentField(),
  }),
  opensWhen: state =>
    opensForInvestigation(state) ??
    (state.investigation.interviews.size > 0 ? null : 'Opens when an interview is planned.'),
  check: [
    ({ files }, { fileId }) => filesNotHere(files, 'fileId', fileId),
    (state, { interviewId }) =>
      state.investigation.interviews.has(interviewId)
        ? []
        : [{ field: 'interviewId', message: 'Choose an interview that is planned' }],
    (_state, { independentPersonPresent, whyAbsent }) =>
      !independentPersonPresent && whyAbsent === null
        ? [{ field: 'whyAbsent', message: 'Say why the independent person was not there' }]
        : [],
  ],
  guards: [],
  decide: (_state, { happened, ...told }, { source }) => here(interviewHeld.write(happened, source, told)),
})
