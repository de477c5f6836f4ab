import { z } from 'zod'
import { choiceField, optionalTextField, whenField } from '#stream/field.ts'
import { here } from '#stream/verb.ts'
import { stage1Answered } from '../entries/stage-1-answered.ts'
import { notWhileNobodyIsKnown } from '../gates/anonymous.ts'
import { sendingChecks, sendingFields, sendingFrom } from '../letters/sending-fields.ts'
import { findingsSent } from '../stage-1/findings-sent.ts'
import { complainedAbout, subjectDoesNotAnswer } from '../stage-1/not-the-subject.ts'
import { complaintVerb, opensAfter, strandField } from './define.ts'

export const answerStage1 = complaintVerb({
  name: 'answer-stage-1',
  title: 'Record the stage 1 answer',
  summary: 'The answer was sent, with matters resolved or not. A late answer is taken and shown as late.',
  transitions: ['T16', 'T17'],
  may: ['complaints manager', 'stage 1 resolver'],
  sources: [
    { key: 'REG', at: '14(1)' },
    { key: 'REG', at: '15(1)' },
    { key: 'REG', at: '15(2)' },
  ],
  input: z.object({
    happened: whenField('When was the answer sent?'),
    outcome: choiceField('Were matters resolved?', ['resolved', 'not resolved']),
    terms: optionalTextField(
      'If they were: on what terms?',
      'What will be done, by whom and by when. Leave empty if the written terms go out in a letter of their own.',
    ),
    ...sendingFields(),
    strand: strandField(),
  }),
  opensWhen: opensAfter('stage 1 started', 'stage 1 has started'),
  check: sendingChecks,
  guards: [
    notWhileNobodyIsKnown,
    { ...subjectDoesNotAnswer, check: (state, _input, { actor }) => complainedAbout(state, actor) },
  ],
  decide: (state, { happened, outcome, terms, strand, ...sent }, { source, newId }) =>
    here(
      ...(source.kind === 'worked' ? findingsSent({ state, strand, happened, source, newId }) : []),
      stage1Answered.write(happened, source, { strand, outcome, terms, sending: sendingFrom(sent) }),
    ),
})
