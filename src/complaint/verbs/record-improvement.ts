import { z } from 'zod'
import { manyChosenField } from '#stream/chosen-field.ts'
import { longTextField, whenField } from '#stream/field.ts'
import { here } from '#stream/verb.ts'
import { improvementMade } from '../entries/improvement-made.ts'
import { agreedField, agreedOfComplaint, agreedOfKind, filesOfComplaint, opensWithKind } from './agreed-fields.ts'
import { complaintVerb } from './define.ts'

export const recordImprovement = complaintVerb({
  name: 'record-improvement',
  title: 'Record what changed in a service',
  summary: 'What is done otherwise since, what shows it, and who was told.',
  transitions: ['T51'],
  may: ['complaints manager', 'complaints officer', 'stage 1 resolver', 'adjudicating officer'],
  sources: [{ key: 'MANUALS', at: 'compliance' }],
  input: z.object({
    happened: whenField('Since when?'),
    agreedId: agreedField('Which service improvement?'),
    changed: longTextField('What is done otherwise?', 'Without names.'),
    told: longTextField(
      'Who was told of it?',
      'For example, all team managers at a meeting, and the complainant by letter.',
    ),
    fileIds: manyChosenField('files', 'Which files show it?', 'Add them to the files of this complaint first.'),
  }),
  opensWhen: opensWithKind('service improvement', 'Opens when a service improvement is agreed.'),
  check: [agreedOfComplaint, agreedOfKind('service improvement', 'Choose a service improvement'), filesOfComplaint],
  guards: [],
  decide: (_state, { happened, fileIds, ...said }, { source }) =>
    here(improvementMade.write(happened, source, { ...said, fileIds: [...fileIds] })),
})
