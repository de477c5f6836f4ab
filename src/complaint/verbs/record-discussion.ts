import { z } from 'zod'
import { choiceField, optionalTextField, whenField, yesOrNoField } from '#stream/field.ts'
import { here } from '#stream/verb.ts'
import { discussionHeld } from '../entries/discussion-held.ts'
import { currentRound, hasStage } from '../rounds.ts'
import { complaintVerb, strandField } from './define.ts'

export const recordDiscussion = complaintVerb({
  name: 'record-discussion',
  title: 'Record the discussion with the independent person',
  summary:
    'What to conclude and do was talked over, and what the independent person said, before the response is sent.',
  transitions: ['T27', 'T36'],
  may: ['complaints manager', 'adjudicating officer', 'independent person'],
  sources: [
    { key: 'REG', at: '17(7)' },
    { key: 'REG', at: '20(3)' },
  ],
  input: z.object({
    happened: whenField('When was it discussed?'),
    stage: choiceField('Before which response?', ['stage 2', 'stage 3']),
    independentPersonTookPart: yesOrNoField('Did the independent person take part?'),
    said: optionalTextField('What did the independent person say?', 'In a few sentences, without names.'),
    strand: strandField(),
  }),
  opensWhen: (state, strand) =>
    hasStage(currentRound(state, strand), 2) ? null : 'Opens when stage 2 has been asked for.',
  check: [
    (_state, { independentPersonTookPart, said }) =>
      independentPersonTookPart && said === null
        ? [{ field: 'said', message: 'Say what the independent person said, even if it was only that they agree' }]
        : [],
    (_state, { independentPersonTookPart, said }) =>
      !independentPersonTookPart && said !== null
        ? [{ field: 'said', message: 'Leave this empty: the independent person took no part' }]
        : [],
  ],
  guards: [],
  decide: (_state, { happened, stage, ...said }, { source }) =>
    here(discussionHeld.write(happened, source, { ...said, stage: stage === 'stage 2' ? 2 : 3 })),
})
