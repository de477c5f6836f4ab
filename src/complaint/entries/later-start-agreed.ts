import { z } from 'zod'
import { whenData, whenFromData } from '#stream/when.ts'
import { milestoneOf, roundOf, startStage1 } from '../rounds.ts'
import { strand } from '../words.ts'
import { complaintEntry } from './define.ts'

/** T15. Regulation 14(4): the complainant asks for a later start of stage 1, and the council agrees. */
export const laterStartAgreed = complaintEntry({
  type: 'later-start-agreed',
  version: 1,
  rank: 15,
  title: 'Later start of stage 1 agreed',
  data: z.strictObject({ strand, startOn: whenData, request: z.string(), evidence: z.string().nullable() }),
  sample: {
    strand: 'substance',
    startOn: { earliest: '2024-08-19', latest: '2024-08-19', asWritten: null },
    request: 'Back from holiday then.',
    evidence: 'Her email of 7 August.',
  },
  describe: ({ request }) => `They asked: ${request}`,
  apply(draft, { strand: of, startOn }, entry) {
    startStage1(roundOf(draft, of), {
      ...milestoneOf(entry),
      happened: whenFromData(startOn),
      limb: 'later date asked for',
      agreed: entry.happened,
    })
  },
})
