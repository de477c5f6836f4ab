import { z } from 'zod'
import { whenData, whenFromData } from '#stream/when.ts'
import { milestoneOf } from '../rounds.ts'
import { complaintEntry } from './define.ts'

/** The adjudicating officer offers to meet the complainant, as the guidance expects for a child. */
export const meetingOffered = complaintEntry({
  type: 'meeting-offered',
  version: 1,
  rank: 43,
  background: true,
  title: 'Meeting offered to the complainant',
  data: z.strictObject({
    answer: z.enum(['no answer yet', 'accepted', 'declined']),
    meetsOn: whenData.nullable(),
    note: z.string().nullable(),
  }),
  sample: { answer: 'declined', meetsOn: null, note: null },
  describe: ({ answer, note }) =>
    `${answer === 'no answer yet' ? 'No answer yet' : answer === 'accepted' ? 'Accepted' : 'Declined'}.${note === null ? '' : ` ${note}`}`,
  apply(draft, { answer, meetsOn, note }, entry) {
    draft.adjudication.meetings.push({
      ...milestoneOf(entry),
      answer,
      note,
      meetsOn: meetsOn === null ? null : whenFromData(meetsOn),
    })
  },
})
