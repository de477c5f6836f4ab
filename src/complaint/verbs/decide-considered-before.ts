import { z } from 'zod'
import { OMBUDSMAN_PARAGRAPH } from '#law/routes.ts'
import { manyChosenField } from '#stream/chosen-field.ts'
import { longTextField, whenField } from '#stream/field.ts'
import { namedChoiceField } from '#stream/named-choice-field.ts'
import { here } from '#stream/verb.ts'
import { gateAnswered } from '../entries/gate-answered.ts'
import { scopeDecided } from '../entries/scope-decided.ts'
import { leafPoints } from '../points.ts'
import type { ComplaintState } from '../state.ts'
import type { Strand } from '../words.ts'
import { aDecider, deciderField } from './decider-field.ts'
import { complaintVerb } from './define.ts'
import { leavesNothing, onceAskedForStage2, onceTakenAtStage1 } from './once-accepted.ts'
import { stateOfChosen } from './points-chosen.ts'

const whatIsWhole = (
  state: ComplaintState,
  { answer, pointIds }: { readonly answer: string; readonly pointIds: readonly string[] },
): Strand | null => (answer === 'considered before' && leavesNothing(state, pointIds) ? 'substance' : null)

export const decideConsideredBefore = complaintVerb({
  name: 'decide-considered-before',
  title: 'Say whether it was considered before',
  summary:
    'The same matter went all the way already, and nothing about it is new. The person is told of the Ombudsman.',
  transitions: ['T06'],
  may: ['complaints manager'],
  sources: [{ key: 'GUIDANCE', at: '' }],
  input: z.object({
    happened: whenField('When was that decided?'),
    pointIds: manyChosenField('points', 'Which points?', 'Leave empty only while no points are recorded: all of it.'),
    answer: namedChoiceField('Was the same matter fully considered already?', [
      ['not considered before', 'No, or something about it is new'],
      ['considered before', 'Yes, and nothing about it is new'],
    ]),
    reasons: longTextField('Which complaint was that, and what is or is not new?', 'Its reference. Without names.'),
    decidedBy: deciderField(),
  }),
  opensWhen: state => (state.strands.size > 0 ? null : 'Opens when the complaint is received.'),
  check: [
    (state, { pointIds }) => stateOfChosen(state, pointIds, ['live', 'suspended', 'resolved']),
    (state, { pointIds, answer }) =>
      pointIds.length === 0 && answer === 'considered before' && leafPoints(state).length > 0
        ? [{ field: 'pointIds', message: 'Choose the points: it is decided for each' }]
        : [],
    (_state, { decidedBy }, context) => aDecider(context, decidedBy),
  ],
  guards: [
    { ...onceAskedForStage2.says, check: (state, input) => onceAskedForStage2.on(state, whatIsWhole(state, input)) },
    { ...onceTakenAtStage1.says, check: (state, input) => onceTakenAtStage1.on(state, whatIsWhole(state, input)) },
  ],
  decide(state, { happened, ...said }, { source }) {
    const answered = gateAnswered.write(happened, source, { ...said, gate: 'considered before' })
    if (said.answer !== 'considered before') return here(answered)
    const gone = said.pointIds.length > 0 ? said.pointIds : [null]
    return here(
      answered,
      ...gone.map(pointId =>
        scopeDecided.write(happened, source, {
          pointId,
          about: `Point ${(pointId !== null && state.points.get(pointId)?.label) || 'without a number'}`,
          reason: `It was fully considered before. ${said.reasons}`,
          route: OMBUDSMAN_PARAGRAPH,
          stage: 1,
          whole: pointId === null,
          belongs: null,
          limit: null,
          secondPerson: null,
          decidedBy: said.decidedBy,
        }),
      ),
    )
  },
})
