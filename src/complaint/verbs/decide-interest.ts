import { z } from 'zod'
import { longTextField, optionalTextField, personField, whenField, yesOrNoField } from '#stream/field.ts'
import { here } from '#stream/verb.ts'
import { waitsForAdvocate } from '../alongside/advocate.ts'
import { interestDecided } from '../entries/interest-decided.ts'
import { stage1Started } from '../entries/stage-1-started.ts'
import { openInterests, standingOf } from '../gates/standing.ts'
import { holdersOf } from '../parts.ts'
import { currentRound, hasStage } from '../rounds.ts'
import type { ComplaintState } from '../state.ts'
import type { Strand } from '../words.ts'
import { aDecider, deciderField, needed } from './decider-field.ts'
import { complaintVerb } from './define.ts'
import { onceAskedForStage2, onceTakenAtStage1 } from './once-accepted.ts'

/** Nothing is left of the complaint when nobody else carries it. */
function whatIsWhole(
  state: ComplaintState,
  { sufficient, personId }: { readonly sufficient: boolean; readonly personId: string },
): Strand | null {
  const others = holdersOf(state, 'complainant').filter(other => other !== personId)
  return sufficient || others.some(other => standingOf(state, other) !== 'has none') ? null : 'substance'
}

export const decideInterest = complaintVerb({
  name: 'decide-interest',
  title: 'Decide whether an interest is sufficient',
  summary: 'Sufficient, and that day starts stage 1; or not, and the person is told that nothing further will be done.',
  transitions: ['T03', 'T04'],
  may: ['complaints manager'],
  sources: [
    { key: 'REG', at: '12(3)' },
    { key: 'REG', at: '12(4)' },
    { key: 'REG', at: '12(5)' },
    { key: 'REG', at: '14(3)(a)' },
  ],
  input: z.object({
    happened: whenField('When was that decided?', 'If the interest is sufficient, stage 1 counts from this day.'),
    personId: personField('Whose interest?'),
    sufficient: yesOrNoField('Is their interest in the child’s welfare sufficient?'),
    reasons: longTextField('What are the reasons?', 'With what the child said. Without names.'),
    childTold: optionalTextField('Is the child told, and how? If not, why not?'),
    instead: optionalTextField('What can the person do instead?', 'Only where the interest is not sufficient.'),
    decidedBy: deciderField(),
  }),
  opensWhen: state =>
    openInterests(state).length > 0 ? null : 'Opens when a person’s interest has been put to a decision.',
  check: [
    (state, { personId }, { source }) =>
      source.kind === 'worked' && standingOf(state, personId) !== 'waits for a decision'
        ? [{ field: 'personId', message: 'Choose a person whose interest waits for a decision' }]
        : [],
    (_state, { childTold }, context) =>
      needed(context, 'childTold', childTold, 'Say whether the child is told, or why not'),
    (_state, { instead, sufficient }, context) =>
      sufficient === false ? needed(context, 'instead', instead, 'Say what they can do instead') : [],
    (_state, { decidedBy }, context) => aDecider(context, decidedBy),
  ],
  guards: [
    {
      ...onceAskedForStage2.says,
      check: (state, input) => onceAskedForStage2.on(state, whatIsWhole(state, input)),
    },
    {
      ...onceTakenAtStage1.says,
      check: (state, input) => onceTakenAtStage1.on(state, whatIsWhole(state, input)),
    },
  ],
  decide: (state, { happened, sufficient, ...said }, { source }) => {
    const decided = interestDecided.write(happened, source, { ...said, sufficient })
    // One that another complainant carries has its start already, and keeps it. One that waits for an advocate as well
    // starts with the later of the two.
    if (!sufficient || hasStage(currentRound(state), 1) || waitsForAdvocate(state)) return here(decided)
    return here(decided, stage1Started.write(happened, source, { strand: 'substance', limb: 'sufficient interest' }))
  },
})
