import { z } from 'zod'
import { standings } from '#law/standing.ts'
import { longTextField, personField, whenField, yesNoOrNotRecordedField } from '#stream/field.ts'
import { namedChoiceField } from '#stream/named-choice-field.ts'
import { here } from '#stream/verb.ts'
import { interestPut } from '../entries/interest-put.ts'
import { standingOf } from '../gates/standing.ts'
import { currentRound, hasStage } from '../rounds.ts'
import { complaintVerb } from './define.ts'

const limbs = (['P5', 'P7', 'P8'] as const).map(
  code => [code, `${standings.find(one => one.code === code)?.byInterest ?? ''} (${code})`] as const,
)

export const putInterestToDecision = complaintVerb({
  name: 'put-interest-to-decision',
  title: 'Put a person’s interest to a decision',
  summary:
    'The person may complain only if their interest is sufficient. The child’s views are asked where that is right.',
  transitions: ['T02'],
  may: ['complaints manager'],
  sources: [
    { key: 'REG', at: '12(1)' },
    { key: 'REG', at: '12(2)' },
    { key: 'CA', at: 'section 26(3)(e)' },
  ],
  input: z.object({
    happened: whenField('Since when is that open?', 'The day it was seen that their standing depends on it.'),
    personId: personField('Whose interest?'),
    limb: namedChoiceField('By what might they have it?', limbs),
    childAsked: yesNoOrNotRecordedField('Was the child asked?'),
    childsViews: longTextField('What did the child say, or why were they not asked?', 'Without names.'),
  }),
  opensWhen: state => {
    if (state.strands.size === 0) return 'Opens when the complaint is received.'
    const round = currentRound(state)
    return hasStage(round, 1) || hasStage(round, 2) ? 'The complaint was taken: a stage has begun.' : null
  },
  check: [
    (state, { personId }) =>
      standingOf(state, personId) === 'waits for a decision'
        ? [{ field: 'personId', message: 'Their interest waits for a decision already' }]
        : [],
    (_state, { childAsked }, { source }) =>
      childAsked === null && source.kind === 'worked'
        ? [{ field: 'childAsked', message: 'Choose whether the child was asked' }]
        : [],
  ],
  guards: [],
  decide: (_state, { happened, ...said }, { source }) => here(interestPut.write(happened, source, said)),
})
