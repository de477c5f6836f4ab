import { z } from 'zod'
import { formatIsoDay } from '#law/day.ts'
import { choiceField, whenField } from '#stream/field.ts'
import { here } from '#stream/verb.ts'
import { statementSent } from '../entries/statement-sent.ts'
import { draftOf } from '../statement-of-complaint/draft.ts'
import { opensForStatement } from '../statement-of-complaint/open.ts'
import { draftAsVersion, numberOfDraft } from '../statement-of-complaint/versions.ts'
import { complaintVerb, strandField } from './define.ts'

export const sendStatement = complaintVerb({
  name: 'send-statement',
  title: 'Send the statement of complaint to the complainant',
  summary:
    'The draft as it stands becomes a version that is kept, for the complainant to change or agree. It moves no date.',
  transitions: ['T22'],
  may: ['complaints manager', 'investigating officer'],
  sources: [
    { key: 'FRG2', at: '' },
    { key: 'D', at: '21 010 812' },
  ],
  input: z.object({
    happened: whenField('When was it sent?'),
    how: choiceField('How?', ['post', 'email', 'hand', 'reading it to them']),
    answerBy: whenField('By when did you ask for an answer?', 'Leave empty if you gave no day.'),
    strand: strandField(),
  }),
  opensWhen: state =>
    opensForStatement(state) ?? (draftOf(state).length > 0 ? null : 'Opens when the draft has a point.'),
  check: (_state, { happened, answerBy }) =>
    answerBy.latest !== null && happened.earliest !== null && answerBy.latest < happened.earliest
      ? [{ field: 'answerBy', message: 'That day is before it was sent' }]
      : [],
  guards: [],
  decide: (state, { happened, how, answerBy, strand }, { source }) =>
    here(
      statementSent.write(happened, source, {
        strand,
        number: numberOfDraft(state),
        points: [...draftAsVersion(state)],
        outcomes: state.outcomes.map(({ text }) => text),
        how,
        answerBy: answerBy.latest === null ? null : formatIsoDay(answerBy.latest),
      }),
    ),
})
