import { z } from 'zod'
import { isoDay } from '#law/day.ts'
import { dayText } from '#stream/when.ts'
import { complaintEntry } from './define.ts'

const sample = {
  fileId: 'f1',
  madeFrom: {
    template: 'stage-1-response',
    wording: null,
    head: { version: 2, name: 'Northwick Council', colour: '#1f4e5f' },
  },
  dated: '2024-08-16',
  sets: [],
  differences: [{ kind: 'date', count: 1 }],
  notCompared: 0,
  reason: 'The date is that of their own letter.',
}

/** The letterhead was not kept at first. */
const withoutHead = (madeFrom: unknown) =>
  typeof madeFrom === 'object' && madeFrom !== null && !Array.isArray(madeFrom) ? { ...madeFrom, head: null } : null

/**
 * A letter that is kept among the files was held against the record. Where it differs, why it may go out all the same; null
 * while nobody has said so.
 */
export const letterChecked = complaintEntry({
  type: 'letter-checked',
  version: 2,
  rank: 64,
  background: true,
  title: 'Letter held against the record',
  data: z.strictObject({
    fileId: z.string(),
    /**
     * The template it was made from, the version of the council's own words for it, and the letterhead; null where it was
     * not made here.
     */
    madeFrom: z
      .strictObject({
        template: z.string(),
        wording: z.int().positive().nullable(),
        /** null where it was not kept. */
        head: z
          .strictObject({ version: z.int().positive().nullable(), name: z.string(), colour: z.string() })
          .nullable(),
      })
      .nullable(),
    /** The day the letter bears. */
    dated: dayText,
    /** Days that the letter itself sets, such as one promised in it: on record once it is sent. */
    sets: z.array(dayText),
    /** How many of each kind. */
    differences: z.array(z.strictObject({ kind: z.string(), count: z.int().positive() })),
    /** Passages that nothing on record could be held against. */
    notCompared: z.int().nonnegative(),
    reason: z.string().nullable(),
  }),
  sample,
  older: [
    {
      version: 1,
      sample: { ...sample, madeFrom: { template: 'stage-1-response', wording: null } },
      upgrade: older => ({ ...older, madeFrom: withoutHead(older.madeFrom) }),
    },
  ],
  fixed: ['fileId', 'madeFrom', 'sets', 'differences', 'notCompared'],
  describe: ({ differences, reason }) => {
    const all = differences.reduce((sum, { count }) => sum + count, 0)
    const found = all === 0 ? 'No difference found' : all === 1 ? '1 difference found' : `${all} differences found`
    return `${found}.${reason === null ? '' : ` May be sent all the same: ${reason.replaceAll(/\s+/g, ' ')}`}`
  },
  apply(draft, { fileId, madeFrom, sets, notCompared, reason, differences }, { seq }) {
    draft.letters.checks.push({
      seq,
      fileId,
      madeFrom,
      sets: sets.map(isoDay),
      notCompared,
      reason,
      differences: differences.reduce((sum, { count }) => sum + count, 0),
    })
  },
})
