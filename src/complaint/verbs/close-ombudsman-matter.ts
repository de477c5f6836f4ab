import { z } from 'zod'
import { longTextField, whenField } from '#stream/field.ts'
import { here } from '#stream/verb.ts'
import { ombudsmanClosed } from '../entries/ombudsman-closed.ts'
import { isOpenMatter } from '../ombudsman/stands.ts'
import { complaintVerb } from './define.ts'
import { matterField, matterOfComplaint, opensWithMatter } from './ombudsman-fields.ts'

export const closeOmbudsmanMatter = complaintVerb({
  name: 'close-ombudsman-matter',
  title: 'Record that the Ombudsman closed a matter',
  summary: 'The Ombudsman has closed its file. Actions that were agreed stay open until they are proved.',
  transitions: ['T54'],
  may: ['complaints manager'],
  sources: [{ key: 'MANUALS', at: 'compliance' }],
  input: z.object({
    happened: whenField('When did it say so?'),
    matterId: matterField(),
    words: longTextField('What did it say?', 'Without names.'),
  }),
  opensWhen: opensWithMatter,
  check: [
    matterOfComplaint,
    (state, { matterId }) => {
      const matter = state.matters.get(matterId)
      if (matter?.closed) return [{ field: 'matterId', message: 'That matter is closed' }]
      return matter && isOpenMatter(matter)
        ? [{ field: 'matterId', message: 'Record its decision first: an enquiry that is closed is decided too' }]
        : []
    },
  ],
  guards: [],
  decide: (_state, { happened, ...said }, { source }) => here(ombudsmanClosed.write(happened, source, said)),
})
