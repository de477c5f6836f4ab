import { z } from 'zod'
import { standings } from '#law/standing.ts'
import { longTextField, optionalTextField, personField, whenField } from '#stream/field.ts'
import { namedChoiceField } from '#stream/named-choice-field.ts'
import { here } from '#stream/verb.ts'
import { standingDecided } from '../entries/standing-decided.ts'
import { standingOf } from '../gates/standing.ts'
import { holdersOf } from '../parts.ts'
import type { ComplaintState } from '../state.ts'
import type { Strand } from '../words.ts'
import { aDecider, deciderField, needed } from './decider-field.ts'
import { complaintVerb } from './define.ts'
import { onceAskedForStage2, onceTakenAtStage1 } from './once-accepted.ts'

const byRight = ['P1', 'P2', 'P3', 'P4', 'P6', 'P7', 'P8', 'P9', 'P10', 'none'] as const

const choices = byRight.map(code => {
  const found = standings.find(one => one.code === code)
  return [code, found ? `${found.who} (${code})` : 'Nobody of these, and not by their interest either'] as const
})

/** Whether somebody else among the complainants carries the complaint. */
const isCarriedByAnother = (state: ComplaintState, personId: string): boolean =>
  holdersOf(state, 'complainant').some(other => other !== personId && standingOf(state, other) !== 'has none')

/** Nothing is left of the complaint when none of those who made it has standing. */
const whatIsWhole = (
  state: ComplaintState,
  { standing, personId }: { readonly standing: string; readonly personId: string },
): Strand | null => (standing === 'none' && !isCarriedByAnother(state, personId) ? 'substance' : null)

export const decideStanding = complaintVerb({
  name: 'decide-standing',
  title: 'Decide whether a person may complain here',
  summary:
    'The standing of one complainant, with the reason. Nobody needs the consent of a child to complain in their own right.',
  transitions: ['T05', 'T06'],
  may: ['complaints manager'],
  sources: [
    { key: 'CA', at: 'section 26(3)' },
    { key: 'CA', at: 'section 24D(1)' },
    { key: 'D', at: '24 016 963' },
  ],
  input: z.object({
    happened: whenField('When was that decided?'),
    personId: personField('Whose standing?'),
    standing: namedChoiceField(
      'What are they?',
      choices,
      'If it depends on their interest in the child, use “Put a person’s interest to a decision” instead.',
    ),
    behalf: namedChoiceField('For whom do they complain?', [
      ['in their own right', 'In their own right'],
      ['on behalf of a child', 'On behalf of a child'],
      ['not recorded', 'Not recorded'],
    ]),
    childsWish: optionalTextField(
      'Does the child want it, and is this the person to speak for them?',
      'Only where they complain on behalf of a child. Say how you know, or why the child could not be asked.',
    ),
    reasons: longTextField('What is the reason?', 'How you know who they are to the child. Without names.'),
    instead: optionalTextField('What can they do instead?', 'Only where they may not complain here.'),
    decidedBy: deciderField(),
  }),
  opensWhen: state => (state.strands.size > 0 ? null : 'Opens when the complaint is received.'),
  check: [
    (_state, { childsWish, behalf }, context) =>
      behalf === 'on behalf of a child'
        ? needed(context, 'childsWish', childsWish, 'Say whether the child wants it, or why they could not be asked')
        : [],
    (_state, { instead, standing }, context) =>
      standing === 'none' ? needed(context, 'instead', instead, 'Say what they can do instead') : [],
    (_state, { behalf }, { source }) =>
      behalf === 'not recorded' && source.kind === 'worked'
        ? [{ field: 'behalf', message: 'Choose for whom they complain' }]
        : [],
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
  decide: (_state, { happened, ...said }, { source }) => here(standingDecided.write(happened, source, said)),
})
