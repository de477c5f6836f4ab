import type { FindingValue } from '#complaint/words.ts'
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

const told = ['Not told of a visit', 'Not told of a call', 'A letter worded without care'] as const
const thinlyShown = [
  'The visit that was not written up',
  'The call to the school',
  'The meeting at short notice',
  'The message that was passed on',
  'The hours of contact that fell away',
  'The question that was not put to him',
] as const

/** What is written of each point of a group; the statement describes a single one and none of the others. */
function textsOf(text: string | null, finding: FindingValue, again: boolean): readonly string[] {
  if (finding === 'partially upheld') return [text ?? '']
  if (finding === 'upheld') return told
  return again ? thinlyShown : others
}

const all = westminster.points.flatMap(({ text, count, stage2, stage3 }) =>
  Array.from({ length: count }, (_, place) => {
    const finding: FindingValue = stage2?.finding ?? 'no finding'
    return { text: textsOf(text, finding, stage3 !== null)[place] ?? '', finding, again: stage3 !== null }
  }),
)

/** The points of the published case one by one: as many of each finding as the statement counts. */
export const points: readonly PointLived[] = all.map(({ text, finding }, place) => ({
  text,
  finding,
  label: String(place + 1),
  ...(finding === 'partially upheld' ? { whichPart: 'How it felt to him, and not that it was meant.' } : {}),
}))

/** The labels of the six that were looked at again. */
export const lookedAtAgain: readonly string[] = all.flatMap(({ again }, place) => (again ? [String(place + 1)] : []))

export const desiredOutcomes = westminster.desiredOutcomes.map(({ retold }) => retold ?? '')
export const recommendations = westminster.recommendations
export const agreedWithTheOmbudsman = westminster.earlierOmbudsmanDecision?.actions ?? []
