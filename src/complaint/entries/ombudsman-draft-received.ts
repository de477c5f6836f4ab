import { z } from 'zod'
import { whenData, whenFromData } from '#stream/when.ts'
import { matterOf } from '../ombudsman/state.ts'
import { milestoneOf } from '../rounds.ts'
import { complaintEntry } from './define.ts'

/** T46. A draft decision, exactly as it came, and until when the council may comment. */
export const ombudsmanDraftReceived = complaintEntry({
  type: 'ombudsman-draft-received',
  version: 1,
  rank: 71,
  title: 'Draft decision received',
  data: z.strictObject({
    matterId: z.string(),
    draftId: z.string(),
    text: z.string().nullable(),
    fileId: z.string().nullable(),
    commentsBy: whenData.nullable(),
  }),
  sample: {
    matterId: 'm1',
    draftId: 'd1',
    text: null,
    fileId: 'f2',
    commentsBy: { earliest: '2024-11-22', latest: '2024-11-22', asWritten: null },
  },
  describe: ({ commentsBy }) =>
    commentsBy === null ? 'With no date for comments.' : 'With a date until which the council may comment.',
  apply(draft, { matterId, draftId, text, fileId, commentsBy }, entry) {
    matterOf(draft, matterId, entry).drafts.push({
      ...milestoneOf(entry),
      id: draftId,
      text,
      fileId,
      commentsBy: commentsBy && whenFromData(commentsBy),
      moved: [],
      comments: [],
    })
  },
})
