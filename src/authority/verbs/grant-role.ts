import { z } from 'zod'
import { formatIsoDay } from '#law/day.ts'
import { isExact } from '#law/span.ts'
import { personRecorded } from '#person/entries/person-recorded.ts'
import { optionalChosenField } from '#stream/chosen-field.ts'
import { choiceField, optionalTextField, whenField } from '#stream/field.ts'
import { role } from '#stream/role.ts'
import { isUndated } from '#stream/when.ts'
import { roleGranted } from '../entries/role-granted.ts'
import { holdsOn, standing } from '../term-of-office.ts'
import { authorityVerb } from './define.ts'

export const grantRole = authorityVerb({
  name: 'grant-role',
  title: 'Give somebody a role',
  summary: 'Somebody holds an office at this council from a day. Without one, nobody sees or does anything.',
  may: ['administrator', 'complaints manager'],
  sources: [{ key: 'REG', at: '10' }],
  input: z.object({
    happened: whenField('From which day?'),
    personId: optionalChosenField('person', 'Are they recorded already?', 'Leave empty for somebody new.'),
    name: optionalTextField('What is their name?', 'Only for somebody new.', 'text'),
    role: choiceField('What are they?', role.options),
    standing: choiceField(
      'What are they to the council?',
      standing.options,
      'An independent person and the members of a panel are neither officers nor members of the council, nor married to or the civil partner of one.',
    ),
    until: whenField('Until which day, if that is settled?', 'The last day. Leave empty if it is open.'),
  }),
  opensWhen: ({ name }) => (name === '' ? 'Opens when the council is set up.' : null),
  check: [
    (_state, { happened }) =>
      isExact(happened) ? [] : [{ field: 'happened', message: 'Enter the day from which they hold the role' }],
    (_state, { personId, name }) =>
      personId === null && name === null ? [{ field: 'name', message: 'Enter a name, or choose a person' }] : [],
    (_state, { personId, name }) =>
      personId !== null && name !== null
        ? [{ field: 'name', message: 'Leave the name empty when you choose a person already recorded' }]
        : [],
    (_state, { personId }, { actor }) =>
      personId === actor.personId
        ? [{ field: 'personId', message: 'Somebody else has to give you a role: ask another administrator' }]
        : [],
    (_state, { until }) =>
      isUndated(until) || isExact(until)
        ? []
        : [{ field: 'until', message: 'Enter the last day, such as 31 March 2027, or leave it empty' }],
    (_state, { happened, until }) =>
      isExact(happened) && isExact(until) && until.earliest < happened.earliest
        ? [{ field: 'until', message: 'The last day is before the first. Enter a later one' }]
        : [],
    ({ terms }, { personId, role: as, happened }) =>
      isExact(happened) &&
      terms.some(term => term.personId === personId && term.role === as && holdsOn(term, happened.earliest))
        ? [{ field: 'role', message: `They are ${as} already on that day` }]
        : [],
  ],
  guards: [
    {
      rule: 'An independent person is no member or officer of the council',
      source: { key: 'REG', at: '2' },
      check: (_state, { role: as, standing: to }) =>
        (as === 'independent person' || as === 'panel member') && to !== 'neither'
          ? {
              why: `You say that they are ${to === 'officer' ? 'an officer' : 'a member'} of the council.`,
              whatInstead: 'Give this role to somebody who is neither, nor the spouse or civil partner of one.',
            }
          : null,
    },
  ],
  decide(_state, { happened, personId, name, role: as, standing: to, until }, { source, newId }) {
    if (happened.earliest === null) return []
    const id = personId ?? newId()
    const granted = roleGranted.write(happened, source, {
      personId: id,
      role: as,
      standing: to,
      from: formatIsoDay(happened.earliest),
      to: until.latest === null ? null : formatIsoDay(until.latest),
    })
    const known = { to: 'this stream', entries: [granted] } as const
    if (personId !== null) return [known]
    const recorded = personRecorded.write(happened, source, { name: name ?? '', note: null })
    return [{ to: { kind: 'person', id }, entries: [recorded] }, known]
  },
})
