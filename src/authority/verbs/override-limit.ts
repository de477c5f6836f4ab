import { z } from 'zod'
import type { CountedUnit } from '#law/limit.ts'
import { allLimits, isLimitId, limits } from '#law/limits.ts'
import { isOverridable, type LimitOverride, whyNotOverridden } from '#law/overrides.ts'
import { isExact, type Span } from '#law/span.ts'
import { asked, choiceField, longTextField, whenField, wholeNumberField } from '#stream/field.ts'
import { here } from '#stream/verb.ts'
import { limitOverridden } from '../entries/limit-overridden.ts'
import type { AuthorityState } from '../state.ts'
import { authorityVerb } from './define.ts'

const unitOf = { 'working days': 'working_days', days: 'days', months: 'months_after' } as const satisfies Record<
  string,
  CountedUnit
>

interface Said {
  readonly happened: Span
  readonly limitId: string
  readonly n: number | null
  readonly unit: keyof typeof unitOf
  readonly reason: string
}

function overrideOf({ name }: AuthorityState, { happened, limitId, n, unit, reason }: Said): LimitOverride | undefined {
  if (!isLimitId(limitId) || n === null || !isExact(happened)) return undefined
  return {
    limit: limitId,
    length: { kind: 'counted', n, unit: unitOf[unit] },
    authorityName: name,
    reason,
    on: happened.earliest,
  }
}

export const overrideLimit = authorityVerb({
  name: 'override-limit',
  title: 'Set a time limit of your own',
  summary: 'A limit that no text we read fixes gets the figure of the council. What the law says stands.',
  may: ['complaints manager'],
  sources: [
    { key: 'GUIDANCE', at: '' },
    { key: 'REG', at: '' },
  ],
  input: z.object({
    happened: whenField('From which day does it apply?'),
    limitId: asked(z.string('Which limit?: choose one').refine(isLimitId, 'Which limit?: choose one'), {
      question: 'Which limit?',
      kind: 'choice',
      choices: allLimits()
        .filter(isOverridable)
        .map(({ id, name }) => ({ value: id, text: name })),
    }),
    n: wholeNumberField('How many?'),
    unit: choiceField('Of what?', ['working days', 'days', 'months']),
    reason: longTextField('On what does it rest?', 'For example, the published policy and its date.'),
  }),
  opensWhen: ({ name }) => (name === '' ? 'Opens when the council is set up.' : null),
  check: (_state, { n }) => (n === null || n < 1 ? [{ field: 'n', message: 'Enter a number of 1 or more' }] : []),
  guards: [
    {
      rule: 'What was read in the law or in practice stands',
      source: { key: 'REG', at: '' },
      check: (state, said) => {
        const override = overrideOf(state, said)
        const why = override ? whyNotOverridden(limits, override) : null
        return why === null
          ? null
          : { why, whatInstead: 'Keep to it. A date the council gives itself can be promised case by case.' }
      },
    },
  ],
  decide: (_state, { happened, limitId, n, unit, reason }, { source }) =>
    n === null ? [] : here(limitOverridden.write(happened, source, { limitId, n, unit: unitOf[unit], reason })),
})
