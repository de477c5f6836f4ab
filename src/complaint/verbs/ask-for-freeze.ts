import { z } from 'zod'
import { longTextField, textField, whenField } from '#stream/field.ts'
import { here } from '#stream/verb.ts'
import { freezeAsked } from '../entries/freeze-asked.ts'
import { complaintVerb } from './define.ts'

export const askForFreeze = complaintVerb({
  name: 'ask-for-freeze',
  title: 'Record that a decision should wait',
  summary:
    'Somebody asked that a decision complained about, such as a move, is not carried out meanwhile. It is answered with reasons.',
  transitions: ['T01'],
  may: ['complaints manager', 'complaints officer', 'stage 1 resolver'],
  sources: [{ key: 'GUIDANCE', at: '' }],
  input: z.object({
    happened: whenField('When was that asked?'),
    decision: longTextField('Which decision should wait?', 'Without names.'),
    by: textField('Who asked?', 'Their part, not their name.'),
  }),
  opensWhen: state => {
    if (state.strands.size === 0) return 'Opens when the complaint is received.'
    return state.alongside.freezes.some(({ answer }) => answer === null) ? 'Answer first what was asked before.' : null
  },
  guards: [],
  decide: (_state, { happened, ...said }, { source }) => here(freezeAsked.write(happened, source, said)),
})
