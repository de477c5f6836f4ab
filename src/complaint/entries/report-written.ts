import { z } from 'zod'
import { stage2Authors } from '../investigation/state.ts'
import { writtenParts } from '../investigation/written.ts'
import { roundNumberOf } from '../rounds.ts'
import { strand } from '../words.ts'
import { complaintEntry } from './define.ts'

/**
 * What a report of stage 2 says in its author's own words, as far as it has come: each saving is whole and takes the place of
 * the one before. The submitted report holds it as it then was.
 */
export const reportWritten = complaintEntry({
  type: 'report-written',
  version: 1,
  rank: 31,
  background: true,
  title: 'Words of a report saved',
  data: z.strictObject({
    strand,
    author: z.enum(stage2Authors),
    parts: z.array(z.strictObject({ part: z.enum(writtenParts), words: z.string() })),
  }),
  sample: {
    strand: 'substance',
    author: 'investigating officer',
    parts: [{ part: 'background', words: 'The family has had a social worker since May.' }],
  },
  fixed: ['author'],
  // The history is read by more people than the report is, so it does not say what is in it.
  describe: ({ author, parts }) =>
    `Of the ${author}: ${parts.length === 0 ? 'nothing written' : parts.map(({ part }) => part).join(', ')}.`,
  apply(draft, { strand: of, author, parts }, entry) {
    draft.investigation.written.push({
      seq: entry.seq,
      strand: of,
      round: roundNumberOf(draft, of),
      author,
      parts,
      happened: entry.happened,
    })
  },
})
