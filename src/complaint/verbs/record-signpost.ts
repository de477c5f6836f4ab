import { z } from 'zod'
import { optionalChosenField } from '#stream/chosen-field.ts'
import { exactTextField, textField, whenField } from '#stream/field.ts'
import { here } from '#stream/verb.ts'
import { ombudsmanSignposted } from '../entries/ombudsman-signposted.ts'
import { complaintVerb } from './define.ts'
import { matterField, matterOfComplaint, opensWithMatter } from './ombudsman-fields.ts'

export const recordSignpost = complaintVerb({
  name: 'record-signpost',
  title: 'Record what is for another body',
  summary:
    'What the Ombudsman leaves to the Information Commissioner, a court or a tribunal, in the letter’s own words.',
  transitions: ['T43', 'T47', 'T48'],
  may: ['complaints manager', 'complaints officer'],
  sources: [
    { key: 'LGASCH5', at: 'paragraphs 1 and 5' },
    { key: 'D', at: '18 011 015' },
  ],
  input: z.object({
    happened: whenField('When did the Ombudsman say so?'),
    matterId: matterField(),
    pointId: optionalChosenField('point', 'Which point is it about?', 'Leave empty where it is about no single point.'),
    body: textField('Which body is it for?', 'For example, the Information Commissioner, a court or a tribunal.'),
    words: exactTextField('What does the letter say?', 'Copy the sentence. It is kept exactly.'),
  }),
  opensWhen: opensWithMatter,
  check: [
    matterOfComplaint,
    (state, { pointId }) =>
      pointId === null || state.points.has(pointId)
        ? []
        : [{ field: 'pointId', message: 'Choose a point of this complaint' }],
  ],
  guards: [],
  decide: (_state, { happened, ...said }, { source }) => here(ombudsmanSignposted.write(happened, source, said)),
})
