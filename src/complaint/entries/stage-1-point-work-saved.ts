import { z } from 'zod'
import { investigatorsFindings } from '../investigation/state.ts'
import { roundNumberOf } from '../rounds.ts'
import { complaintEntry } from './define.ts'

/** The answer to one point at stage 1 as far as it has come. An entry, so that resolver and complaints manager share it. */
export const stage1PointWorkSaved = complaintEntry({
  type: 'stage-1-point-work-saved',
  version: 1,
  rank: 17,
  background: true,
  title: 'Answer to a point saved',
  data: z.strictObject({
    pointId: z.string(),
    label: z.string().nullable(),
    lookedAt: z.string().nullable(),
    finding: z.enum(investigatorsFindings).nullable(),
    whichPart: z.string().nullable(),
    reasons: z.string().nullable(),
    apology: z.string().nullable(),
    offer: z.string().nullable(),
  }),
  sample: {
    pointId: 'p1',
    label: '1a',
    lookedAt: 'The notes of March and the call log.',
    finding: 'upheld',
    whichPart: null,
    reasons: 'Four calls in a month were not returned.',
    apology: 'We are sorry that nobody called back.',
    offer: 'A named worker calls every Monday from now on.',
  },
  // More people read the history than write the response, so it does not say what is going to be found.
  describe: ({ label, finding }) =>
    `${label === null ? 'A point' : `Point ${label}`}: ${finding === null ? 'not finished' : 'ready for the response'}.`,
  apply(draft, { label: _, ...said }, entry) {
    const saved = {
      seq: entry.seq,
      ...said,
      round: roundNumberOf(draft, draft.points.get(said.pointId)?.strand),
      writtenBy: entry.actor,
    }
    const known = draft.stage1.points.get(said.pointId)
    if (known) known.push(saved)
    else draft.stage1.points.set(said.pointId, [saved])
  },
})
