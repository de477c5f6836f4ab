import { z } from 'zod'
import { choiceField, whenField } from '#stream/field.ts'
import { here } from '#stream/verb.ts'
import { complaintLinked } from '../entries/complaint-linked.ts'
import { complaintField } from '../intake/complaint-field.ts'
import { complaintVerb } from './define.ts'

export const linkComplaint = complaintVerb({
  name: 'link-complaint',
  title: 'Link another complaint',
  summary:
    'An earlier complaint, or one of a brother or sister, that belongs with this one. Whoever may not know of it finds no trace of it here.',
  transitions: ['T01'],
  may: ['complaints manager', 'complaints officer', 'stage 1 resolver'],
  sources: [{ key: 'REG', at: '9(1)' }],
  input: z.object({
    happened: whenField('When was it linked?'),
    complaintId: complaintField('Which complaint?', 'Its reference, for example NNB/2026/0012.'),
    kind: choiceField('What is it to this one?', [
      'earlier complaint',
      'complaint of a brother or sister',
      'complaint of another person about the same matter',
      'made again after it was withdrawn or suspended',
    ]),
  }),
  opensWhen: state => (state.strands.size > 0 ? null : 'Opens when the complaint is received.'),
  check: [
    (state, { complaintId }) =>
      state.intake.links.some(link => link.complaintId === complaintId)
        ? [{ field: 'complaintId', message: 'That complaint is linked already' }]
        : [],
  ],
  guards: [],
  decide: (_state, { happened, ...said }, { source }) => here(complaintLinked.write(happened, source, said)),
})
