import { z } from 'zod'
import { whenData, whenFromData } from '#stream/when.ts'
import { complaintEntry } from './define.ts'

/** Children Act 1989 section 26A, regulations 11 and 14(3)(b): when an advocate was told of, offered, asked for and appointed. */
export const advocacyRecorded = complaintEntry({
  type: 'advocacy-recorded',
  version: 1,
  rank: 9,
  background: true,
  title: 'Advocacy recorded',
  data: z.strictObject({
    personId: z.string(),
    told: whenData,
    offered: whenData,
    answer: z.string(),
    provider: z.string().nullable(),
    askedOn: whenData,
    appointedOn: whenData,
  }),
  sample: {
    personId: 'p',
    told: { earliest: '2024-08-05', latest: '2024-08-05', asWritten: null },
    offered: { earliest: '2024-08-05', latest: '2024-08-05', asWritten: null },
    answer: 'accepted',
    provider: 'An advocacy service',
    askedOn: { earliest: '2024-08-05', latest: '2024-08-05', asWritten: null },
    appointedOn: { earliest: null, latest: null, asWritten: null },
  },
  describe: ({ answer, appointedOn }) =>
    appointedOn.earliest === null && appointedOn.latest === null ? `Answer: ${answer}.` : 'An advocate is appointed.',
  apply(draft, { personId, told, offered, askedOn, appointedOn, ...said }, { seq }) {
    draft.intake.advocacy.set(personId, {
      seq,
      personId,
      ...said,
      told: whenFromData(told),
      offered: whenFromData(offered),
      askedOn: whenFromData(askedOn),
      appointedOn: whenFromData(appointedOn),
    })
  },
})
