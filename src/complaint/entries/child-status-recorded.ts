import { z } from 'zod'
import { isUndated, whenData, whenFromData } from '#stream/when.ts'
import { complaintEntry } from './define.ts'

/** What a child was from when to when: looked after, in need, with a plan, a care leaver, or that they died. Said again with a last day, it is ended. */
export const childStatusRecorded = complaintEntry({
  type: 'child-status-recorded',
  version: 1,
  rank: 9,
  background: true,
  title: 'Status of a child recorded',
  data: z.strictObject({
    personId: z.string(),
    status: z.string(),
    from: whenData,
    until: whenData,
  }),
  sample: {
    personId: 'p',
    status: 'looked after',
    from: { earliest: '2024-08-05', latest: '2024-08-05', asWritten: null },
    until: { earliest: null, latest: null, asWritten: null },
  },
  describe: ({ status, until }) =>
    `${status.slice(0, 1).toUpperCase()}${status.slice(1)}${until.earliest === null && until.latest === null ? '' : ', with a last day'}.`,
  apply(draft, { personId, status, from, until }, { seq }) {
    const { childStatuses } = draft.intake
    const said = { seq, personId, status, from: whenFromData(from), until: whenFromData(until) }
    const open = childStatuses.findIndex(
      one => one.personId === personId && one.status === status && isUndated(one.until),
    )
    if (open < 0) childStatuses.push(said)
    else {
      const before = childStatuses[open]
      childStatuses[open] = { ...said, from: isUndated(said.from) && before ? before.from : said.from }
    }
  },
})
