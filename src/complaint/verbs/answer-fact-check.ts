import { z } from 'zod'
import { chosenField, optionalChosenField } from '#stream/chosen-field.ts'
import { choiceField, longTextField, optionalTextField, whenField } from '#stream/field.ts'
import { here } from '#stream/verb.ts'
import { factCheckAnswered } from '../entries/fact-check-answered.ts'
import { documentField } from '../files/document-field.ts'
import { filesNotHere } from '../files/may-be-opened.ts'
import { opensForInvestigation } from '../investigation/open.ts'
import { commentAnswers } from '../investigation/papers.ts'
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
    comment: optionalTextField('What do they say is wrong?', 'Without names. Leave empty if they found nothing wrong.'),
    pointId: optionalChosenField('point', 'On which point?', 'Leave empty if it is about the report as a whole.'),
    accepted: choiceField('What was done about it?', commentAnswers),
    outcome: longTextField('Why, or how?', 'Without names. Facts are put right; findings are not up for discussion.'),
    fileId: documentField(),
  }),
  opensWhen: state =>
    opensForInvestigation(state) ??
    (state.investigation.factChecks.size > 0 ? null : 'Opens when somebody was asked to check the facts.'),
  check: [
    ({ files }, { fileId }) => filesNotHere(files, 'fileId', fileId),
    (state, { pointId }) =>
      pointId === null || state.points.has(pointId)
        ? []
        : [{ field: 'pointId', message: 'Choose a point of this complaint' }],
    (state, { checkId }) =>
      state.investigation.factChecks.has(checkId)
        ? []
        : [{ field: 'checkId', message: 'Choose a reader who was asked' }],
  ],
  guards: [],
  decide: (_state, { happened, ...said }, { source }) => here(factCheckAnswered.write(happened, source, said)),
})
