import { z } from 'zod'
import { complaintEntry } from './define.ts'

/** The papers of a pack were put into another order by hand. */
export const packOrdered = complaintEntry({
  type: 'pack-ordered',
  version: 1,
  rank: 53,
  background: true,
  title: 'Papers of a pack moved',
  data: z.strictObject({
    packId: z.string(),
    /** All of them, by their files. */
    papers: z.array(z.string()),
    /** In another order it is not the same version as a copy for somebody else. */
    packVersion: z.int().positive(),
  }),
  sample: { packId: 'k1', papers: ['f2', 'f1'], packVersion: 2 },
  fixed: ['packId', 'papers', 'packVersion'],
  describe: ({ papers }) => `${papers.length} papers, in an order chosen by hand.`,
  apply(draft, { packId, papers, packVersion }, { seq }) {
    const pack = draft.packs.composed.get(packId)
    if (!pack || pack.made !== null) return
    pack.papers = pack.papers.toSorted((a, b) => papers.indexOf(a.fileId) - papers.indexOf(b.fileId))
    pack.version = packVersion
    pack.ordered = seq
  },
})
