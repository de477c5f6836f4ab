import { livePoints } from '#complaint/points.ts'
import { isAddedLater } from '#complaint/points-added.ts'
import { currentRound, hasStage, hasStep } from '#complaint/rounds.ts'
import type { ComplaintState } from '#complaint/state.ts'
import type { Strand } from '#complaint/words.ts'
import { askedOfAll } from '../asked-of-all.ts'
import { heading, table } from '../content.ts'
import { dayTold } from '../dates.ts'
import { type NextDay, nextDay } from '../next-day.ts'
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

/** The day that holds for all that was added; null where there is none, or the strands have different ones. */
function next(given: Given): NextDay | null {
  const strands = [...new Set(added(given.state).map(({ point }) => point.strand))]
  const [first, ...others] = strands.map(strand => nextDay(given, strand))
  return first && others.every(other => other?.day === first.day && other.what === first.what) ? first : null
}

const isAnswered = ({ state }: Given): boolean => added(state).some(({ point }) => betweenStages(state, point.strand))

/** The last stage has been answered, and the next is not asked for. */
function betweenStages(state: ComplaintState, strand: Strand): boolean {
  const round = currentRound(state, strand)
  if (hasStage(round, 3)) return hasStep(round, 'stage 3 responded')
  return hasStep(round, hasStage(round, 2) ? 'stage 2 responded' : 'stage 1 answered')
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
      when: given => !isAnswered(given),
    }),
    words(
      'after-the-answer',
      'that the rest has been answered',
      'We have answered the rest already. We will write to you about how we look at this.',
      { heading: 'What happens next', when: isAnswered },
    ),
    words(
      'same-day',
      'that it moves no day',
      'We still have to answer by {due}. What was added does not move that day.',
      {
        source: [{ key: 'REG', at: '14(4)' }],
        keeps: ['due'],
        when: given => !isAnswered(given) && next(given)?.what === 'answer',
      },
    ),
    words('put-right', 'putting it right', 'If we got something wrong, tell us and we will change it.'),
    ombudsmanPart(BEFORE_THE_END),
  ],
  values: given => ({ due: next(given)?.day ?? null, Ombudsman: OMBUDSMAN }),
  lacks: ({ state }) => undescribed(added(state).map(({ point }) => point)),
  enclosures: () => [],
}
