import { z } from 'zod'
import { investigatorsFindings } from '../investigation/state.ts'
import { roundNumberOf } from '../rounds.ts'
import { complaintEntry } from './define.ts'

/**
 * The investigating officer's work on one point, as far as it has come. An entry and no private draft: the independent
 * person sees the same material, and an investigator who takes over loses nothing. The report makes it a finding.
 */
export const pointWorkSaved = complaintEntry({
  type: 'point-work-saved',
  version: 1,
  rank: 31,
  title: 'Work on a point saved',
  data: z.strictObject({
    pointId: z.string(),
    label: z.string().nullable(),
    evidenceIds: z.array(z.string()),
    analysis: z.string().nullable(),
    finding: z.enum(investigatorsFindings).nullable(),
    findingId: z.string().nullable(),
    whichPart: z.string().nullable(),
    reasons: z.string().nullable(),
  }),
  sample: {
    pointId: 'p1',
    label: '1a',
    evidenceIds: ['e1'],
    analysis: 'The notes show six calls, of which two were returned.',
    finding: 'upheld',
    findingId: 'f1',
    whichPart: null,
    reasons: 'Four calls in a month were not returned.',
  },
  // The history is read by more people than the investigation is, so it does not say what was found.
  describe: ({ label, evidenceIds, finding }) =>
    `${label === null ? 'A point' : `Point ${label}`}: ${evidenceIds.length === 0 ? 'no evidence cited yet' : `${evidenceIds.length} ${evidenceIds.length === 1 ? 'piece' : 'pieces'} of evidence cited`}, ${finding === null ? 'not finished' : 'ready for the report'}.`,
  apply(draft, { label: _, ...said }, entry) {
    const saved = {
      seq: entry.seq,
      ...said,
      round: roundNumberOf(draft, draft.points.get(said.pointId)?.strand),
      happened: entry.happened,
    }
    const known = draft.investigation.work.get(said.pointId)
    if (known) known.push(saved)
    else draft.investigation.work.set(said.pointId, [saved])
  },
})
