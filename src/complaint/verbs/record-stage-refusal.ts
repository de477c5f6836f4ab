import { z } from 'zod'
import { choiceField, longTextField, whenField } from '#stream/field.ts'
import { here } from '#stream/verb.ts'
import { stageRefused } from '../entries/stage-refused.ts'
import { complaintVerb, strandField } from './define.ts'

const stageNumber = { 'stage 2': 2, 'stage 3': 3 } as const

/** What a council did once and had no power to do. There is no verb that does it. */
export const recordStageRefusal = complaintVerb({
  name: 'record-stage-refusal',
  title: 'Record that the next stage was refused',
  summary: 'In the past the council would not go on to the next stage. It is kept as it happened and shows as a fault.',
  historyOnly: true,
  transitions: ['T19', 'T28', 'T29'],
  may: ['complaints manager'],
  sources: [
    { key: 'REG', at: '15(2)' },
    { key: 'REG', at: '17(1)' },
    { key: 'REG', at: '18(1)' },
  ],
  input: z.object({
    happened: whenField('When was it refused?'),
    stage: choiceField('Which stage was refused?', ['stage 2', 'stage 3']),
    words: longTextField('What did the council say?', 'As the source has it. Without names.'),
    strand: strandField(),
  }),
  opensWhen: () => null,
  guards: [],
  decide: (_state, { happened, stage, words, strand }, { source }) =>
    here(stageRefused.write(happened, source, { strand, stage: stageNumber[stage], words })),
})
