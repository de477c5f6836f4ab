import { z } from 'zod'
import { milestoneOf, roundNumberOf } from '../rounds.ts'
import { strand } from '../words.ts'
import { complaintEntry } from './define.ts'

/** A manager who did not write the stage 1 response read it and let it go out. What is written later is not signed. */
export const stage1SignedOff = complaintEntry({
  type: 'stage-1-signed-off',
  version: 1,
  rank: 17,
  title: 'Stage 1 response signed off',
  data: z.strictObject({ strand, signedBy: z.string().nullable(), note: z.string().nullable() }),
  sample: { strand: 'substance', signedBy: null, note: 'With the date of the first call put in.' },
  describe: ({ note }) => note ?? 'It can be sent as it stands.',
  apply(draft, { strand: of, signedBy, note }, entry) {
    draft.stage1.signatures.push({
      ...milestoneOf(entry),
      strand: of,
      round: roundNumberOf(draft, of),
      personId: entry.source.kind === 'worked' ? entry.actor : null,
      signedBy,
      note,
    })
  },
})
