import { z } from 'zod'
import { formatIsoDay } from '#law/day.ts'
import { isExact } from '#law/span.ts'
import { personRecorded } from '#person/entries/person-recorded.ts'
import { optionalChosenField } from '#stream/chosen-field.ts'
import type { When } from '#stream/entry.ts'
import { optionalTextField, severalField, whenField } from '#stream/field.ts'
import { isUndated } from '#stream/when.ts'
import { poolMemberRecorded } from '../entries/pool-member-recorded.ts'
import { independentWork } from '../pool-member.ts'
import { authorityVerb } from './define.ts'

const dayOrNone = (when: When): string | null => (when.latest === null ? null : formatIsoDay(when.latest))

const needsADay = (field: string, when: When) =>
  isUndated(when) || isExact(when) ? [] : [{ field, message: 'Enter a day, such as 31 March 2027, or leave it empty' }]

export const recordPoolMember = authorityVerb({
  name: 'record-pool-member',
  title: 'Put somebody on the list of independent people',
  summary:
    'Somebody outside the council who can be asked to investigate, to be independent person, or to sit on a panel.',
  may: ['complaints manager', 'panel clerk'],
  sources: [{ key: 'REG', at: '2' }],
  input: z.object({
    happened: whenField('Since when is this known?'),
    personId: optionalChosenField('person', 'Are they recorded already?', 'Leave empty for somebody new.'),
    name: optionalTextField('What is their name?', 'Only for somebody new.', 'text'),
    work: severalField('What can they be asked to be?', independentWork.options),
    skills: optionalTextField('What do they bring?', 'Experience, training, languages.'),
    availability: optionalTextField('When and where can they work?'),
    awayUntil: whenField('Are they away until a day?', 'Leave empty if they can be asked now.'),
    conflicts: optionalTextField(
      'What should they not be asked about?',
      'Services, teams or areas. No family by name.',
    ),
    employedUntil: whenField(
      'When did they last work for this council, or were a member of it?',
      'Good practice is a gap of three years. Leave empty if they never did.',
    ),
  }),
  opensWhen: ({ name }) => (name === '' ? 'Opens when the council is set up.' : null),
  check: [
    (_state, { personId, name }) =>
      personId === null && name === null ? [{ field: 'name', message: 'Enter a name, or choose a person' }] : [],
    (_state, { personId, name }) =>
      personId !== null && name !== null
        ? [{ field: 'name', message: 'Leave the name empty when you choose a person already recorded' }]
        : [],
    (_state, { work }) =>
      work.length === 0 ? [{ field: 'work', message: 'Choose at least one thing they can be asked to be' }] : [],
    (_state, { awayUntil }) => needsADay('awayUntil', awayUntil),
    (_state, { employedUntil }) => needsADay('employedUntil', employedUntil),
  ],
  guards: [],
  decide(_state, { happened, personId, name, work, awayUntil, employedUntil, ...said }, { source, newId }) {
    const id = personId ?? newId()
    const listed = poolMemberRecorded.write(happened, source, {
      ...said,
      personId: id,
      work: [...work],
      awayUntil: dayOrNone(awayUntil),
      employedUntil: dayOrNone(employedUntil),
    })
    const known = { to: 'this stream', entries: [listed] } as const
    if (personId !== null) return [known]
    const recorded = personRecorded.write(happened, source, { name: name ?? '', note: null })
    return [{ to: { kind: 'person', id }, entries: [recorded] }, known]
  },
})
