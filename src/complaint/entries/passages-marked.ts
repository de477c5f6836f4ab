import { z } from 'zod'
import { passagesInWords } from '../redaction/in-words.ts'
import { mark } from '../redaction/places.ts'
import { complaintEntry } from './define.ts'

const sample = {
  fileId: 'f1',
  marks: [
    {
      id: 'm1',
      place: { kind: 'words' as const, page: 1, spans: [{ line: 0, from: 0, to: 4 }] },
      ground: 'another person' as const,
      why: null,
      everywhere: true,
    },
  ],
  unmarked: [],
  layout: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
}

/**
 * Passages of a file were marked to be taken out of its copy, and others are to stay after all. Places, never words. `layout`
 * is of the pages on which that was seen. With neither, somebody looked at every mark again on pages laid out otherwise.
 */
export const passagesMarked = complaintEntry({
  type: 'passages-marked',
  version: 2,
  rank: 4,
  background: true,
  title: 'Passages marked to be taken out',
  data: z.strictObject({
    fileId: z.string(),
    marks: z.array(mark),
    unmarked: z.array(z.string()),
    layout: z.string().nullable(),
  }),
  sample,
  older: [
    {
      version: 1,
      sample: { fileId: sample.fileId, marks: sample.marks, unmarked: sample.unmarked },
      upgrade: older => ({ ...older, layout: null }),
    },
  ],
  fixed: ['fileId', 'marks', 'unmarked', 'layout'],
  describe: ({ marks, unmarked }) =>
    marks.length + unmarked.length === 0
      ? 'Every passage marked before looked at again, on pages laid out otherwise.'
      : marks.length === 0
        ? `${passagesInWords(unmarked.length)} to stay after all.`
        : `${passagesInWords(marks.length)} to be taken out.`,
  apply(draft, { fileId, marks, unmarked, layout }, { actor }) {
    const open = draft.redaction.open.get(fileId)
    if (!open) return
    open.markedBy.add(actor)
    open.layout = layout ?? open.layout
    for (const id of unmarked) open.marks.delete(id)
    for (const one of marks) open.marks.set(one.id, one)
  },
})
