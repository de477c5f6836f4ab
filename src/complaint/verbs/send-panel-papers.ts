import { z } from 'zod'
import { longTextField, textField, whenField } from '#stream/field.ts'
import { here } from '#stream/verb.ts'
import { panelPapersSent } from '../entries/panel-papers-sent.ts'
import { currentRound, hasStep } from '../rounds.ts'
import { complaintVerb, strandField } from './define.ts'

const listed = (text: string): readonly string[] =>
  text
    .split(/\r?\n/)
    .map(line => line.trim())
    .filter(line => line !== '')

export const sendPanelPapers = complaintVerb({
  name: 'send-panel-papers',
  title: 'Record the papers of the panel',
  summary: 'The papers went to the panel and to everybody who comes, ten working days before it meets.',
  transitions: ['T32'],
  may: ['complaints manager', 'complaints officer', 'panel clerk'],
  sources: [{ key: 'GUIDANCE', at: '' }],
  input: z.object({
    happened: whenField('When were they sent?'),
    papers: longTextField('Which papers?', 'One a line, in the order of the pack.'),
    to: textField('To whom?', 'Such as the panel, the complainant and the independent person. Without names.'),
    strand: strandField(),
  }),
  opensWhen: (state, strand) => {
    const round = currentRound(state, strand)
    if (hasStep(round, 'panel held')) return 'The panel has met.'
    return hasStep(round, 'panel arranged') ? null : 'Opens when the panel is arranged.'
  },
  guards: [],
  decide: (_state, { happened, papers, to, strand }, { source }) =>
    here(panelPapersSent.write(happened, source, { strand, to, papers: [...listed(papers)] })),
})
