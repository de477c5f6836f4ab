import { z } from 'zod'
import { choiceField, longTextField, whenField } from '#stream/field.ts'
import { here } from '#stream/verb.ts'
import { ombudsmanDraftCommented } from '../entries/ombudsman-draft-commented.ts'
import { complaintVerb } from './define.ts'
import { fileOfComplaint, issuedFileField, matterField, matterOfComplaint } from './ombudsman-fields.ts'

export const commentOnDraftDecision = complaintVerb({
  name: 'comment-on-draft-decision',
  title: 'Comment on the draft decision',
  summary: 'What was sent to the Ombudsman about its draft. That there is nothing to say is a comment too.',
  transitions: ['T46'],
  may: ['complaints manager'],
  sources: [{ key: 'MANUALS', at: 'decision statements' }],
  input: z.object({
    happened: whenField('When were the comments sent?'),
    matterId: matterField('On the draft in which matter?'),
    by: choiceField('Whose comments are they?', ['the council', 'the complainant']),
    words: longTextField('What do they say?', 'Errors of fact first. Without names.'),
    fileId: issuedFileField('Which file holds them?'),
  }),
  opensWhen: state =>
    [...state.matters.values()].some(({ drafts }) => drafts.length > 0) ? null : 'Opens when a draft decision came.',
  check: [
    matterOfComplaint,
    fileOfComplaint,
    (state, { matterId }) =>
      state.matters.get(matterId)?.drafts.length === 0
        ? [{ field: 'matterId', message: 'No draft came in that matter' }]
        : [],
  ],
  guards: [],
  decide: (_state, { happened, ...said }, { source }) => here(ombudsmanDraftCommented.write(happened, source, said)),
})
