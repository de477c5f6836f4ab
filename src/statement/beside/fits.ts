import { sameSegments } from '#complaint/label.ts'
import { everyRound, stepsOf } from '#complaint/rounds.ts'
import type { ComplaintState } from '#complaint/state.ts'
import { isoDay } from '#law/day.ts'
import { dateInWords } from '#law/day-words.ts'
import type { Facts } from '../facts.ts'
import type { Compared } from './compared.ts'

const OF_ANY_COUNCIL =
  /\b(?:the|of|and|city|council|county|borough|metropolitan|royal|london|district|unitary|authority|corporation)\b/g

const placeOf = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[’']/g, '')
    .replace(OF_ANY_COUNCIL, ' ')
    .replace(/[^\p{L}]+/gu, ' ')
    .trim()

/** One council is often written in several ways: the place is what counts. */
const sameCouncil = (a: string, b: string): boolean => placeOf(a) === placeOf(b)

const most = (told: readonly Compared[]): boolean =>
  told.filter(({ verdict }) => verdict === 'agrees').length * 2 >= told.length

function ofHeader({ header }: Facts, state: ComplaintState, council: string): readonly string[] {
  const { authority, reference, decisionDate } = header
  const references = [...state.matters.values()].flatMap(matter => matter.reference ?? [])
  const received = everyRound(state).flatMap(({ round }) => stepsOf(round, 'received'))
  const first = received.flatMap(({ happened }) => happened.earliest ?? []).toSorted((a, b) => a - b)[0]
  const decided = decisionDate ? isoDay(decisionDate.value) : null
  return [
    ...(authority && !sameCouncil(authority.value, council)
      ? [`It is about ${authority.value}. This complaint is with ${council}.`]
      : []),
    ...(reference && references.length > 0 && !references.includes(reference.value)
      ? [
          `Its reference is ${reference.value}. The Ombudsman’s reference in this complaint is ${references.join(', ')}.`,
        ]
      : []),
    ...(decided !== null && first !== undefined && decided < first
      ? [`It was decided on ${dateInWords(decided)}. This complaint was received on ${dateInWords(first)}.`]
      : []),
  ]
}

function ofFacts({ points }: Facts, told: readonly Compared[], state: ComplaintState): readonly string[] {
  const labels = points.flatMap(({ label }) => label ?? [])
  const there = labels.filter(label =>
    [...state.points.values()].some(point => point.label !== null && sameSegments(point.segments, label.segments)),
  )
  const found = told.filter(({ about, verdict }) => about === 'finding' && verdict !== 'not in the statement')
  const both = found.filter(({ held }) => held !== null)
  const dates = told.filter(({ about }) => about === 'date')
  return [
    ...(labels.length >= 3 && there.length * 2 < labels.length
      ? [`It tells of ${labels.length} points. This complaint has ${there.length} of them.`]
      : []),
    ...(both.length >= 4 && !most(both) ? [`Of the findings it tells, most are not those of this complaint.`] : []),
    ...(dates.length >= 2 && !dates.some(({ verdict }) => verdict === 'agrees')
      ? ['None of the dates it tells is a date of this complaint.']
      : []),
  ]
}

/** Why a statement may be of another council or of another case: sentences to put to a person. Empty where it fits. */
export const whyItMayNotFit = (
  facts: Facts,
  told: readonly Compared[],
  state: ComplaintState,
  council: string,
): readonly string[] => [...ofHeader(facts, state, council), ...ofFacts(facts, told, state)]
