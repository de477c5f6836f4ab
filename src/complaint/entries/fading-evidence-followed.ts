import { z } from 'zod'
import { complaintEntry } from './define.ts'

/** Asked for, secured, refused, or gone before anybody had it. */
export const fadingEvidenceFollowed = complaintEntry({
  type: 'fading-evidence-followed',
  version: 1,
  rank: 15,
  background: true,
  title: 'Evidence that will not keep: what came of it',
  data: z.strictObject({
    evidenceId: z.string(),
    how: z.string(),
    note: z.string().nullable(),
  }),
  sample: { evidenceId: 'e1', how: 'secured', note: 'A copy is with the files.' },
  describe: ({ how, note }) => `${how.slice(0, 1).toUpperCase()}${how.slice(1)}.${note === null ? '' : ` ${note}`}`,
  apply(draft, { evidenceId, how, note }, { seq, happened }) {
    const evidence = draft.intake.fadingEvidence.get(evidenceId)
    if (!evidence) return
    if (how === 'asked for') draft.intake.fadingEvidence.set(evidenceId, { ...evidence, askedOn: happened })
    else evidence.ended = { seq, happened, how, note }
  },
})
