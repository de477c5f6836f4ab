import { z } from 'zod'
import { optionalTextField, whenField } from '#stream/field.ts'
import { here } from '#stream/verb.ts'
import { panelHeld } from '../entries/panel-held.ts'
import { currentRound, hasStep } from '../rounds.ts'
import { complaintVerb, strandField } from './define.ts'

export const holdPanel = complaintVerb({
  name: 'hold-panel',
  title: 'Record the panel meeting',
  summary: 'The panel met, and heard those with a right to speak.',
  transitions: ['T34'],
  may: ['complaints manager', 'panel clerk'],
  sources: [
    { key: 'REG', at: '19(4)' },
    { key: 'REG', at: '19(5)' },
  ],
  input: z.object({
    happened: whenField('When did the panel meet?'),
    note: optionalTextField('Who attended and who spoke?', 'By their part, without names.'),
    strand: strandField(),
  }),
  opensWhen: state => {
    const round = currentRound(state)
    if (hasStep(round, 'panel reported')) return 'The panel has reported.'
    return hasStep(round, 'panel arranged') ? null : 'Opens when the panel is arranged.'
  },
  guards: [],
  decide: (_state, { happened, note, strand }, { source }) => here(panelHeld.write(happened, source, { strand, note })),
})
