import { z } from 'zod'
import { whenField } from '#stream/field.ts'
import { here } from '#stream/verb.ts'
import { reportWritten } from '../entries/report-written.ts'
import { independentPersonOpens } from '../investigation/open.ts'
import { type PartsAsked, partField, partsIn } from '../investigation/written-fields.ts'
import { complaintVerb, strandField } from './define.ts'

export const independentReportParts: PartsAsked = {
  observed: 'observed',
  fairness: 'open and fair',
  complete: 'complete',
  concerns: 'concerns',
  delays: 'delays',
  overall: 'as a whole',
}

export const writeIndependentReport = complaintVerb({
  name: 'write-independent-report',
  title: "Write the independent person's report",
  summary: 'What they observed, whether it was open, fair and complete, their concerns, and any delay and why.',
  transitions: ['T25'],
  // Nobody writes it for them: the report is worth what its independence is worth.
  may: ['independent person'],
  sources: [
    { key: 'REG', at: '17(2)' },
    { key: 'IPX', at: '' },
  ],
  input: z.object({
    happened: whenField('When was this written?'),
    observed: partField(
      'What did you observe?',
      'Which interviews you joined, and what you read. By part, not by name.',
    ),
    fairness: partField('Was the investigation open and fair?', 'Who was heard, and how. The complainant can read it.'),
    complete: partField('Was it complete?', 'What was looked at, and what was not.'),
    concerns: partField('What are your concerns?', 'Leave empty if you have none.'),
    delays: partField('Was there delay, and why?', 'What caused it, and what it meant to the complainant.'),
    overall: partField(
      'What is your view of the investigation as a whole?',
      'Your view of each finding is told already.',
    ),
    strand: strandField(),
  }),
  opensWhen: independentPersonOpens,
  check: [],
  guards: [],
  decide: (_state, { happened, strand, ...said }, { source }) =>
    here(
      reportWritten.write(happened, source, {
        strand,
        author: 'independent person',
        parts: partsIn(independentReportParts, said),
      }),
    ),
})
