import { z } from 'zod'
import { manyChosenField } from '#stream/chosen-field.ts'
import { longTextField, whenField } from '#stream/field.ts'
import { namedChoiceField } from '#stream/named-choice-field.ts'
import { here } from '#stream/verb.ts'
import { resolutionUndone } from '../entries/resolution-undone.ts'
import { leafPoints } from '../points.ts'
import { currentRound } from '../rounds.ts'
import { complaintVerb, strandField } from './define.ts'
import { stateOfChosen } from './points-chosen.ts'

export const reopenResolved = complaintVerb({
  name: 'reopen-resolved',
  title: 'Record that it is not resolved after all',
  summary: 'What was promised was not done, or the complainant says that it is not resolved. They may ask for stage 2.',
  transitions: ['T18'],
  may: ['complaints manager', 'complaints officer', 'stage 1 resolver'],
  sources: [{ key: 'REG', at: '15(2)' }],
  input: z.object({
    happened: whenField('When did that come to light?'),
    why: namedChoiceField('Why?', [
      ['the terms were not carried out', 'The terms were not carried out'],
      ['the complainant says so', 'The complainant says that it is not resolved'],
    ]),
    words: longTextField('What was said, or not done?', 'Without names.'),
    pointIds: manyChosenField('points', 'Which points?', 'Leave empty for all that was resolved.'),
    strand: strandField(),
  }),
  opensWhen: (state, strand) =>
    currentRound(state, strand).stage1Outcome === 'resolved' ||
    leafPoints(state).some(({ state: stands }) => stands === 'resolved')
      ? null
      : 'Opens when something has been resolved.',
  check: [(state, { pointIds }) => stateOfChosen(state, pointIds, ['resolved'])],
  guards: [],
  decide: (_state, { happened, ...said }, { source }) => here(resolutionUndone.write(happened, source, said)),
})
