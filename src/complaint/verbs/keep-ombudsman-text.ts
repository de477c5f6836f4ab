import { z } from 'zod'
import { whenField } from '#stream/field.ts'
import { here } from '#stream/verb.ts'
import { ombudsmanTextKept } from '../entries/ombudsman-text-kept.ts'
import { complaintVerb } from './define.ts'
import {
  fileOfComplaint,
  issuedFileField,
  issuedTextField,
  matterField,
  matterOfComplaint,
  textOrFile,
} from './ombudsman-fields.ts'

export const keepOmbudsmanText = complaintVerb({
  name: 'keep-ombudsman-text',
  title: 'Keep a decision as it was issued',
  summary: 'The text or the file of a decision that was recorded without one.',
  transitions: ['T47'],
  may: ['complaints manager', 'complaints officer'],
  sources: [{ key: 'MANUALS', at: 'decision statements' }],
  input: z.object({
    happened: whenField('When did you get it?'),
    matterId: matterField('Which decision?'),
    text: issuedTextField('What does it say, exactly as it was issued?'),
    fileId: issuedFileField('Which file is the decision?'),
  }),
  opensWhen: state =>
    [...state.matters.values()].some(({ decided }) => decided && (decided.text === null || decided.fileId === null))
      ? null
      : 'Opens when a decision is recorded without its text or its file.',
  check: [
    matterOfComplaint,
    fileOfComplaint,
    textOrFile,
    (state, { matterId }) =>
      state.matters.has(matterId) && !state.matters.get(matterId)?.decided
        ? [{ field: 'matterId', message: 'That matter is not decided yet' }]
        : [],
    (state, { matterId, text }) =>
      text !== null && (state.matters.get(matterId)?.decided?.text ?? null) !== null
        ? [{ field: 'text', message: 'Its text is kept already. Correct the entry if it is wrong' }]
        : [],
    (state, { matterId, fileId }) =>
      fileId !== null && (state.matters.get(matterId)?.decided?.fileId ?? null) !== null
        ? [{ field: 'fileId', message: 'Its file is kept already. Correct the entry if it is wrong' }]
        : [],
  ],
  guards: [],
  decide: (_state, { happened, ...said }, { source }) => here(ombudsmanTextKept.write(happened, source, said)),
})
