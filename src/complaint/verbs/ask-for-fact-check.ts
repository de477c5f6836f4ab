import { z } from 'zod'
import { formatIsoDay } from '#law/day.ts'
import { manyChosenField } from '#stream/chosen-field.ts'
import { textField, whenField } from '#stream/field.ts'
import { here } from '#stream/verb.ts'
import { factCheckAsked } from '../entries/fact-check-asked.ts'
import { opensForInvestigation } from '../investigation/open.ts'
import { complaintVerb } from './define.ts'

export const askForFactCheck = complaintVerb({
  name: 'ask-for-fact-check',
  title: 'Ask for the facts of the draft report to be checked',
  summary:
    'Who reads it, and by when. If it goes today, a numbered draft is made for them. The findings are not theirs to discuss.',
  transitions: ['T25'],
  may: ['complaints manager', 'investigating officer'],
  sources: [{ key: 'RRC', at: '' }],
  input: z.object({
    happened: whenField('When was it sent?'),
    reader: textField('To whom?', 'By their part or post.'),
    pointIds: manyChosenField(
      'points',
      'Which points do they see?',
      'Only what concerns them: these points are shown without their findings. Leave empty for the whole draft.',
    ),
    lastDay: whenField('By when are they to answer?', 'Leave empty if you gave no day.'),
  }),
  opensWhen: opensForInvestigation,
  check: (state, { happened, lastDay, pointIds }) => [
    ...(pointIds.every(id => state.points.has(id))
      ? []
      : [{ field: 'pointIds', message: 'Choose points of this complaint' }]),
    ...(lastDay.latest !== null && happened.earliest !== null && lastDay.latest < happened.earliest
      ? [{ field: 'lastDay', message: 'That day is before it was sent' }]
      : []),
  ],
  guards: [],
  decide: (_state, { happened, reader, lastDay, pointIds }, { source, newId }) =>
    here(
      factCheckAsked.write(happened, source, {
        checkId: newId(),
        reader,
        pointIds,
        lastDay: lastDay.latest === null ? null : formatIsoDay(lastDay.latest),
      }),
    ),
})
