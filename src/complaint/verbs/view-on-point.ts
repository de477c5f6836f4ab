import { z } from 'zod'
import { choiceField, optionalTextField, pointField, whenField } from '#stream/field.ts'
import { here } from '#stream/verb.ts'
import { pointViewSaved } from '../entries/point-view-saved.ts'
import { independentPersonOpens } from '../investigation/open.ts'
import { findingOn } from '../investigation/progress.ts'
import { openInSomeStrand } from '../open-in-some-strand.ts'
import { complaintVerb } from './define.ts'

export const viewOnPoint = complaintVerb({
  name: 'view-on-point',
  title: 'Save a view of a point',
  summary: 'Whether the independent person agrees with the finding on a point. Their report makes it their view.',
  transitions: ['T25'],
  may: ['complaints manager', 'independent person'],
  sources: [{ key: 'IPX', at: '' }],
  input: z.object({
    happened: whenField('When was that?'),
    pointId: pointField('On which point?'),
    view: choiceField('Does the independent person agree with the finding?', ['agrees', 'agrees in part', 'disagrees']),
    comments: optionalTextField('What do they say about it?', 'Needed unless they agree. Without names.'),
  }),
  opensWhen: state =>
    state.points.size === 0
      ? 'Opens when the statement of complaint lists the points.'
      : openInSomeStrand(state, independentPersonOpens),
  check: [
    (state, { pointId }) => {
      const point = state.points.get(pointId)
      if (point?.kind !== 'point') return [{ field: 'pointId', message: 'Choose a point of this complaint' }]
      return findingOn(state, point)
        ? []
        : [{ field: 'pointId', message: 'The investigating officer has not found on this point yet' }]
    },
    (state, { pointId }, { source }) => {
      const point = state.points.get(pointId)
      const why = point && source.kind === 'worked' ? independentPersonOpens(state, point.strand) : null
      return why === null ? [] : [{ field: 'pointId', message: why }]
    },
    (_state, { view, comments }) =>
      view !== 'agrees' && comments === null ? [{ field: 'comments', message: 'Say why they do not agree' }] : [],
  ],
  guards: [],
  decide(state, { happened, ...said }, { source }) {
    const point = state.points.get(said.pointId)
    return here(
      pointViewSaved.write(happened, source, {
        ...said,
        label: point?.label ?? null,
        findingId: (point && findingOn(state, point)?.id) ?? null,
      }),
    )
  },
})
