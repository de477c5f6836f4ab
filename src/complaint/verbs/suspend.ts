import { z } from 'zod'
import { concurrentLimb, concurrentLimbs } from '#law/concurrent.ts'
import { isExact } from '#law/span.ts'
import { manyChosenField } from '#stream/chosen-field.ts'
import { longTextField, optionalTextField, whenField } from '#stream/field.ts'
import { namedChoiceField } from '#stream/named-choice-field.ts'
import { here } from '#stream/verb.ts'
import { whenToData } from '#stream/when.ts'
import { considerationSuspended } from '../entries/consideration-suspended.ts'
import { wholeSuspension } from '../gates/suspension.ts'
import { wholeWithdrawal } from '../gates/withdrawal.ts'
import { currentRound, hasStep } from '../rounds.ts'
import { aDecider, deciderField, needed } from './decider-field.ts'
import { complaintVerb } from './define.ts'
import { stateOfChosen } from './points-chosen.ts'

export const suspend = complaintVerb({
  name: 'suspend',
  title: 'Suspend consideration for proceedings alongside',
  summary:
    'One of the four limbs, and a decision with reasons that considering it would prejudice the proceedings: point by point, and no further than they go.',
  transitions: ['T09'],
  may: ['complaints manager'],
  sources: [
    { key: 'REG', at: '8(1)' },
    { key: 'REG', at: '8(2)' },
    { key: 'D', at: '24 011 510' },
  ],
  input: z.object({
    happened: whenField('When was that decided?'),
    limb: namedChoiceField(
      'Which of these is it?',
      [
        ...concurrentLimbs.map(limb => [limb, concurrentLimb[limb].inWords] as const),
        ['none', 'None of these: it was suspended all the same'],
      ],
      'That there are care proceedings is none of them by itself.',
    ),
    shownBy: optionalTextField(
      'What shows it?',
      'For proceedings of their own, the complainant’s own written statement and its date. For a notification, who gave it and when.',
    ),
    ownStatement: namedChoiceField(
      'Have you their own statement in writing?',
      [
        ['yes', 'Yes'],
        ['no', 'No'],
        ['not asked', 'It is another limb'],
      ],
      'Only for proceedings that the complainant takes or means to take.',
    ),
    proceeding: longTextField(
      'Which proceedings exactly?',
      'The court, tribunal or body, and what it is about. Without names.',
    ),
    prejudice: optionalTextField(
      'How would considering it prejudice them?',
      'The reasons of the decision. Without names.',
    ),
    legalAdvice: optionalTextField('What was the legal advice?', 'In a sentence, and from whom.'),
    pointIds: manyChosenField(
      'points',
      'Which points does it concern?',
      'The rest goes on. Leave empty only if it concerns all of the complaint.',
    ),
    reviewOn: whenField(
      'When will it be looked at again?',
      'A day. The suspension ends with the proceedings, not by itself.',
    ),
    decidedBy: deciderField(),
  }),
  opensWhen: state => {
    if (state.strands.size === 0) return 'Opens when the complaint is received.'
    if (wholeWithdrawal(state)) return 'The complaint has been withdrawn.'
    if (wholeSuspension(state)) return 'The complaint is suspended already.'
    if (hasStep(currentRound(state), 'stage 3 responded')) return 'Every stage has been answered.'
    return state.closed ? 'The complaint is closed.' : null
  },
  check: [
    (state, { pointIds }) => stateOfChosen(state, pointIds, ['live', 'resolved']),
    (_state, { legalAdvice }, context) => needed(context, 'legalAdvice', legalAdvice, 'Say what the legal advice was'),
    (_state, { shownBy, limb }, context) =>
      limb === 'none' ? [] : needed(context, 'shownBy', shownBy, `Say what shows it: ${concurrentLimb[limb].evidence}`),
    (_state, { reviewOn, happened }, { source }) =>
      source.kind !== 'worked' || (isExact(reviewOn) && reviewOn.earliest > (happened.earliest ?? reviewOn.earliest))
        ? []
        : [{ field: 'reviewOn', message: 'Enter a day after the decision, such as 3 March 2025' }],
    (_state, { decidedBy }, context) => aDecider(context, decidedBy),
  ],
  guards: [
    {
      rule: 'Consideration is suspended on one of four limbs only',
      source: { key: 'REG', at: '8(1)' },
      check: (_state, { limb }) =>
        limb === 'none'
          ? {
              why: 'That something runs alongside is not enough: none of the four limbs is said to hold.',
              whatInstead: 'Go on with the complaint. If a limb comes to hold, suspend it then.',
            }
          : null,
    },
    {
      rule: 'Proceedings of the complainant’s own are stated by them in writing',
      source: { key: 'REG', at: '8(1)(a)' },
      check: (_state, { limb, ownStatement }) =>
        limb === 'own proceedings' && ownStatement !== 'yes'
          ? {
              why: 'This limb holds only if the complainant has said in writing that they take, or mean to take, proceedings.',
              whatInstead: 'Ask them. Until they have said so in writing, go on with the complaint.',
            }
          : null,
    },
    {
      rule: 'Consideration is suspended only where it would prejudice the proceedings',
      source: { key: 'REG', at: '8(2)' },
      check: (_state, { prejudice }) =>
        prejudice === null
          ? {
              why: 'There is no decision, with reasons, that considering it would prejudice the proceedings.',
              whatInstead:
                'Decide that first, with legal advice. What would not prejudice them is considered meanwhile.',
            }
          : null,
    },
  ],
  decide: (_state, { happened, limb, reviewOn, ownStatement: _, ...said }, { source }) =>
    here(
      considerationSuspended.write(happened, source, {
        ...said,
        limb: limb === 'none' ? null : limb,
        reviewOn: whenToData(reviewOn),
      }),
    ),
})
