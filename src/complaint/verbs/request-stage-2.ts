import { z } from 'zod'
import { manyChosenField } from '#stream/chosen-field.ts'
import { choiceField, optionalTextField, whenField, yesOrNoField } from '#stream/field.ts'
import { here } from '#stream/verb.ts'
import { stage2Requested } from '../entries/stage-2-requested.ts'
import { notWhileNobodyIsKnown } from '../gates/anonymous.ts'
import { currentRound, hasStep } from '../rounds.ts'
import { needed } from './decider-field.ts'
import { complaintVerb, strandField } from './define.ts'
import { stateOfChosen } from './points-chosen.ts'

/**
 * There is no verb that refuses stage 2 and no step that accepts a request: the duty arises when it is received
 * (regulation 17(1)), and asking has no time limit (regulation 15(2)).
 */
export const requestStage2 = complaintVerb({
  name: 'request-stage-2',
  title: 'Record a request for stage 2',
  summary: 'The complainant or their advocate asks for an investigation, or both sides agree to skip stage 1.',
  transitions: ['T13', 'T19'],
  may: ['complaints manager', 'complaints officer', 'stage 1 resolver'],
  sources: [
    { key: 'REG', at: '15(2)' },
    { key: 'REG', at: '17(1)' },
    { key: 'REG', at: '17(4)' },
  ],
  input: z.object({
    happened: whenField(
      'When did the council receive the request?',
      'The day it reached any part of the council. For example, 8 September 2022.',
    ),
    form: choiceField(
      'How was the complaint made?',
      ['written', 'oral', 'not recorded'],
      'An oral complaint is first written down; the final record then starts stage 2.',
    ),
    stage1Skipped: yesOrNoField('Did both sides agree to skip stage 1?'),
    agreement: optionalTextField(
      'If so: how and when was that agreed?',
      'What each side said or wrote. Leave empty if stage 1 was not skipped.',
    ),
    pointIds: manyChosenField(
      'points',
      'Which points do they take to stage 2?',
      'Leave all empty for everything, which it is unless they say otherwise.',
    ),
    words: optionalTextField('What did they say?', 'In their own words, if you have them.'),
    strand: strandField(),
  }),
  opensWhen: (state, strand) => {
    const round = currentRound(state, strand)
    if (hasStep(round, 'stage 2 requested')) return 'Stage 2 has already been asked for.'
    if (round.restartedBy?.at === 3) return 'The complaint was begun again at stage 3.'
    return hasStep(round, 'received') || round.restartedBy ? null : 'Opens when the complaint is received.'
  },
  check: [
    (_state, { stage1Skipped, agreement }, context) =>
      stage1Skipped
        ? needed(context, 'agreement', agreement, 'Say how and when both sides agreed to skip stage 1')
        : [],
    (state, { pointIds }) => stateOfChosen(state, pointIds, ['live', 'resolved', 'suspended']),
  ],
  guards: [notWhileNobodyIsKnown],
  decide: (_state, { happened, ...said }, { source }) => here(stage2Requested.write(happened, source, said)),
})
