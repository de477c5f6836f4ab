import { z } from 'zod'
import { manyChosenField } from '#stream/chosen-field.ts'
import { pointField, whenField } from '#stream/field.ts'
import { here } from '#stream/verb.ts'
import { partTaken } from '../entries/part-taken.ts'
import { pointPeopleLinked } from '../entries/point-people-linked.ts'
import { partsHeldBy } from '../parts.ts'
import { complaintVerb } from './define.ts'
import { inThisComplaint } from './in-this-complaint.ts'

export const recordPeopleOfPoint = complaintVerb({
  name: 'record-people-of-point',
  title: 'Record whom a point concerns',
  summary:
    'Who is affected by a point, and whose doing it is about. Those complained about find no trace of the complaint.',
  transitions: ['T01'],
  may: ['complaints manager', 'complaints officer', 'stage 1 resolver', 'investigating officer'],
  sources: [{ key: 'CA', at: 'section 26(7)' }],
  input: z.object({
    happened: whenField('When was that learned?'),
    pointId: pointField('Which point?'),
    affected: manyChosenField(
      'people',
      'Who is affected by it?',
      'Often a child or somebody else, not the complainant.',
    ),
    about: manyChosenField(
      'people',
      'Whose doing is it about?',
      'Leave empty if it is about a service and nobody in it.',
    ),
  }),
  opensWhen: state => (state.strands.size > 0 ? null : 'Opens when the complaint is received.'),
  check: [
    (state, { affected }) => affected.flatMap(id => inThisComplaint(state, id, 'affected')).slice(0, 1),
    (state, { about }) => about.flatMap(id => inThisComplaint(state, id, 'about')).slice(0, 1),
    (state, { pointId }, { source }) =>
      source.kind === 'history' || state.points.has(pointId)
        ? []
        : [{ field: 'pointId', message: 'Choose a point of this complaint' }],
  ],
  guards: [],
  decide: (state, { happened, pointId, affected, about }, { source }) =>
    here(
      pointPeopleLinked.write(happened, source, { pointId, affected: [...affected], about: [...about] }),
      // Whoever is complained about has that part from then on, which keeps the complaint from them.
      ...about
        .filter(id => !partsHeldBy(state, id).includes('subject of a point'))
        .map(personId => partTaken.write(happened, source, { personId, part: 'subject of a point', note: null })),
    ),
})
