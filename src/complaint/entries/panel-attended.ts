import { z } from 'zod'
import { attendees } from '../panel/state.ts'
import { roundOf } from '../rounds.ts'
import { strand } from '../words.ts'
import { complaintEntry } from './define.ts'

/** T34. Regulation 19(5) and (6): who was there when the panel met, and which submissions it considered. */
export const panelAttended = complaintEntry({
  type: 'panel-attended',
  version: 1,
  rank: 55,
  background: true,
  title: 'Attendance and submissions at the panel',
  data: z.strictObject({ strand, attended: z.array(z.enum(attendees)), considered: z.array(z.string()) }),
  sample: { strand: 'substance', attended: ['complainant', 'independent person'], considered: ['s1'] },
  describe: ({ attended, considered }) =>
    `${attended.length === 0 ? 'Nobody besides the panel' : `Besides the panel: ${attended.join(', ')}`}. ${considered.length} ${considered.length === 1 ? 'submission' : 'submissions'} considered.`,
  apply(draft, { strand: of, attended, considered }) {
    const { panel } = roundOf(draft, of)
    panel.attended.splice(0, panel.attended.length, ...attended)
    for (const one of panel.submissions) one.considered = considered.includes(one.id)
  },
})
