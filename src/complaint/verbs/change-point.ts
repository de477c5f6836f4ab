import { z } from 'zod'
import { optionalChoiceField, optionalTextField, pastField, pointField, whenField } from '#stream/field.ts'
import { here } from '#stream/verb.ts'
import { isUndated, whenToData } from '#stream/when.ts'
import { pointRecorded } from '../entries/point-recorded.ts'
import { nextLabel } from '../intake/next-label.ts'
import { themesInTwoLevels } from '../intake/themes.ts'
import { splitLabel } from '../label.ts'
import { pointByLabel } from '../points.ts'
import { complaintVerb } from './define.ts'

export const changePoint = complaintVerb({
  name: 'change-point',
  title: 'Change a point of complaint',
  summary: 'What is known of a point is put right or added to. Whatever is left empty stays as it was.',
  transitions: ['T01', 'T05'],
  may: ['complaints manager', 'complaints officer', 'stage 1 resolver'],
  sources: [{ key: 'REG', at: '6' }],
  input: z.object({
    happened: whenField('When was that learned?'),
    pointId: pointField('Which point?'),
    text: optionalTextField('What is this point about?', 'Without names. Leave empty to keep the words as they are.'),
    wanted: optionalTextField('What do they want done about it?'),
    arose: pastField('When did it happen?', 'As much as is known. Leave empty to keep what is recorded.'),
    service: optionalTextField('Which service or team is it about?', undefined, 'text'),
    theme: optionalChoiceField('What kind of thing is it?', themesInTwoLevels),
    label: optionalTextField('What number is it to have?', 'Leave empty to keep the number it has.', 'text'),
  }),
  opensWhen: state => (state.points.size > 0 ? null : 'Opens when a point is recorded.'),
  check: [
    (state, { pointId }, { source }) =>
      source.kind === 'history' || state.points.has(pointId)
        ? []
        : [{ field: 'pointId', message: 'Choose a point of this complaint' }],
    (state, { label, pointId }) => {
      if (label === null) return []
      if (label.length > 12 || splitLabel(label).length === 0)
        return [{ field: 'label', message: 'Enter a number such as 4, 1a or 14b(ii), or leave it empty' }]
      const other = pointByLabel(state, label)
      return other && other.id !== pointId
        ? [{ field: 'label', message: `There is a point ${label} already. Enter another number` }]
        : []
    },
  ],
  guards: [],
  decide(state, { happened, pointId, text, wanted, arose, service, theme, label: given }, { source }) {
    const point = state.points.get(pointId)
    const before = state.intake.pointDetails.get(pointId)
    const label = given ?? point?.label ?? nextLabel(state, null).label
    return here(
      pointRecorded.write(happened, source, {
        pointId,
        label,
        segments: given === null && point ? [...point.segments] : [...splitLabel(label)],
        parentId: point?.parentId ?? null,
        text: text ?? point?.text ?? '',
        wanted: wanted ?? before?.wanted ?? null,
        arose: whenToData(isUndated(arose) ? (before?.arose ?? arose) : arose),
        service: service ?? before?.service ?? null,
        theme: theme ?? before?.theme ?? null,
      }),
    )
  },
})
