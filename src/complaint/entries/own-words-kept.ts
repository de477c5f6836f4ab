import { z } from 'zod'
import { counted } from '../intake/counted.ts'
import { complaintEntry } from './define.ts'

/** T01. The complainant's own words, exactly as they wrote or said them. */
export const ownWordsKept = complaintEntry({
  type: 'own-words-kept',
  version: 1,
  rank: 11,
  background: true,
  title: 'Own words kept',
  data: z.strictObject({ words: z.string(), how: z.enum(['as written', 'as told']) }),
  sample: { words: 'Nobody ever rings me back.', how: 'as told' },
  describe: ({ words, how }) => `${counted(words.length, 'character')}, ${how}.`,
  apply(draft, said, { seq, happened }) {
    draft.intake.ownWords.push({ seq, happened, ...said })
  },
})
