import { z } from 'zod'
import { passagesInWords } from '../redaction/in-words.ts'
import { mark } from '../redaction/places.ts'
import { complaintEntry } from './define.ts'

/** Passages of a file were marked to be taken out of its copy, and others are to stay after all. Places, never words. */
export const passagesMarked = complaintEntry({
  type: 'passages-marked',
  version: 1,
  rank: 4,
  background: true,
  title: 'Passages marked to be taken out',
  data: z.strictObject({ fileId: z.string(), marks: z.array(mark), unmarked: z.array(z.string()) }),
  sample: {
    fileId: 'f1',
    marks: [
      {
        id: 'm1',
        place: { kind: 'words', page: 1, spans: [{ line: 0, from: 0, to: 4 }] },
        ground: 'another person',
        why: null,
        everywhere: true,
      },
    ],
    unmarked: [],
  },
  fixed: ['fileId', 'marks', 'unmarked'],
  describe: ({ marks, unmarked }) =>
    marks.length === 0
      ? `${passagesInWords(unmarked.length)} to stay after all.`
      : `${passagesInWords(marks.length)} to be taken out.`,
  apply(draft, { fileId, marks, unmarked }, { actor }) {
    const open = draft.redaction.open.get(fileId)
    if (!open) return
    open.markedBy.add(actor)
    for (const id of unmarked) open.marks.delete(id)
    for (const one of marks) open.marks.set(one.id, one)
  },
})
