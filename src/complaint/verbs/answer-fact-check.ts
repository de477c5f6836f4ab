import { z } from 'zod'
import { chosenField } from '#stream/chosen-field.ts'
import { longTextField, whenField } from '#stream/field.ts'
import { here } from '#stream/verb.ts'
import { factCheckAnswered } from '../entries/fact-check-answered.ts'
import { documentField } from '../files/document-field.ts'
import { filesNotHere } from '../files/may-be-opened.ts'
import { opensForInvestigation } from '../investigation/open.ts'
import { complaintVerb } from './define.ts'

export const answerFactCheck = complaintVerb({
  name: 'answer-fact-check',
  title: 'Record a comment on the facts of the draft',
  summary: 'What a reader says is wrong, and what was done about it. No finding changes by it.',
  transitions: ['T25'],
  may: ['complaints manager', 'investigating officer'],
  sources: [{ key: 'RRC', at: '' }],
  input: z.object({
    happened: whenField('When did the comment come?'),
    checkId: chosenField('fact check', 'From which reader?'),
    comment: longTextField('What do they say is wrong?', 'Without names.'),
    outcome: longTextField(
      'What was done about it?',
      'Without names. Facts are put right; findings are not up for discussion.',
    ),
    fileId: documentField(),
  }),
  opensWhen: state =>
    opensForInvestigation(state) ??
    (state.investigation.factChecks.size > 0 ? null : 'Opens when somebody was asked to check the facts.'),
  check: [
    ({ files }, { fileId }) => filesNotHere(files, 'fileId', fileId),
    (state, { checkId }) =>
      state.investigation.factChecks.has(checkId)
        ? []
        : [{ field: 'checkId', message: 'Choose a reader who was asked' }],
  ],
  guards: [],
  decide: (_state, { happened, ...said }, { source }) => here(factCheckAnswered.write(happened, source, said)),
})
