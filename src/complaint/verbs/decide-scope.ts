import { z } from 'zod'
import { OMBUDSMAN_PARAGRAPH, routesElsewhere } from '#law/routes.ts'
import { optionalChosenField } from '#stream/chosen-field.ts'
import { asked, longTextField, optionalTextField, whenField } from '#stream/field.ts'
import { here } from '#stream/verb.ts'
import { scopeDecided } from '../entries/scope-decided.ts'
import { leafPoints, pointAndParts } from '../points.ts'
import type { ComplaintState } from '../state.ts'
import type { Strand } from '../words.ts'
import { aDecider, deciderField } from './decider-field.ts'
import { complaintVerb, stageField } from './define.ts'
import { leavesNothing, onceAskedForStage2, onceTakenAtStage1 } from './once-accepted.ts'

const routeChoices = routesElsewhere.map(({ id, matter, body }) => ({ value: id, text: `${matter}: ${body}` }))

const going = (state: ComplaintState, pointId: string): readonly string[] => {
  const point = state.points.get(pointId)
  return point ? pointAndParts(state, point).map(({ id }) => id) : []
}

/** The strand of which nothing would be left. */
function whatIsWhole(
  state: ComplaintState,
  { pointId, whole }: { readonly pointId: string | null; readonly whole: boolean },
): Strand | null {
  if (whole) return 'substance'
  const point = pointId === null ? undefined : state.points.get(pointId)
  return point && leavesNothing(state, going(state, point.id), point.strand) ? point.strand : null
}

export const decideScope = complaintVerb({
  name: 'decide-scope',
  title: 'Decide that something is outside the procedure',
  summary:
    'One point, another matter, or all of the complaint belongs elsewhere. The person is told why, where to take it, and that they can ask the Ombudsman whether that was right.',
  transitions: ['T06'],
  may: ['complaints manager', 'adjudicating officer'],
  sources: [
    { key: 'CA', at: 'section 26(3)' },
    { key: 'REG', at: '3' },
    { key: 'REG', at: '4' },
    { key: 'REG', at: '5' },
    { key: 'D', at: '18 011 015' },
  ],
  input: z.object({
    happened: whenField('When was that decided?'),
    pointId: optionalChosenField('point', 'Which point?', 'Leave empty for a matter that is no point of its own.'),
    about: optionalTextField('Otherwise, what is it about?', 'Without names.', 'text'),
    whole: asked(
      z
        .enum(['no', 'yes'])
        .default('no')
        .transform(answer => answer === 'yes'),
      {
        question: 'Is that everything the complaint is about?',
        hint: 'Only where no points are recorded: with points, each is decided for a reason of its own.',
        kind: 'yes or no',
        choices: [
          { value: 'yes', text: 'Yes' },
          { value: 'no', text: 'No' },
        ],
      },
    ),
    reason: longTextField(
      'Why is it outside the procedure?',
      'Which act it is, and why no function of this procedure covers it. Not which team did it.',
    ),
    belongs: asked(
      z
        .enum([...routesElsewhere.map(({ id }) => id), 'other', ''])
        .default('')
        .transform(id => (id === '' || id === 'other' ? null : id)),
      {
        question: 'What kind of matter is it?',
        kind: 'choice',
        choices: [...routeChoices, { value: 'other', text: 'None of these' }],
      },
    ),
    route: longTextField(
      'Where does it belong, and how can they reach it?',
      `The body, and its address or number. They are also told: “${OMBUDSMAN_PARAGRAPH}”`,
    ),
    limit: optionalTextField('By when do they have to go there?', 'Leave empty if no time limit is known.', 'text'),
    secondPerson: optionalChosenField(
      'person',
      "Who else agrees that the council's own complaints procedure is the right one?",
      'Only where it goes there: the wrong procedure is among the commonest faults the Ombudsman finds.',
    ),
    decidedBy: deciderField(),
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
    (state, { pointId }) => {
      const stands = pointId === null ? undefined : state.points.get(pointId)?.state
      if (stands === 'out of scope')
        return [{ field: 'pointId', message: 'That point is outside the procedure already' }]
      return stands === 'withdrawn' ? [{ field: 'pointId', message: 'That point was withdrawn' }] : []
    },
    (state, { pointId, whole }) =>
      whole && (pointId !== null || leafPoints(state).length > 0)
        ? [{ field: 'whole', message: 'Decide it point by point: each has its own reason and its own place to go' }]
        : [],
    (_state, { belongs, secondPerson }, { source, actor }) => {
      if (belongs !== 'corporate' || source.kind !== 'worked') return []
      if (secondPerson === null)
        return [
          { field: 'secondPerson', message: 'Ask a second person whether that is the right procedure, and name them' },
        ]
      return secondPerson === actor.personId
        ? [{ field: 'secondPerson', message: 'The second person must be somebody other than you' }]
        : []
    },
    (_state, { decidedBy }, context) => aDecider(context, decidedBy),
  ],
  guards: [
    {
      ...onceAskedForStage2.says,
      check: (state, input) => onceAskedForStage2.on(state, whatIsWhole(state, input)),
    },
    {
      ...onceTakenAtStage1.says,
      check: (state, input) => onceTakenAtStage1.on(state, whatIsWhole(state, input)),
    },
  ],
  decide: (state, { happened, pointId, about, ...said }, { source }) => {
    const point = pointId === null ? undefined : state.points.get(pointId)
    const words = about ?? (point?.label ? `Point ${point.label}` : 'A point without a number')
    return here(scopeDecided.write(happened, source, { ...said, pointId, about: words }))
  },
})
