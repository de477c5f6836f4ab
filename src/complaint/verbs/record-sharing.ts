import { z } from 'zod'
import { longTextField, textField, whenField } from '#stream/field.ts'
import { here } from '#stream/verb.ts'
import { ombudsmanShared } from '../entries/ombudsman-shared.ts'
import { complaintVerb } from './define.ts'
import { matterField, matterOfComplaint, opensWithMatter } from './ombudsman-fields.ts'

export const recordSharing = complaintVerb({
  name: 'record-sharing',
  title: 'Record that the Ombudsman shares a decision',
  summary: 'With Ofsted, for example. The Ombudsman does that: Redress records it and sends nothing.',
  transitions: ['T47'],
  may: ['complaints manager', 'complaints officer'],
  sources: [{ key: 'OFSTED', at: '' }],
  input: z.object({
    happened: whenField('When did the Ombudsman say so?'),
    matterId: matterField(),
    with: textField('With whom?', 'For example, Ofsted.'),
    words: longTextField('What does the letter say of it?', 'In its own words.'),
  }),
  opensWhen: opensWithMatter,
  check: matterOfComplaint,
  guards: [],
  decide: (_state, { happened, ...said }, { source }) => here(ombudsmanShared.write(happened, source, said)),
})
