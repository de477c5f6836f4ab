import { z } from 'zod'
import { whenField } from '#stream/field.ts'
import { here } from '#stream/verb.ts'
import { isUndated, whenToData } from '#stream/when.ts'
import { ombudsmanDraftReceived } from '../entries/ombudsman-draft-received.ts'
import { complaintVerb } from './define.ts'
import {
  fileOfComplaint,
  issuedFileField,
  issuedTextField,
  matterField,
  matterOfComplaint,
  opensWithMatter,
  textOrFile,
} from './ombudsman-fields.ts'

export const recordDraftDecision = complaintVerb({
  name: 'record-draft-decision',
  title: 'Record a draft decision',
  summary: 'A draft of the Ombudsman, as it came, and until when the council may comment on it.',
  transitions: ['T46'],
  may: ['complaints manager'],
  sources: [{ key: 'MANUALS', at: 'decision statements' }],
  input: z.object({
    happened: whenField('When was it received?'),
    matterId: matterField(),
    text: issuedTextField('What does the draft say?'),
    fileId: issuedFileField('Which file is the draft?'),
    commentsBy: whenField('Comments by when?', 'The Ombudsman sets it each time. Leave empty if it set none.'),
  }),
  opensWhen: opensWithMatter,
  check: [matterOfComplaint, fileOfComplaint, textOrFile],
  guards: [],
  decide: (_state, { happened, commentsBy, ...said }, { source, newId }) =>
    here(
      ombudsmanDraftReceived.write(happened, source, {
        ...said,
        draftId: newId(),
        commentsBy: isUndated(commentsBy) ? null : whenToData(commentsBy),
      }),
    ),
})
