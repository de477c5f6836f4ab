import { z } from 'zod'
import { optionalChosenField } from '#stream/chosen-field.ts'
import { longTextField, optionalTextField, whenField } from '#stream/field.ts'
import { here } from '#stream/verb.ts'
import { scopeDecided } from '../entries/scope-decided.ts'
import { livePoints, pointAndParts } from '../points.ts'
import { currentRound, hasStep } from '../rounds.ts'
import { complaintVerb, stageField } from './define.ts'

export const decideScope = complaintVerb({
  name: 'decide-scope',
  title: 'Decide that a point is outside the procedure',
  summary: 'One point or matter belongs elsewhere. The person is told why, and where to take it.',
  transitions: ['T06'],
  may: ['complaints manager', 'adjudicating officer'],
  sources: [
    { key: 'CA', at: 'section 26(3)' },
    { key: 'REG', at: '3' },
    { key: 'D', at: '18 011 015' },
  ],
  input: z.object({
    happened: whenField('When was that decided?'),
    pointId: optionalChosenField('point', 'Which point?', 'Leave empty for a matter that is no point of its own.'),
    about: optionalTextField('Otherwise, what is it about?', 'Without names.', 'text'),
    reason: longTextField(
      'Why is it outside the procedure?',
      'Which act it is, and why no function of this procedure covers it.',
    ),
    route: longTextField(
      'Where does it belong, and by when?',
      'The body, how to reach it, its time limit if there is one.',
    ),
    stage: stageField('At which stage was it decided?'),
  }),
  opensWhen: () => null,
  check: [
    (_state, { pointId, about }) =>
      pointId === null && about === null
        ? [{ field: 'about', message: 'Choose a point, or say what it is about' }]
        : [],
    (state, { pointId }) =>
      pointId !== null && !state.points.has(pointId)
        ? [{ field: 'pointId', message: 'Choose a point of this complaint' }]
        : [],
    (state, { pointId }) =>
      pointId !== null && state.points.get(pointId)?.state === 'out of scope'
        ? [{ field: 'pointId', message: 'That point is outside the procedure already' }]
        : [],
  ],
  guards: [
    {
      rule: 'A complaint that has reached stage 2 is not put outside the procedure as a whole',
      source: { key: 'REG', at: '17(1)' },
      check: (state, { pointId }) => {
        const point = pointId === null ? undefined : state.points.get(pointId)
        if (!point || !hasStep(currentRound(state, point.strand), 'stage 2 requested')) return null
        const going = pointAndParts(state, point)
        const left = livePoints(state, point.strand).filter(other => !going.includes(other))
        return left.length > 0
          ? null
          : {
              why: 'No point would be left, and stage 2 has been asked for: the council has to investigate.',
              whatInstead: 'Let stage 2 decide the point, and say there what it cannot look at.',
            }
      },
    },
  ],
  decide: (state, { happened, pointId, about, ...said }, { source }) => {
    const point = pointId === null ? undefined : state.points.get(pointId)
    const words = about ?? (point?.label ? `Point ${point.label}` : 'A point without a number')
    return here(scopeDecided.write(happened, source, { ...said, pointId, about: words }))
  },
})
