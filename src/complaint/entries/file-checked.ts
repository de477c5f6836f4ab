import { z } from 'zod'
import { checkResult } from '../files/kinds.ts'
import { complaintEntry } from './define.ts'

const told = {
  clean: 'No virus was found in it.',
  infected: 'It is infected, and cannot be opened.',
  'could not be checked': 'It could not be checked for viruses.',
  'made here': 'It was made here, and not checked for viruses.',
}

/** A scanner's answer about a file, or that there was none. Nobody opens a file before. */
export const fileChecked = complaintEntry({
  type: 'file-checked',
  version: 1,
  rank: 4,
  background: true,
  title: 'File checked for viruses',
  data: z.strictObject({
    fileId: z.string(),
    result: checkResult,
    /** The scanner, or why there was none. */
    by: z.string(),
  }),
  sample: { fileId: 'f1', result: 'could not be checked', by: 'no scanner is configured' },
  fixed: ['fileId', 'result', 'by'],
  describe: ({ result, by }) => `${told[result]} (${by})`,
  apply(draft, { fileId, result, by }, entry) {
    const file = draft.files.held.get(fileId)
    if (file) file.check = { seq: entry.seq, result, by }
  },
})
