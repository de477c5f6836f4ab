import { z } from 'zod'
import { optionalTextField, whenField } from '#stream/field.ts'
import { signersOn } from '#stream/sign-off.ts'
import { here } from '#stream/verb.ts'
import { stage1SignedOff } from '../entries/stage-1-signed-off.ts'
import { notWhileNobodyIsKnown } from '../gates/anonymous.ts'
import { stage1ResponseOpens } from '../stage-1/draft.ts'
import { complainedAbout, subjectDoesNotAnswer } from '../stage-1/not-the-subject.ts'
import { signersInWords, writersOf } from '../stage-1/sign-off.ts'
import { complaintVerb, strandField } from './define.ts'

export const signOffStage1 = complaintVerb({
  name: 'sign-off-stage-1',
  title: 'Sign off the stage 1 response',
  summary: 'Somebody who did not write the response has read it, and it can be sent as it stands.',
  transitions: ['T16', 'T17'],
  may: ['complaints manager', 'stage 1 resolver'],
  sources: [{ key: 'MAN', at: 'stage 1' }],
  input: z.object({
    happened: whenField('When did you sign it off?'),
    signedBy: optionalTextField(
      'If it was signed before it was recorded here: by whom?',
      'Their post, without a name. Leave empty if you sign it now.',
      'text',
    ),
    note: optionalTextField('Is there anything to say about it?', 'For example, what was put right first. No names.'),
    strand: strandField(),
  }),
  opensWhen(state, strand) {
    const over = stage1ResponseOpens(state, strand)
    if (over !== null) return over
    return writersOf(state, strand).length === 0 ? 'Opens when something of the response is written here.' : null
  },
  check: (_state, { signedBy }, { source }) =>
    source.kind === 'worked' && signedBy !== null
      ? [{ field: 'signedBy', message: 'You sign it yourself, with your own account. Leave this empty' }]
      : [],
  guards: [
    notWhileNobodyIsKnown,
    { ...subjectDoesNotAnswer, check: (state, _input, { actor }) => complainedAbout(state, actor) },
    {
      rule: 'A stage 1 response is signed off by somebody who did not write it',
      source: { key: 'MAN', at: 'stage 1' },
      check(state, { strand }, { actor, today, signOff = [] }) {
        if (writersOf(state, strand).includes(actor.personId))
          return {
            why: 'Part of the response is in your words.',
            whatInstead: 'Ask another manager to read it and to sign it off.',
          }
        const signers = signersOn(signOff, today)
        return signers.length === 0 || actor.roles.some(held => signers.includes(held))
          ? null
          : {
              why: 'This council has settled who signs, and it is not your role here.',
              whatInstead: `Ask ${signersInWords(signers)}.`,
            }
      },
    },
  ],
  decide: (_state, { happened, ...said }, { source }) => here(stage1SignedOff.write(happened, source, said)),
})
