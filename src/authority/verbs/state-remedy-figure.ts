import { z } from 'zod'
import { type RemedyFigureId, remedyFigures } from '#law/remedies.ts'
import { isExact } from '#law/span.ts'
import { longTextField, moneyField, whenField } from '#stream/field.ts'
import { namedChoiceField } from '#stream/named-choice-field.ts'
import { here } from '#stream/verb.ts'
import { remedyFigureStated } from '../entries/remedy-figure-stated.ts'
import { authorityVerb } from './define.ts'

const named: readonly (readonly [RemedyFigureId, string])[] = remedyFigures.map(({ id, about, per }) => [
  id,
  per === null ? about : `${about}, for each ${per}`,
])
const [first = ['distress', 'Distress'] as const, ...others] = named

export const stateRemedyFigure = authorityVerb({
  name: 'state-remedy-figure',
  title: 'State a range for remedies as you read it',
  summary:
    'The ranges beside a remedy are recalled, not read. State one as the guidance in force has it. It is shown for comparison only.',
  may: ['complaints manager'],
  sources: [{ key: 'REMEDY', at: '' }],
  input: z.object({
    happened: whenField('From which day does it apply?'),
    figure: namedChoiceField('What is it for?', [first, ...others]),
    from: moneyField('From how much?', 'In pounds. Leave empty if only an upper end is given.'),
    to: moneyField('Up to how much?', 'In pounds.'),
    reason: longTextField('On what does it rest?', 'For example, the guidance and the day on which it was read.'),
  }),
  opensWhen: ({ name }) => (name === '' ? 'Opens when the council is set up.' : null),
  check: [
    (_state, { happened }) =>
      isExact(happened) ? [] : [{ field: 'happened', message: 'Enter the day from which it applies' }],
    (_state, { from, to }) =>
      to === null || to === 0 || (from !== null && from > to)
        ? [{ field: 'to', message: 'Enter an amount in pounds, not less than the lower end' }]
        : [],
  ],
  guards: [],
  decide: (_state, { happened, figure, from, to, reason }, { source }) =>
    to === null ? [] : here(remedyFigureStated.write(happened, source, { figure, from, to, reason })),
})
