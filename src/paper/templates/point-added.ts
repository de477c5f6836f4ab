import { livePoints } from '#complaint/points.ts'
import { isAddedLater } from '#complaint/points-added.ts'
import type { ComplaintState } from '#complaint/state.ts'
import { askedOfAll } from '../asked-of-all.ts'
import { heading, table } from '../content.ts'
import { dayTold } from '../dates.ts'
import { nextDay } from '../next-day.ts'
import { pointName, pointText, undescribed } from '../point-words.ts'
import { BEFORE_THE_END, complaintsTeam, OMBUDSMAN, ombudsmanPart, words } from '../shared-parts.ts'
import type { Given, Template } from '../template.ts'

/** The live points that came when stage 1 had begun, with the day on which each was first taken down. */
function added(state: ComplaintState) {
  return livePoints(state).flatMap(point => {
    const entry = state.history.standing.find(
      ({ type, data }) => type === 'point-recorded' && data.pointId === point.id,
    )
    return entry && isAddedLater(state, entry) ? [{ point, on: dayTold(entry.happened) }] : []
  })
}

/** Word that a point was added when stage 1 had begun, and is answered with the others. */
export const pointAdded: Template = {
  id: 'point-added',
  title: 'A point was added',
  heading: 'What we added to your complaint',
  summary: 'Which points were added since stage 1 began, and that they are answered with the others, by the same day.',
  reader: 'adult',
  may: [...complaintsTeam, 'stage 1 resolver'],
  goesTo: ['complainant', 'advocate'],
  tells: ['new point'],
  source: [{ key: 'REG', at: '14(4)' }],
  opensWhen: state =>
    added(state).length > 0 ? null : 'Opens when a point is added to the complaint after stage 1 began.',
  asks: () => askedOfAll,
  parts: [
    words('opening', 'what the letter is', 'Dear {name}\n\nYou told us more, and we added it to your complaint.'),
    {
      kind: 'composed',
      compose: ({ state }: Given) => [
        heading('What we added'),
        ...table(
          'The points that we added',
          ['Point', 'What it is about', 'Since'],
          added(state).map(({ point, on }) => [pointName(point), pointText(point), on ?? '–']),
        ),
      ],
    },
    words('next', 'that they are answered with the others', 'We answer this together with the rest.', {
      heading: 'What happens next',
      source: [{ key: 'REG', at: '14(4)' }],
    }),
    words(
      'same-day',
      'that it moves no day',
      'It does not move the day by which we have to answer. That is {due} at the latest.',
      { source: [{ key: 'REG', at: '14(4)' }], keeps: ['due'], when: given => nextDay(given) !== null },
    ),
    words('put-right', 'putting it right', 'If we got something wrong, tell us and we will change it.'),
    ombudsmanPart(BEFORE_THE_END),
  ],
  values: given => ({ due: nextDay(given), Ombudsman: OMBUDSMAN }),
  lacks: ({ state }) => undescribed(added(state).map(({ point }) => point)),
  enclosures: () => [],
}
