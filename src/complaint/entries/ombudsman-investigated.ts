import { z } from 'zod'
import { matterOf } from '../ombudsman/state.ts'
import { milestoneOf } from '../rounds.ts'
import { complaintEntry } from './define.ts'

/** T45. The Ombudsman investigates, and says what. */
export const ombudsmanInvestigated = complaintEntry({
  type: 'ombudsman-investigated',
  version: 1,
  rank: 71,
  title: 'Ombudsman investigates',
  data: z.strictObject({ matterId: z.string(), scope: z.string() }),
  sample: { matterId: 'm1', scope: 'Delay at stage 2, and the remedy for it.' },
  describe: ({ scope }) => scope,
  apply(draft, { matterId, scope }, entry) {
    matterOf(draft, matterId, entry).investigation = { ...milestoneOf(entry), scope }
  },
})
