import { z } from 'zod'
import { manyChosenField } from '#stream/chosen-field.ts'
import { longTextField, whenField } from '#stream/field.ts'
import { namedChoiceField } from '#stream/named-choice-field.ts'
import { here } from '#stream/verb.ts'
import { refusalReconsidered } from '../entries/refusal-reconsidered.ts'
import { notAccepted } from '../gates/acceptance.ts'
import { leafPoints } from '../points.ts'
import { aDecider, deciderField } from './decider-field.ts'
import { complaintVerb } from './define.ts'
import { stateOfChosen } from './points-chosen.ts'

export const reconsider = complaintVerb({
  name: 'reconsider',
  title: 'Take back a decision not to consider',
  summary:
    'The council thinks again: a complaint that was not accepted, or a point that was sent elsewhere or came late, is considered after all.',
  transitions: ['T55'],
  may: ['complaints manager', 'adjudicating officer'],
  sources: [
    { key: 'D', at: '20 006 409' },
    { key: 'D', at: '23 004 405' },
  ],
  input: z.object({
    happened: whenField('When was that decided?'),
    pointIds: manyChosenField('points', 'Which points?', 'Leave empty for all that was not accepted.'),
    prompt: namedChoiceField('What led to it?', [
      ['the person challenged it', 'The person challenged it'],
      ['the Ombudsman', 'The Ombudsman'],
      ['new facts', 'New facts'],
      ['the council itself', 'The council itself'],
      ['not recorded', 'Not recorded'],
    ]),
    reasons: longTextField('Why is it considered after all?', 'Without names.'),
    decidedBy: deciderField(),
  }),
  opensWhen: state =>
    notAccepted(state) ||
    state.scopeDecisions.some(({ reconsidered }) => !reconsidered) ||
    leafPoints(state).some(({ state: stands }) => stands === 'late refused' || stands === 'out of scope')
      ? null
      : 'Opens when something was not accepted.',
  check: [
    (state, { pointIds }) => stateOfChosen(state, pointIds, ['out of scope', 'late refused']),
    (_state, { decidedBy }, context) => aDecider(context, decidedBy),
  ],
  guards: [],
  decide: (_state, { happened, ...said }, { source }) => here(refusalReconsidered.write(happened, source, said)),
})
