import { z } from 'zod'
import { roundNumberOf } from '../rounds.ts'
import { strand } from '../words.ts'
import { complaintEntry } from './define.ts'

/** What the stage 1 response says beside its answers to the points, as far as it has come. */
export const stage1LetterSaved = complaintEntry({
  type: 'stage-1-letter-saved',
  version: 1,
  rank: 17,
  background: true,
  title: 'Rest of the stage 1 response saved',
  data: z.strictObject({
    strand,
    answeredBy: z.string().nullable(),
    meeting: z.string().nullable(),
    askingForStage2: z.string().nullable(),
  }),
  sample: {
    strand: 'substance',
    answeredBy: 'The manager of the team, on 01632 960 001.',
    meeting: 'We can meet at a time and place that suit you.',
    askingForStage2: 'Tell the complaints manager, by telephone or in writing.',
  },
  describe: ({ askingForStage2 }) =>
    askingForStage2 === null ? 'How to ask for stage 2 is not written yet.' : 'It says how to ask for stage 2.',
  apply(draft, said, entry) {
    draft.stage1.letters.push({
      seq: entry.seq,
      ...said,
      round: roundNumberOf(draft, said.strand),
      writtenBy: entry.actor,
    })
  },
})
