import { z } from 'zod'
import { milestoneOf, roundOf } from '../rounds.ts'
import { strand } from '../words.ts'
import { complaintEntry } from './define.ts'

/** T32. The papers go to the panel and to everybody who comes, ten working days before it meets (guidance). */
export const panelPapersSent = complaintEntry({
  type: 'panel-papers-sent',
  version: 1,
  rank: 53,
  background: true,
  title: 'Papers of the panel sent',
  data: z.strictObject({ strand, papers: z.array(z.string()), to: z.string() }),
  sample: { strand: 'substance', papers: ['Both stage 2 reports', 'The stage 2 response'], to: 'All who come' },
  describe: ({ papers, to }) => `${papers.length} ${papers.length === 1 ? 'paper' : 'papers'}, to: ${to}`,
  apply(draft, { strand: of, papers, to }, entry) {
    roundOf(draft, of).panel.papers.push({ ...milestoneOf(entry), papers, to })
  },
})
