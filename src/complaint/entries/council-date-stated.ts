import { z } from 'zod'
import { whenData, whenFromData } from '#stream/when.ts'
import { roundOf } from '../rounds.ts'
import { strand } from '../words.ts'
import { complaintEntry } from './define.ts'

/** The date by which the council said its stage 2 response was due: a target of its own beside the lawful one. */
export const councilDateStated = complaintEntry({
  type: 'council-date-stated',
  version: 1,
  rank: 30,
  title: "Council's own date stated",
  data: z.strictObject({ strand, date: whenData }),
  sample: {
    strand: 'substance',
    date: { earliest: '2018-05-18', latest: '2018-05-18', asWritten: '18 May at the latest' },
  },
  describe: ({ date }) =>
    `Stage 2 response due, by the council's own account: ${date.asWritten ?? date.latest ?? 'not dated'}.`,
  apply(draft, data, entry) {
    roundOf(draft, data.strand).promises.push({
      seq: entry.seq,
      given: entry.happened,
      date: whenFromData(data.date),
      kind: 'date the council stated',
    })
  },
})
