import { z } from 'zod'
import { complaintEntry } from './define.ts'

/**
 * T47. A decision statement was read beside the record of the complaint, and a person confirmed some of what it tells. What
 * was not confirmed is kept as seen. It changes nothing else: what was taken over are entries of their own.
 */
export const decisionRead = complaintEntry({
  type: 'decision-read',
  version: 1,
  rank: 94,
  title: 'Decision read beside the record',
  data: z.strictObject({
    /** null where nothing of it was taken over and no matter was on record. */
    matterId: z.string().nullable(),
    reference: z.string().nullable(),
    /** Of its words, so that the same statement read again is known. */
    digest: z.string(),
    /** Of the text exactly as it was read, in hexadecimal. */
    textSha256: z.string(),
    fileId: z.string().nullable(),
    facts: z.array(
      z.strictObject({
        key: z.string(),
        what: z.string(),
        said: z.string().nullable(),
        held: z.string().nullable(),
        verdict: z.enum(['agrees', 'disagrees', 'not in the record', 'not in the statement']),
        lines: z.array(z.int()),
        confirmed: z.boolean(),
      }),
    ),
    /** What did not seem to fit this complaint, and was answered: it is of this complaint all the same. */
    fitsAllTheSame: z.array(z.string()),
  }),
  sample: {
    matterId: 'm1',
    reference: '24 001 902',
    digest: 'sha256:0',
    textSha256: '0',
    fileId: null,
    facts: [
      {
        key: 'decision outcome',
        what: 'Outcome',
        said: 'Upheld',
        held: null,
        verdict: 'not in the record',
        lines: [3],
        confirmed: true,
      },
    ],
    fitsAllTheSame: [],
  },
  describe: ({ reference, facts }) => {
    const confirmed = facts.filter(one => one.confirmed).length
    const differ = facts.filter(({ verdict }) => verdict === 'disagrees').length
    return `${reference === null ? '' : `${reference}. `}${confirmed} of ${facts.length} facts confirmed${differ > 0 ? `, ${differ} do not agree with the record` : ''}.`
  },
  apply(draft, { matterId, reference, digest, facts }, entry) {
    draft.decisionsRead.push({
      seq: entry.seq,
      matterId,
      reference,
      digest,
      confirmed: facts.filter(one => one.confirmed).map(({ key }) => key),
      seen: facts.length,
    })
  },
})
