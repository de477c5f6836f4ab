import { z } from 'zod'
import { choiceField, exactTextField, whenField } from '#stream/field.ts'
import { here } from '#stream/verb.ts'
import { ownWordsKept } from '../entries/own-words-kept.ts'
import { complaintVerb } from './define.ts'

export const keepOwnWords = complaintVerb({
  name: 'keep-own-words',
  title: 'Keep the complainant’s own words',
  summary: 'What they wrote or said, exactly. Our summary and the points stand beside it and never in its place.',
  transitions: ['T01'],
  may: ['complaints manager', 'complaints officer', 'stage 1 resolver'],
  sources: [{ key: 'REG', at: '6' }],
  input: z.object({
    happened: whenField('When did they say or write it?'),
    how: choiceField('Are these the words they wrote, or what they told somebody?', ['as written', 'as told']),
    words: exactTextField(
      'What did they say, in their own words?',
      'Copy what they wrote, or write down what they said as they said it. It is kept exactly, mistakes and all.',
    ),
  }),
  opensWhen: () => null,
  guards: [],
  decide: (_state, { happened, how, words }, { source }) => here(ownWordsKept.write(happened, source, { words, how })),
})
