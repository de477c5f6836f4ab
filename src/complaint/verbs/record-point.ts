import { z } from 'zod'
import { optionalChosenField } from '#stream/chosen-field.ts'
import { longTextField, optionalChoiceField, optionalTextField, pastField, whenField } from '#stream/field.ts'
import { here } from '#stream/verb.ts'
import { whenToData } from '#stream/when.ts'
import { pointRecorded } from '../entries/point-recorded.ts'
import { nextLabel } from '../intake/next-label.ts'
import { themesInTwoLevels } from '../intake/themes.ts'
import { splitLabel } from '../label.ts'
import { pointByLabel } from '../points.ts'
import { complaintVerb } from './define.ts'

export const recordPoint = complaintVerb({
  name: 'record-point',
  title: 'Add a point of complaint',
  summary: 'One thing complained about: what happened, when, which service, and what is wanted.',
  transitions: ['T01', 'T05'],
  may: ['complaints manager', 'complaints officer', 'stage 1 resolver'],
  sources: [{ key: 'REG', at: '6' }],
  input: z.object({
    happened: whenField('When did they raise it?'),
    text: longTextField(
      'What is this point about?',
      'One thing, in a sentence or two, as close to their own words as you can. Without names.',
    ),
    wanted: optionalTextField('What do they want done about it?', 'Leave empty if they have not said.'),
    arose: pastField(
      'When did it happen?',
      'As much as is known: 8 September 2022, December 2021, 2019, or 18 October without a year. Leave empty if they have not said.',
    ),
    service: optionalTextField(
      'Which service or team is it about?',
      'For example, Children with disabilities team.',
      'text',
    ),
    theme: optionalChoiceField('What kind of thing is it?', themesInTwoLevels),
    parentId: optionalChosenField(
      'point',
      'Is it part of another point?',
      'Leave empty if it stands by itself. A point with parts becomes a heading, and each part is answered by itself.',
    ),
    label: optionalTextField(
      'What number does it have?',
      'Only if their letter numbers it, such as 14b(ii). Leave empty and it is given the next number.',
      'text',
    ),
  }),
  opensWhen: () => null,
  check: [
    (state, { label }) => {
      if (label === null) return []
      if (label.length > 12 || splitLabel(label).length === 0)
        return [{ field: 'label', message: 'Enter a number such as 4, 1a or 14b(ii), or leave it empty' }]
      return pointByLabel(state, label)
        ? [{ field: 'label', message: `There is a point ${label} already. Enter another number` }]
        : []
    },
    (state, { parentId }) =>
      parentId !== null && !state.points.has(parentId)
        ? [{ field: 'parentId', message: 'Choose a point of this complaint' }]
        : [],
  ],
  guards: [],
  decide(state, { happened, label: given, parentId, arose, ...said }, { source, newId }) {
    const { label, segments } =
      given === null ? nextLabel(state, parentId) : { label: given, segments: [...splitLabel(given)] }
    return here(
      pointRecorded.write(happened, source, {
        pointId: newId(),
        label,
        segments,
        parentId,
        arose: whenToData(arose),
        ...said,
      }),
    )
  },
})
