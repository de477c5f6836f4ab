import { z } from 'zod'
import { choiceField, longTextField, whenField } from '#stream/field.ts'
import { here } from '#stream/verb.ts'
import { handlingTakenUp } from '../entries/handling-taken-up.ts'
import { currentRound, hasStep } from '../rounds.ts'
import { complaintVerb } from './define.ts'

export const takeUpHandling = complaintVerb({
  name: 'take-up-handling',
  title: 'Take up how the complaint was handled',
  summary:
    'The person complains of how their complaint was dealt with. That becomes a strand of its own, with its own stages and dates. Those of the complaint itself go on.',
  transitions: ['T01'],
  may: ['complaints manager', 'complaints officer'],
  sources: [
    { key: 'REG', at: '6' },
    { key: 'D', at: '18 011 015' },
  ],
  input: z.object({
    happened: whenField('When did they complain of it?'),
    form: choiceField('How did they complain of it?', ['written', 'oral', 'not recorded']),
    words: longTextField('What did they say?', 'In their own words, if you have them. Without names.'),
  }),
  opensWhen: state => {
    if (hasStep(currentRound(state, 'handling'), 'received'))
      return 'How the complaint was handled is taken up already.'
    return hasStep(currentRound(state), 'received') ? null : 'Opens when the complaint is received.'
  },
  guards: [],
  decide: (_state, { happened, ...said }, { source }) => here(handlingTakenUp.write(happened, source, said)),
})
