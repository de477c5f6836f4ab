import { z } from 'zod'
import { submitters } from '../panel/state.ts'
import { roundOf } from '../rounds.ts'
import { strand } from '../words.ts'
import { complaintEntry } from './define.ts'

/** Regulation 19(5): a submission to the panel, oral or in writing. */
export const panelSubmissionReceived = complaintEntry({
  type: 'panel-submission-received',
  version: 2,
  rank: 53,
  background: true,
  title: 'Submission to the panel',
  data: z.strictObject({
    strand,
    submissionId: z.string(),
    from: z.enum(submitters),
    what: z.string(),
    /** The file that holds it; null where there is none here. */
    fileId: z.string().nullable(),
  }),
  sample: {
    strand: 'substance',
    submissionId: 's1',
    from: 'independent person',
    what: 'On how fair stage 2 was.',
    fileId: 'f1',
  },
  older: [
    {
      version: 1,
      sample: { strand: 'substance', submissionId: 's1', from: 'independent person', what: 'On how fair stage 2 was.' },
      upgrade: older => ({ ...older, fileId: null }),
    },
  ],
  describe: ({ from, what }) =>
    `From the ${from === 'somebody else with sufficient interest' ? 'others' : from}: ${what}`,
  apply(draft, { strand: of, submissionId, from, what, fileId }, entry) {
    roundOf(draft, of).panel.submissions.push({
      id: submissionId,
      seq: entry.seq,
      from,
      what,
      fileId,
      received: entry.happened,
      considered: false,
    })
  },
})
