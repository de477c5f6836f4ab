import { westminster } from '#practice/retold/westminster.ts'
import type { PointLived } from './lived-complaint.ts'

/** What the points are about, of which the statement tells how many there were and seldom what. Invented. */
const matters = [
  'His say as a parent',
  'What was passed on to others',
  'Meetings he heard of afterwards',
  'Calls that nobody returned',
  'Help promised for the children',
  'Whose account was believed',
  'Who worked with the family',
] as const
const times = ['before the hearing', 'in the weeks after it', 'under the second worker', 'in the last year'] as const

const others = matters.flatMap(matter => times.map(time => `${matter}, ${time}`))

/** The points of the published case one by one: as many of each finding as the statement counts. */
export const points: readonly PointLived[] = westminster.points
  .flatMap(({ text, count, countInferred, stage2 }) =>
    Array.from({ length: count }, (_, place) => ({
      text: countInferred ? (others[place] ?? '') : `${text}${count > 1 ? ` (${place + 1})` : ''}`,
      finding: stage2?.finding ?? ('no finding' as const),
    })),
  )
  .map((point, place) => ({
    ...point,
    label: String(place + 1),
    ...(point.finding === 'partially upheld' ? { whichPart: 'How it felt to him, and not that it was meant.' } : {}),
  }))

/** The six that were looked at again, by their place in the statement. */
export const lookedAtAgain: readonly string[] = points
  .filter(({ text }) => text.startsWith('Six points'))
  .map(({ label }) => label)

export const desiredOutcomes = westminster.desiredOutcomes.map(({ retold }) => retold ?? '')
export const recommendations = westminster.recommendations
export const agreedWithTheOmbudsman = westminster.earlierOmbudsmanDecision?.actions ?? []
