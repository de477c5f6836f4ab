import { z } from 'zod'
import { choiceField, whenField } from '#stream/field.ts'
import { here } from '#stream/verb.ts'
import { complaintLinked } from '../entries/complaint-linked.ts'
import { complaintField } from '../intake/complaint-field.ts'
import { linkKinds, seenFromThere } from '../intake/link-kinds.ts'
import { standsLinked } from '../intake/linked-both-ways.ts'
import { complaintVerb } from './define.ts'

export const linkComplaint = complaintVerb({
  name: 'link-complaint',
  title: 'Link another complaint',
  summary:
    'An earlier complaint, or one of a brother or sister, that belongs with this one. The link stands in both. Whoever may not know of one finds no trace of it in the other.',
  transitions: ['T01'],
  may: ['complaints manager', 'complaints officer', 'stage 1 resolver'],
  sources: [{ key: 'REG', at: '9(1)' }],
  input: z.object({
    happened: whenField('When was it linked?'),
    complaintId: complaintField('Which complaint?', 'Its reference, for example NNB/2026/0012.'),
    kind: choiceField('What is it to this one?', linkKinds),
  }),
  opensWhen: state => (state.strands.size > 0 ? null : 'Opens when the complaint is received.'),
  check: [
    (state, { complaintId }) =>
      state.intake.links.some(link => link.complaintId === complaintId)
        ? [{ field: 'complaintId', message: 'That complaint is linked already' }]
        : [],
  ],
  guards: [],
  decide(_state, { happened, complaintId, kind }, { source, streamId, otherComplaint }) {
    const written = here(complaintLinked.write(happened, source, { complaintId, kind }))
    const theirs = otherComplaint?.(complaintId)
    // Links were once recorded on one side only, and that side may have been the other one.
    if (streamId === undefined || !theirs || standsLinked(theirs, streamId)) return written
    const back = { complaintId: streamId, kind: seenFromThere(kind) }
    return [
      ...written,
      { to: { kind: 'complaint', id: complaintId }, entries: [complaintLinked.write(happened, source, back)] },
    ]
  },
})
