import { z } from 'zod'
import { manyChosenField, optionalChosenField } from '#stream/chosen-field.ts'
import { longTextField, optionalTextField, whenField } from '#stream/field.ts'
import { here } from '#stream/verb.ts'
import { proofGiven } from '../entries/proof-given.ts'
import {
  agreedManyField,
  allAgreedOfComplaint,
  chosenWhich,
  filesOfComplaint,
  opensWithAgreed,
} from './agreed-fields.ts'
import { complaintVerb } from './define.ts'

export const giveProof = complaintVerb({
  name: 'give-proof',
  title: 'Give proof that it was done',
  summary: 'What was agreed is done, and this shows it. Somebody other than its owner then checks that.',
  transitions: ['T51'],
  may: ['complaints manager', 'complaints officer', 'stage 1 resolver', 'adjudicating officer'],
  sources: [{ key: 'MANUALS', at: 'compliance' }],
  input: z.object({
    happened: whenField('When was it done?'),
    agreedIds: agreedManyField('What was done?'),
    words: longTextField('What was done, and what shows it?', 'Without names.'),
    fileIds: manyChosenField('files', 'Which files prove it?', 'Add them to the files of this complaint first.'),
    keptAt: optionalTextField(
      'If the proof is no file here, where is it kept?',
      'For example, the payments system, with the number of the payment.',
      'text',
    ),
    givenBy: optionalChosenField('person', 'Who gave you the proof?', 'Leave empty if it was you.'),
  }),
  opensWhen: opensWithAgreed,
  check: [
    allAgreedOfComplaint,
    filesOfComplaint,
    (_state, { fileIds, keptAt }, { source }) =>
      source.kind === 'worked' && fileIds.length === 0 && keptAt === null
        ? [{ field: 'fileIds', message: 'Choose the file that proves it, or say below where the proof is kept' }]
        : [],
    (state, { agreedIds }, { source }) =>
      source.kind === 'worked' && chosenWhich(state, agreedIds, ({ done }) => done !== null).length > 0
        ? [{ field: 'agreedIds', message: 'Choose only what is not proved yet' }]
        : [],
  ],
  guards: [],
  decide: (_state, { happened, agreedIds, fileIds, givenBy, ...said }, { source, actor }) =>
    here(
      proofGiven.write(happened, source, {
        ...said,
        agreedIds: [...agreedIds],
        fileIds: [...fileIds],
        givenBy: givenBy ?? (source.kind === 'worked' ? actor.personId : null),
      }),
    ),
})
