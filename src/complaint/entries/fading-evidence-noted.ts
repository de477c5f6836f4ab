import { z } from 'zod'
import { whenData, whenFromData } from '#stream/when.ts'
import { complaintEntry } from './define.ts'

/** Something that is deleted or overwritten after a while: whoever holds it is asked at once. */
export const fadingEvidenceNoted = complaintEntry({
  type: 'fading-evidence-noted',
  version: 1,
  rank: 13,
  background: true,
  title: 'Evidence that will not keep',
  data: z.strictObject({
    evidenceId: z.string(),
    kind: z.string(),
    what: z.string(),
    heldBy: z.string(),
    askedOn: whenData,
    keptUntil: whenData,
  }),
  sample: {
    evidenceId: 'e1',
    kind: 'CCTV',
    what: 'Reception on the day of the visit',
    heldBy: 'Facilities team',
    askedOn: { earliest: null, latest: null, asWritten: null },
    keptUntil: { earliest: '2024-09-04', latest: '2024-09-04', asWritten: null },
  },
  describe: ({ kind, what }) => `${kind}: ${what}.`,
  apply(draft, { evidenceId: id, askedOn, keptUntil, ...said }, { seq, happened }) {
    draft.intake.fadingEvidence.set(id, {
      seq,
      id,
      ...said,
      noted: happened,
      askedOn: whenFromData(askedOn),
      keptUntil: whenFromData(keptUntil),
      ended: null,
    })
  },
})
