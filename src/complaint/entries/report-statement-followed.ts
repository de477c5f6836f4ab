import { z } from 'zod'
import { whenData, whenFromData } from '#stream/when.ts'
import { reportById } from '../ombudsman/find.ts'
import { milestoneOf } from '../rounds.ts'
import { complaintEntry } from './define.ts'

/** T52. Section 31(2D) to (2H): the Ombudsman requires a statement in newspapers, or it has appeared. */
export const reportStatementFollowed = complaintEntry({
  type: 'report-statement-followed',
  version: 1,
  rank: 74,
  title: 'Statement in newspapers',
  data: z.strictObject({
    reportId: z.string(),
    step: z.enum(['required', 'published']),
    /** The day of the second edition, where it appeared: the entry's own day is that of the first. */
    secondEdition: whenData.nullable(),
    words: z.string(),
  }),
  sample: {
    reportId: 'r1',
    step: 'required',
    secondEdition: null,
    words: 'The text is to be agreed with the Ombudsman.',
  },
  describe: ({ step, words }) => `${step === 'required' ? 'Required' : 'Published'}. ${words}`,
  apply(draft, { reportId, step, secondEdition, words }, entry) {
    const report = reportById(draft, reportId)
    if (!report) return
    const said = { ...milestoneOf(entry), words }
    if (step === 'required') report.statement = { ...said, published: null }
    else
      report.statement = {
        ...(report.statement ?? said),
        published: { ...said, secondEdition: secondEdition && whenFromData(secondEdition) },
      }
  },
})
