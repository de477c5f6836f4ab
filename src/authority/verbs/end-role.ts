import { z } from 'zod'
import { formatIsoDay } from '#law/day.ts'
import { isExact } from '#law/span.ts'
import { chosenField } from '#stream/chosen-field.ts'
import { longTextField, whenField } from '#stream/field.ts'
import { here } from '#stream/verb.ts'
import { roleEnded } from '../entries/role-ended.ts'
import { holdsOn } from '../term-of-office.ts'
import { authorityVerb } from './define.ts'

export const endRole = authorityVerb({
  name: 'end-role',
  title: 'End somebody’s role',
  summary: 'Somebody leaves an office. From the next day they see and do nothing by it; what they did stays theirs.',
  may: ['administrator', 'complaints manager'],
  sources: [{ key: 'REG', at: '10' }],
  input: z.object({
    happened: whenField('What is their last day in the role?'),
    term: chosenField('term', 'Which role of whom?'),
    reason: longTextField('Why does it end?', 'Without names.'),
  }),
  opensWhen: ({ terms }) => (terms.length === 0 ? 'Opens when somebody has a role.' : null),
  check: [
    (_state, { happened }) => (isExact(happened) ? [] : [{ field: 'happened', message: 'Enter their last day' }]),
    ({ terms }, { term, happened }) => {
      const ended = terms.find(({ seq }) => String(seq) === term)
      if (!ended) return [{ field: 'term', message: 'Choose a role from the list' }]
      return isExact(happened) && !holdsOn(ended, happened.earliest)
        ? [{ field: 'happened', message: 'They do not hold the role on that day' }]
        : []
    },
  ],
  guards: [
    {
      rule: 'The council always has a complaints manager',
      source: { key: 'REG', at: '10(a)' },
      check({ terms }, { term, happened }) {
        const ended = terms.find(({ seq }) => String(seq) === term)
        const next = happened.latest === null ? null : happened.latest + 1
        if (ended?.role !== 'complaints manager' || next === null) return null
        const another = terms.some(
          other => other !== ended && other.role === 'complaints manager' && (other.to === null || other.to >= next),
        )
        return another
          ? null
          : {
              why: 'Nobody else is complaints manager after that day, and the council has to have one.',
              whatInstead: 'Give the role to their successor or deputy first.',
            }
      },
    },
  ],
  decide: (_state, { happened, term, reason }, { source }) =>
    happened.earliest === null
      ? []
      : here(
          roleEnded.write(happened, source, { term: Number(term), lastDay: formatIsoDay(happened.earliest), reason }),
        ),
})
