import { z } from 'zod'
import { longTextField, whenField } from '#stream/field.ts'
import { here } from '#stream/verb.ts'
import { ombudsmanInvestigated } from '../entries/ombudsman-investigated.ts'
import { complaintVerb } from './define.ts'
import { matterField, matterOfComplaint, opensWithMatter } from './ombudsman-fields.ts'

export const recordOmbudsmanInvestigation = complaintVerb({
  name: 'record-ombudsman-investigation',
  title: 'Record that the Ombudsman investigates',
  summary: 'What it looks into, as it says. It may widen to what comes to light meanwhile. It stops no clock.',
  transitions: ['T45'],
  may: ['complaints manager'],
  sources: [{ key: 'MANUALS', at: 'investigation' }],
  input: z.object({
    happened: whenField('When did it say so?'),
    matterId: matterField(),
    scope: longTextField('What does it investigate?', 'As its letter puts it. Without names.'),
  }),
  opensWhen: opensWithMatter,
  check: [
    matterOfComplaint,
    (state, { matterId }) =>
      state.matters.get(matterId)?.investigation
        ? [{ field: 'matterId', message: 'That is on record. Correct the entry if what is investigated has changed' }]
        : [],
  ],
  guards: [],
  decide: (_state, { happened, ...said }, { source }) => here(ombudsmanInvestigated.write(happened, source, said)),
})
