import { z } from 'zod'
import { longTextField, whenField } from '#stream/field.ts'
import { namedChoiceField } from '#stream/named-choice-field.ts'
import { here } from '#stream/verb.ts'
import { resolutionTried } from '../entries/resolution-tried.ts'
import { complaintVerb } from './define.ts'

export const tryResolution = complaintVerb({
  name: 'try-resolution',
  title: 'Record mediation or another way',
  summary: 'Offered, agreed by both, or ended. It stops no clock, and the right to the next stage stays.',
  transitions: ['T16'],
  may: ['complaints manager', 'complaints officer', 'stage 1 resolver'],
  sources: [{ key: 'DEVREP', at: '' }],
  input: z.object({
    happened: whenField('When was that?'),
    step: namedChoiceField('What happened?', [
      ['offered', 'It was offered'],
      ['agreed', 'Both sides agreed to it'],
      ['not taken up', 'The complainant did not want it'],
      ['ended', 'It ended'],
    ]),
    what: longTextField(
      'What was it, and with what result?',
      'Without names. What was settled is recorded point by point.',
    ),
  }),
  opensWhen: state => (state.strands.size > 0 ? null : 'Opens when the complaint is received.'),
  check: [
    (state, { step }, { source }) => {
      const last = state.alongside.resolutionSteps.at(-1)?.step
      const isOpen = last === 'offered' || last === 'agreed'
      return source.kind === 'worked' && step !== 'offered' && !isOpen
        ? [{ field: 'step', message: 'Record first that it was offered' }]
        : []
    },
  ],
  guards: [],
  decide: (_state, { happened, ...said }, { source }) => here(resolutionTried.write(happened, source, said)),
})
