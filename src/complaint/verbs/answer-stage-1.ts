import { z } from 'zod'
import { choiceField, optionalTextField, whenField } from '#stream/field.ts'
import { signersOn } from '#stream/sign-off.ts'
import { here } from '#stream/verb.ts'
import { stage1Answered } from '../entries/stage-1-answered.ts'
import { notWhileNobodyIsKnown } from '../gates/anonymous.ts'
import { sendingChecks, sendingFields, sendingFrom } from '../letters/sending-fields.ts'
import { findingsSent } from '../stage-1/findings-sent.ts'
import { complainedAbout, subjectDoesNotAnswer } from '../stage-1/not-the-subject.ts'
import { signatureOf, signedBy, signersInWords } from '../stage-1/sign-off.ts'
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
    {
      rule: 'Where the council asks for it, a stage 1 response is signed off before it is sent',
      source: { key: 'MAN', at: 'stage 1' },
      check(state, { happened, strand }, { today, signOff = [] }) {
        const signers = signersOn(signOff, happened.earliest ?? today)
        const signature = signatureOf(state, strand)
        if (signers.length === 0 || (signature && signedBy(signature, happened))) return null
        const instead = `Ask ${signersInWords(signers)} to read the response and to sign it off.`
        return {
          why: signature
            ? 'It was signed off only after that day.'
            : 'This council asks that it is signed off as it stands, and nobody has done so since it was last changed.',
          whatInstead: `${instead} If it has gone out unsigned, enter it as history.`,
        }
      },
    },
  ],
  decide: (state, { happened, outcome, terms, strand, ...sent }, { source, newId }) =>
    here(
      ...(source.kind === 'worked' ? findingsSent({ state, strand, happened, source, newId }) : []),
      stage1Answered.write(happened, source, { strand, outcome, terms, sending: sendingFrom(sent) }),
    ),
})
