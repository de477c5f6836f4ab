import { z } from 'zod'
import { choiceField, longTextField, textField, whenField } from '#stream/field.ts'
import { here } from '#stream/verb.ts'
import { ombudsmanShared } from '../entries/ombudsman-shared.ts'
import { complaintVerb } from './define.ts'
import {
  fileOfComplaint,
  issuedFileField,
  matterField,
  matterOfComplaint,
  opensWithMatter,
} from './ombudsman-fields.ts'

export const recordSharing = complaintVerb({
  name: 'record-sharing',
  title: 'Record who else has the decision',
  summary: 'Ofsted, for example, from the Ombudsman or from the council. Redress records it and sends nothing.',
  transitions: ['T47'],
  may: ['complaints manager', 'complaints officer'],
  sources: [{ key: 'OFSTED', at: '' }],
  input: z.object({
    happened: whenField('When was it shared, or when did the Ombudsman say so?'),
    matterId: matterField(),
    by: choiceField('Who shares it?', ['the Ombudsman', 'the council']),
    with: textField('With whom?', 'For example, Ofsted.'),
    words: longTextField('What is said of it?', 'In the words of the letter.'),
    fileId: issuedFileField('Which file is the copy?'),
  }),
  opensWhen: opensWithMatter,
  check: [matterOfComplaint, fileOfComplaint],
  guards: [],
  decide: (_state, { happened, ...said }, { source }) => here(ombudsmanShared.write(happened, source, said)),
})
