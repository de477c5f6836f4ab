import { z } from 'zod'
import { manyChosenField } from '#stream/chosen-field.ts'
import { choiceField, longTextField, whenField } from '#stream/field.ts'
import { here } from '#stream/verb.ts'
import { leftOfItsSet } from '../agreed/coverage.ts'
import { whatIsMissing } from '../agreed/facts.ts'
import { agreedById, agreedItems } from '../agreed/item.ts'
import { carriedOut } from '../entries/carried-out.ts'
import type { ComplaintState } from '../state.ts'
import { complaintVerb } from './define.ts'

const ownersOf = (state: ComplaintState, recommendationIds: readonly string[], actionIds: readonly string[]) => [
  ...recommendationIds.map(id => state.recommendations.get(id)?.answer?.ownerId),
  ...actionIds.map(id => state.actions.get(id)?.ownerId),
]

export const recordCarriedOut = complaintVerb({
  name: 'record-carried-out',
  title: 'Record that something was carried out',
  summary: 'What was recommended or agreed is done, and somebody other than its owner accepted the evidence.',
  transitions: ['T51', 'T54'],
  may: ['complaints manager', 'adjudicating officer'],
  sources: [{ key: 'MANUALS', at: 'compliance' }],
  input: z.object({
    happened: whenField('When was the evidence accepted?'),
    recommendationIds: manyChosenField('recommendations', 'Which recommendations?'),
    actionIds: manyChosenField('actions', 'Which agreed actions?'),
    evidence: longTextField('What shows that it is done?', 'For an open-ended one, what was done and until when.'),
    acceptedBy: choiceField('Who accepted the evidence?', ['the council', 'the Ombudsman']),
  }),
  opensWhen: state =>
    state.recommendations.size + state.actions.size > 0 ? null : 'Opens when something is recommended or agreed.',
  check: [
    (_state, { recommendationIds, actionIds }) =>
      recommendationIds.length + actionIds.length === 0
        ? [{ field: 'recommendationIds', message: 'Choose at least one recommendation or action' }]
        : [],
    (state, { recommendationIds }) =>
      recommendationIds.every(id => state.recommendations.has(id))
        ? []
        : [{ field: 'recommendationIds', message: 'Choose recommendations of this complaint' }],
    (state, { actionIds }) =>
      actionIds.every(id => state.actions.has(id))
        ? []
        : [{ field: 'actionIds', message: 'Choose actions of this complaint' }],
  ],
  guards: [
    {
      rule: 'The owner does not accept the evidence',
      source: { key: 'MANUALS', at: 'compliance' },
      check: (state, { recommendationIds, actionIds, acceptedBy }, { actor }) =>
        acceptedBy === 'the council' && ownersOf(state, recommendationIds, actionIds).includes(actor.personId)
          ? {
              why: 'You are named as the one who sees that this is done, so you cannot also accept the evidence.',
              whatInstead: 'Ask somebody else to look at the evidence and record it.',
            }
          : null,
    },
    {
      rule: 'Nothing closes unproved',
      source: { key: 'MANUALS', at: 'compliance' },
      check: (state, { recommendationIds, actionIds, acceptedBy }) => {
        const [missing] = [...recommendationIds, ...actionIds].flatMap(id => {
          const item = agreedById(state, id)
          return (item && (whatIsMissing(item.facts) ?? leftOfItsSet(state, item, agreedItems(state)))) ?? []
        })
        return acceptedBy === 'the council' && missing !== undefined
          ? { why: missing, whatInstead: 'Record that first, and then what shows that it is done.' }
          : null
      },
    },
  ],
  decide: (_state, { happened, ...said }, { source }) => here(carriedOut.write(happened, source, said)),
})
