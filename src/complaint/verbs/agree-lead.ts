import { z } from 'zod'
import { isExact } from '#law/span.ts'
import { manyChosenField } from '#stream/chosen-field.ts'
import { longTextField, optionalTextField, whenField } from '#stream/field.ts'
import { namedChoiceField } from '#stream/named-choice-field.ts'
import { here } from '#stream/verb.ts'
import { gateAnswered } from '../entries/gate-answered.ts'
import { aDecider, deciderField, needed } from './decider-field.ts'
import { complaintVerb } from './define.ts'
import { stateOfChosen } from './points-chosen.ts'

export const agreeLead = complaintVerb({
  name: 'agree-lead',
  title: 'Agree who leads where another body provided it',
  summary:
    'A contractor, another council or the health service. The council keeps its own duty, its own clock and its own records.',
  transitions: ['T05'],
  may: ['complaints manager'],
  sources: [{ key: 'GUIDANCE', at: '' }],
  input: z.object({
    happened: whenField('When was that settled?'),
    answer: namedChoiceField('Who provides the service complained about?', [
      ['the council itself', 'The council itself'],
      ['a contractor', 'A contractor of the council'],
      ['another council', 'Another council'],
      ['the health service', 'The health service'],
      ['another body', 'Another body'],
    ]),
    reasons: longTextField('Who leads, and who answers what?', 'The body, not the person.'),
    asked: optionalTextField('Which of their records were asked for?', 'They are the council’s to answer for.'),
    askedFor: whenField('By when were they asked for?', 'Leave empty if none were.'),
    pointIds: manyChosenField('points', 'Which points?', 'Leave empty for all of it.'),
    decidedBy: deciderField(),
  }),
  opensWhen: state => (state.strands.size > 0 ? null : 'Opens when the complaint is received.'),
  check: [
    (state, { pointIds }) => stateOfChosen(state, pointIds, ['live', 'suspended', 'resolved']),
    (_state, { answer, asked }, context) =>
      answer === 'a contractor' ? needed(context, 'asked', asked, 'Say which of their records were asked for') : [],
    (_state, { asked, askedFor }, { source }) =>
      source.kind === 'worked' && asked !== null && !isExact(askedFor)
        ? [{ field: 'askedFor', message: 'Enter the day by which they were asked for' }]
        : [],
    (_state, { decidedBy }, context) => aDecider(context, decidedBy),
  ],
  guards: [],
  decide: (_state, { happened, reasons, asked, askedFor: _, ...said }, { source }) =>
    here(
      gateAnswered.write(happened, source, {
        ...said,
        gate: 'who leads',
        reasons: [reasons, asked && `Asked for: ${asked}`].filter(Boolean).join(' '),
      }),
    ),
})
