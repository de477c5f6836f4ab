import { z } from 'zod'
import { takeBackWithdrawals } from '../gates/withdrawal.ts'
import { setPoints } from '../points.ts'
import { milestoneOf, roundOf, takeStep } from '../rounds.ts'
import { strand } from '../words.ts'
import { complaintEntry } from './define.ts'

/**
 * T13 and T19. Regulations 15(2), 17(1) and (4): the request, or the agreement to skip stage 1, as the council received
 * it. It opens stage 2 by itself, and a complaint that was closed is open again; there is no step of accepting it.
 */
export const stage2Requested = complaintEntry({
  type: 'stage-2-requested',
  version: 2,
  rank: 20,
  title: 'Stage 2 requested',
  data: z.strictObject({
    strand,
    form: z.enum(['oral', 'written', 'not recorded']),
    stage1Skipped: z.boolean(),
    words: z.string().nullable(),
    /** None is all of the complaint. */
    pointIds: z.array(z.string()),
    /** How both sides agreed to leave out stage 1; null where they did not, or nothing says how. */
    agreement: z.string().nullable(),
  }),
  sample: {
    strand: 'substance',
    form: 'written',
    stage1Skipped: false,
    words: null,
    pointIds: [],
    agreement: null,
  },
  older: [
    {
      version: 1,
      sample: { strand: 'substance', form: 'written', stage1Skipped: false, words: null },
      upgrade: older => ({ ...older, pointIds: [], agreement: null }),
    },
  ],
  describe: ({ stage1Skipped, words }) =>
    `${stage1Skipped ? 'Both agreed to skip stage 1.' : 'Asked for by the complainant.'}${words ? ` ${words}` : ''}`,
  apply(draft, data, entry) {
    const round = roundOf(draft, data.strand)
    if (data.form !== 'not recorded' && round.form === 'not recorded') round.form = data.form
    round.stage1Skipped = data.stage1Skipped
    draft.closed = null
    takeBackWithdrawals(draft)
    // What was resolved is live again where it is taken on (regulation 15(2)).
    const all = [...draft.points.values()].filter(point => point.strand === data.strand).map(({ id }) => id)
    setPoints(draft, data.pointIds.length > 0 ? data.pointIds : all, 'live', 'resolved')
    takeStep(round, 'stage 2 requested', milestoneOf(entry))
  },
})
