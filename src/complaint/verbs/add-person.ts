import { z } from 'zod'
import type { SourceRef } from '#law/sources.ts'
import { personRecorded } from '#person/entries/person-recorded.ts'
import { optionalChosenField } from '#stream/chosen-field.ts'
import { choiceField, optionalTextField, whenField } from '#stream/field.ts'
import { partTaken } from '../entries/part-taken.ts'
import { partsHeldBy } from '../parts.ts'
import type { ComplaintState } from '../state.ts'
import { whyNotBoth } from '../two-parts.ts'
import { type Part, part } from '../words.ts'
import { complaintVerb } from './define.ts'

/** Parts that come with an appointment of their own. */
const byAppointment = ['investigating officer', 'independent person', 'supplementary investigating officer'] as const

const notOnThePanelToo: SourceRef = { key: 'REG', at: '19(3)' }
const newToTheComplaint: SourceRef = { key: 'REG', at: '19(2)' }
const outsideTheCouncil: SourceRef = { key: 'REG', at: '17(2)' }
const apartFromTheCouncil: SourceRef = { key: 'ADV', at: 'regulation 3' }
const noTwoParts: SourceRef = { key: 'GUIDANCE', at: '' }

const partAdded = part.exclude(byAppointment)

/** Whether a bar of that source keeps somebody who has a part already from having this one too. */
function barred(source: SourceRef, state: ComplaintState, personId: string | null, added: Part) {
  const held = personId === null ? [] : partsHeldBy(state, personId)
  for (const other of held) {
    const bar = whyNotBoth(added, other)
    if (bar && bar.source.key === source.key && bar.source.at === source.at)
      return {
        why: `This person is already ${other} in this complaint. ${bar.why}`,
        whatInstead: `Find somebody without such a part to be the ${added}.`,
      }
  }
  return null
}

export const addPerson = complaintVerb({
  name: 'add-person',
  title: 'Add a person',
  summary: 'Somebody has a part in this complaint. Their name is kept apart from it.',
  transitions: ['T01', 'T05', 'T32'],
  may: ['complaints manager', 'complaints officer', 'stage 1 resolver', 'panel clerk'],
  sources: [
    { key: 'REG', at: '19(2)' },
    { key: 'REG', at: '19(3)' },
    { key: 'ADV', at: 'regulation 3' },
    { key: 'CA', at: 'section 26(3)' },
  ],
  input: z.object({
    happened: whenField('Since when do they have this part?'),
    personId: optionalChosenField('person', 'Are they recorded already?', 'Leave empty for somebody new.'),
    name: optionalTextField('What is their name?', 'Only for somebody new.', 'text'),
    part: choiceField('What are they in this complaint?', partAdded.options),
    note: optionalTextField(
      'What else should be known about them?',
      'For somebody new, this is kept with the name: how to reach them, their language, what they need to take part. For somebody already recorded it stays in this complaint, so use no names.',
    ),
  }),
  opensWhen: () => null,
  check: [
    (_state, { personId, name }) =>
      personId === null && name === null ? [{ field: 'name', message: 'Enter a name, or choose a person' }] : [],
    (_state, { personId, name }) =>
      personId !== null && name !== null
        ? [{ field: 'name', message: 'Leave the name empty when you choose a person already recorded' }]
        : [],
    (state, { personId, part: added }) =>
      personId !== null && partsHeldBy(state, personId).includes(added)
        ? [{ field: 'part', message: `They are already recorded as ${added}` }]
        : [],
  ],
  guards: [
    {
      rule: 'The independent person does not sit on the panel',
      source: notOnThePanelToo,
      check: (state, { personId, part: added }) => barred(notOnThePanelToo, state, personId, added),
    },
    {
      rule: 'A member of the panel is new to the complaint',
      source: newToTheComplaint,
      check: (state, { personId, part: added }) => barred(newToTheComplaint, state, personId, added),
    },
    {
      rule: 'The independent person does not consider the complaint for the council',
      source: outsideTheCouncil,
      check: (state, { personId, part: added }) => barred(outsideTheCouncil, state, personId, added),
    },
    {
      rule: 'An advocate stands apart from the council',
      source: apartFromTheCouncil,
      check: (state, { personId, part: added }) => barred(apartFromTheCouncil, state, personId, added),
    },
    {
      rule: 'One person does not hold two parts that judge one another',
      source: noTwoParts,
      check: (state, { personId, part: added }) => barred(noTwoParts, state, personId, added),
    },
  ],
  decide(_state, { happened, personId, name, part: added, note }, { source, newId }) {
    if (personId !== null)
      return [{ to: 'this stream', entries: [partTaken.write(happened, source, { personId, part: added, note })] }]
    const id = newId()
    return [
      {
        to: { kind: 'person', id },
        entries: [personRecorded.write(happened, source, { name: name ?? '', note })],
      },
      { to: 'this stream', entries: [partTaken.write(happened, source, { personId: id, part: added, note: null })] },
    ]
  },
})
