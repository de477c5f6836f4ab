import { z } from 'zod'
import { choiceField, longTextField, personField, whenField } from '#stream/field.ts'
import { here } from '#stream/verb.ts'
import { partEnded } from '../entries/part-ended.ts'
import { partsThatEnd } from '../intake/relationships.ts'
import { partsHeldBy, partsHeldNow } from '../parts.ts'
import { complaintVerb } from './define.ts'

export const endPart = complaintVerb({
  name: 'end-part',
  title: 'Say that a part has ended',
  summary: 'Somebody is no longer what they were in this complaint. That they were it stays on record.',
  transitions: ['T01'],
  may: ['complaints manager', 'complaints officer'],
  sources: [{ key: 'CA', at: 'section 26(3)' }],
  input: z.object({
    happened: whenField('When did it end?'),
    personId: personField('Who is it?'),
    part: choiceField('Which part has ended?', partsThatEnd),
    reason: longTextField('Why?', 'Without names.'),
  }),
  opensWhen: state => (state.strands.size > 0 ? null : 'Opens when the complaint is received.'),
  check: [
    (state, { personId, part }) =>
      partsHeldBy(state, personId).includes(part)
        ? []
        : [{ field: 'part', message: `They are not recorded as ${part}` }],
    (state, { personId, part }) =>
      partsHeldBy(state, personId).includes(part) && !partsHeldNow(state, personId).includes(part)
        ? [{ field: 'part', message: 'That has ended already' }]
        : [],
  ],
  guards: [],
  decide: (_state, { happened, ...said }, { source }) => here(partEnded.write(happened, source, said)),
})
