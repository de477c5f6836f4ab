import { z } from 'zod'
import { formatIsoDay } from '#law/day.ts'
import { manyChosenField } from '#stream/chosen-field.ts'
import { optionalTextField, personField, whenField } from '#stream/field.ts'
import { here } from '#stream/verb.ts'
import { keptBeside } from '../appointing/entries-of.ts'
import {
  declarationsField,
  declaredOnField,
  despiteField,
  employedUntilField,
  stillToSay,
  whyNotAppointed,
} from '../appointing/questions.ts'
import { partTaken } from '../entries/part-taken.ts'
import { supplementaryReviewCommissioned } from '../entries/supplementary-review-commissioned.ts'
import { complaintVerb, opensAfter, strandField } from './define.ts'

const AS = 'supplementary investigating officer'

export const commissionSupplementaryReview = complaintVerb({
  name: 'commission-supplementary-review',
  title: 'Commission a supplementary review',
  summary:
    'Another investigator looks at some points again, as the panel asked. The 15 days of the response keep running.',
  transitions: ['T37'],
  may: ['complaints manager'],
  sources: [
    { key: 'D', at: '18 011 015' },
    { key: 'REG', at: '20(3)' },
  ],
  input: z.object({
    happened: whenField('When was it commissioned?'),
    personId: personField('Who looks at it again?', 'Not the first investigating officer.'),
    declarations: declarationsField('What have they declared?'),
    declaredOn: declaredOnField(),
    employedUntil: employedUntilField(),
    despite: despiteField(),
    pointIds: manyChosenField('points', 'Which points?'),
    note: optionalTextField('What are the terms?', 'What is to be looked at, and how. Without names.'),
    dueOn: whenField(
      'By which day?',
      'The law sets no limit, so the council sets one. For example, 17 January 2025. The 15 working days of the response go on.',
    ),
    strand: strandField(),
  }),
  opensWhen: opensAfter('panel reported', 'the panel has reported'),
  check: [
    (state, { happened, personId, declarations, employedUntil, despite }, context) =>
      stillToSay(state, { happened, as: AS, personId, declarations, employedUntil, despite }, context),
    (_state, { pointIds }) =>
      pointIds.length === 0 ? [{ field: 'pointIds', message: 'Choose at least one point' }] : [],
    (state, { pointIds }) =>
      pointIds.every(id => state.points.has(id))
        ? []
        : [{ field: 'pointIds', message: 'Choose points of this complaint' }],
  ],
  guards: [
    {
      rule: 'A further review is made by somebody new to the complaint',
      source: { key: 'D', at: '18 011 015' },
      check: (state, { happened, personId, declarations, employedUntil }, context) =>
        whyNotAppointed(state, { happened, as: AS, personId, declarations, employedUntil }, context),
    },
  ],
  decide(state, { happened, personId, declarations, declaredOn, employedUntil, despite, dueOn, ...said }, context) {
    const { source } = context
    return here(
      ...keptBeside(state, { happened, as: AS, personId, declarations, declaredOn, employedUntil, despite }, context),
      partTaken.write(happened, source, { personId, part: AS, note: null }),
      supplementaryReviewCommissioned.write(happened, source, {
        ...said,
        dueOn: dueOn.latest === null ? null : formatIsoDay(dueOn.latest),
      }),
    )
  },
})
