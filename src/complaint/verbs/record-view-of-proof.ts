import { z } from 'zod'
import { choiceField, longTextField, whenField } from '#stream/field.ts'
import { here } from '#stream/verb.ts'
import { proofViewedByOmbudsman } from '../entries/proof-viewed-by-ombudsman.ts'
import {
  agreedManyField,
  allAgreedOfComplaint,
  chosenWhich,
  onlyWithOmbudsman,
  opensWithOmbudsman,
} from './agreed-fields.ts'
import { complaintVerb } from './define.ts'

export const recordViewOfProof = complaintVerb({
  name: 'record-view-of-proof',
  title: 'Record what the Ombudsman says of the proof',
  summary: 'Accepted, on time or late, or not accepted. What is not accepted is still to be done.',
  transitions: ['T51', 'T54'],
  may: ['complaints manager', 'complaints officer'],
  sources: [
    { key: 'MANUALS', at: 'compliance' },
    { key: 'LGA31', at: 'section 31(2A)' },
  ],
  input: z.object({
    happened: whenField('When did the Ombudsman say so?'),
    agreedIds: agreedManyField('Of what?'),
    outcome: choiceField('What does it say?', ['accepted, on time', 'accepted, late', 'not accepted']),
    words: longTextField('What does its letter say?', 'In its own words.'),
  }),
  opensWhen: opensWithOmbudsman,
  check: [
    allAgreedOfComplaint,
    onlyWithOmbudsman,
    (state, { agreedIds }, { source }) =>
      source.kind === 'worked' &&
      chosenWhich(state, agreedIds, ({ followed }) => followed.proofs.length === 0).length > 0
        ? [{ field: 'agreedIds', message: 'Give the proof first: the register keeps what the Ombudsman saw' }]
        : [],
  ],
  guards: [],
  decide: (_state, { happened, agreedIds, ...said }, { source }) =>
    here(proofViewedByOmbudsman.write(happened, source, { ...said, agreedIds: [...agreedIds] })),
})
