import { z } from 'zod'
import { optionalTextField, pointField, whenField } from '#stream/field.ts'
import { here } from '#stream/verb.ts'
import { stage1PointWorkSaved } from '../entries/stage-1-point-work-saved.ts'
import { notWhileNobodyIsKnown } from '../gates/anonymous.ts'
import { findingSoFarChecks, findingSoFarField, reasonsField, whichPartField } from '../investigation/finding-so-far.ts'
import type { InvestigatorsFinding } from '../investigation/state.ts'
import { stage1ResponseOpens } from '../stage-1/draft.ts'
import { complainedAbout, subjectDoesNotAnswer } from '../stage-1/not-the-subject.ts'
import { complaintVerb } from './define.ts'

const hints: Readonly<Record<InvestigatorsFinding, string>> = {
  upheld: 'It happened as they say, and it should not have.',
  'partially upheld': 'Some of it did. You say which part below.',
  'not upheld': 'It did not happen, or what was done was right.',
  inconclusive: 'What you looked at does not show it either way.',
}

export const answerPointAtStage1 = complaintVerb({
  name: 'answer-point-at-stage-1',
  title: 'Answer a point at stage 1',
  summary:
    'What was looked at, what was found and what is offered on one point, as far as it has come. Sending the response makes it a finding.',
  transitions: ['T16', 'T17'],
  may: ['complaints manager', 'stage 1 resolver'],
  sources: [
    { key: 'REG', at: '14(1)' },
    { key: 'GUIDANCE', at: '' },
  ],
  input: z.object({
    happened: whenField('When was this written?'),
    pointId: pointField('Which point?'),
    lookedAt: optionalTextField('What did you look at?', 'Records, and whom you spoke to by their post. No names.'),
    finding: findingSoFarField('What do you find?', hints),
    whichPart: whichPartField(),
    reasons: reasonsField('Why do you find that?'),
    apology: optionalTextField(
      'What does the council say sorry for?',
      'In the words of the response. Needed in it where anything is upheld.',
    ),
    offer: optionalTextField(
      'What will be done about it?',
      'What is offered to put it right, who does it and by when. Leave empty if nothing is needed.',
    ),
  }),
  opensWhen: (state, strand) =>
    state.points.size === 0
      ? 'Opens when the points of the complaint are recorded.'
      : stage1ResponseOpens(state, strand),
  check: [
    (state, { pointId }, { source }) => {
      const point = state.points.get(pointId)
      if (!point) return [{ field: 'pointId', message: 'Choose a point of this complaint' }]
      if (point.kind === 'heading')
        return [{ field: 'pointId', message: `${point.label} is a heading. Answer each of its parts` }]
      const over = source.kind === 'worked' ? stage1ResponseOpens(state, point.strand) : null
      return over === null ? [] : [{ field: 'pointId', message: over }]
    },
    ...findingSoFarChecks,
  ],
  guards: [
    notWhileNobodyIsKnown,
    { ...subjectDoesNotAnswer, check: (state, _input, { actor }) => complainedAbout(state, actor) },
  ],
  decide: (state, { happened, ...said }, { source }) =>
    here(
      stage1PointWorkSaved.write(happened, source, { ...said, label: state.points.get(said.pointId)?.label ?? null }),
    ),
})
