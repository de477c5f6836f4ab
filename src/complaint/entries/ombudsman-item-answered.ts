import { z } from 'zod'
import { itemById } from '../ombudsman/find.ts'
import { milestoneOf } from '../rounds.ts'
import { complaintEntry } from './define.ts'

/** What was sent to the Ombudsman for one thing it asked for. A further answer does not undo the first. */
export const ombudsmanItemAnswered = complaintEntry({
  type: 'ombudsman-item-answered',
  version: 1,
  rank: 71,
  title: 'Answered to the Ombudsman',
  data: z.strictObject({ itemId: z.string(), words: z.string().nullable(), fileIds: z.array(z.string()) }),
  sample: { itemId: 'i1', words: 'The report of 16 September.', fileIds: ['f1'] },
  describe: ({ words, fileIds }) => {
    const files = fileIds.length === 0 ? null : `${fileIds.length} ${fileIds.length === 1 ? 'file' : 'files'}.`
    return [words, files].filter(Boolean).join(' ')
  },
  apply(draft, { itemId, words, fileIds }, entry) {
    itemById(draft, itemId)?.answers.push({ ...milestoneOf(entry), words, fileIds })
  },
})
