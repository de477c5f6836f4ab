import { z } from 'zod'
import { whenField } from '#stream/field.ts'
import { here } from '#stream/verb.ts'
import { reportWritten } from '../entries/report-written.ts'
import { investigationOpens } from '../investigation/open.ts'
import { type PartsAsked, partField, partsIn } from '../investigation/written-fields.ts'
import { complaintVerb, strandField } from './define.ts'

/** What only the investigating officer can say; points, evidence, findings and recommendations come from the record. */
export const investigationReportParts: PartsAsked = {
  background: 'background',
  method: 'method',
  standards: 'law and standards',
  conclusions: 'conclusions',
}

export const writeInvestigationReport = complaintVerb({
  name: 'write-investigation-report',
  title: 'Write the parts of the investigation report that are not on record',
  summary: 'Background, how it was investigated, law and standards, conclusions. As far as they have come.',
  transitions: ['T25'],
  may: ['complaints manager', 'investigating officer'],
  sources: [{ key: 'IOX', at: '' }],
  input: z.object({
    happened: whenField('When was this written?'),
    background: partField(
      'What is the background?',
      'Who the family is to the council, in short. By part, not by name.',
    ),
    method: partField(
      'How did you investigate?',
      'The people you met, the records and the evidence are listed from the record. Say what else you did, and what you could not do.',
    ),
    standards: partField(
      'Which law, guidance and policy did you measure it by?',
      'Name each, and say in plain words what it asks for.',
    ),
    conclusions: partField('What do you conclude from it all?', 'The finding on each point is told already.'),
    strand: strandField(),
  }),
  opensWhen: investigationOpens,
  check: [],
  guards: [],
  decide: (_state, { happened, strand, ...said }, { source }) =>
    here(
      reportWritten.write(happened, source, {
        strand,
        author: 'investigating officer',
        parts: partsIn(investigationReportParts, said),
      }),
    ),
})
