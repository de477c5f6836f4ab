import { z } from 'zod'
import { complaintEntry } from './define.ts'

/** T47. The text or the file of a decision that was recorded before either was at hand. What was kept first stays. */
export const ombudsmanTextKept = complaintEntry({
  type: 'ombudsman-text-kept',
  version: 1,
  rank: 73,
  title: 'Decision kept as issued',
  data: z.strictObject({ matterId: z.string(), text: z.string().nullable(), fileId: z.string().nullable() }),
  sample: { matterId: 'm1', text: 'The Ombudsman’s final decision\n\n1. There was fault.', fileId: null },
  describe: ({ text }) => (text === null ? 'Its file.' : 'Its text, word for word.'),
  apply(draft, { matterId, text, fileId }) {
    const matter = draft.matters.get(matterId)
    if (matter?.decided)
      matter.decided = {
        ...matter.decided,
        text: matter.decided.text ?? text,
        fileId: matter.decided.fileId ?? fileId,
      }
  },
})
