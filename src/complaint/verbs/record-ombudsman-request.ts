import { z } from 'zod'
import { choiceField, longTextField, whenField } from '#stream/field.ts'
import { here } from '#stream/verb.ts'
import { whenToData } from '#stream/when.ts'
import { ombudsmanAsked } from '../entries/ombudsman-asked.ts'
import { isOpenMatter } from '../ombudsman/stands.ts'
import { complaintVerb } from './define.ts'
import { matterField, matterOfComplaint, opensWithMatter } from './ombudsman-fields.ts'

export const recordOmbudsmanRequest = complaintVerb({
  name: 'record-ombudsman-request',
  title: 'Record what the Ombudsman asks for',
  summary: 'One question or one document, with the date by which the Ombudsman wants it. It becomes a task.',
  transitions: ['T42', 'T45'],
  may: ['complaints manager', 'complaints officer'],
  sources: [{ key: 'MANUALS', at: 'investigation' }],
  input: z.object({
    happened: whenField('When was it asked for?'),
    matterId: matterField(),
    kind: choiceField('What is it?', ['question', 'document']),
    words: longTextField('What does the Ombudsman ask for?', 'As its letter puts it. Without names.'),
    due: whenField('By when?', 'The date that the Ombudsman set. Leave empty if it set none.'),
  }),
  opensWhen: opensWithMatter,
  check: [
    matterOfComplaint,
    (state, { matterId }, { source }) => {
      const matter = state.matters.get(matterId)
      return source.kind === 'worked' && matter && !isOpenMatter(matter)
        ? [{ field: 'matterId', message: 'That matter is decided. Record the new contact from the Ombudsman first' }]
        : []
    },
  ],
  guards: [],
  decide: (_state, { happened, due, ...said }, { source, newId }) =>
    here(
      ombudsmanAsked.write(happened, source, {
        ...said,
        itemId: newId(),
        due: due.earliest === null && due.latest === null ? null : whenToData(due),
      }),
    ),
})
