import { z } from 'zod'
import { longTextField, whenField } from '#stream/field.ts'
import { here } from '#stream/verb.ts'
import { proofSentToOmbudsman } from '../entries/proof-sent-to-ombudsman.ts'
import {
  agreedManyField,
  allAgreedOfComplaint,
  chosenWhich,
  onlyWithOmbudsman,
  opensWithOmbudsman,
} from './agreed-fields.ts'
import { complaintVerb } from './define.ts'

/** What was agreed with the Ombudsman, and proved here. */
export const sendProof = complaintVerb({
  name: 'send-proof',
  title: 'Record that the proof went to the Ombudsman',
  summary: 'What was agreed with the Ombudsman is done once the Ombudsman accepts the proof.',
  transitions: ['T51'],
  may: ['complaints manager', 'complaints officer'],
  sources: [{ key: 'MANUALS', at: 'compliance' }],
  input: z.object({
    happened: whenField('When was it sent?'),
    agreedIds: agreedManyField('Of what is it the proof?'),
    words: longTextField('What was sent, and how?', 'For example, the letter and the receipt, by email.'),
  }),
  opensWhen: opensWithOmbudsman,
  check: [
    allAgreedOfComplaint,
    onlyWithOmbudsman,
    (state, { agreedIds }, { source }) =>
      source.kind === 'worked' &&
      chosenWhich(
        state,
        agreedIds,
        ({ followed, done }) => done === null && followed.checks.at(-1)?.verdict !== 'proved',
      ).length > 0
        ? [{ field: 'agreedIds', message: 'Choose only what has been checked here and is proved' }]
        : [],
  ],
  guards: [],
  decide: (_state, { happened, agreedIds, words }, { source }) =>
    here(proofSentToOmbudsman.write(happened, source, { words, agreedIds: [...agreedIds] })),
})
