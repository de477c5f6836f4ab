import type { ComplaintState, Recommendation } from '#complaint/state.ts'
import type { Facts, RecommendationFact } from '../facts.ts'
import { sumsIn } from '../text/money.ts'
import { type Compared, compared, untold } from './compared.ts'
import { alike, penceOf, pounds } from './words.ts'

const ALIKE = 0.5

const sums = (text: string): readonly string[] => sumsIn(text).map(sum => pounds(penceOf(sum.pounds)))

const called = ({ number, stage }: { readonly number: number | null; readonly stage: number }): string =>
  number === null ? `A recommendation of stage ${stage}` : `Recommendation ${number} of stage ${stage}`

/** Each recommendation told with the one on record that it is: by its number and stage, or else by its words. */
function paired(
  facts: readonly RecommendationFact[],
  state: ComplaintState,
): ReadonlyMap<RecommendationFact, Recommendation> {
  const free = new Set(state.recommendations.values())
  const pairs = new Map<RecommendationFact, Recommendation>()
  const pair = (fact: RecommendationFact, one: Recommendation | undefined): void => {
    if (!one || pairs.has(fact)) return
    pairs.set(fact, one)
    free.delete(one)
  }
  for (const fact of facts)
    if (fact.number !== null)
      pair(
        fact,
        [...free].find(one => one.number === fact.number && one.stage === fact.stage),
      )
  for (const fact of facts) {
    const near = [...free]
      .filter(one => one.stage === fact.stage && (one.number === null || fact.number === null))
      .map(one => ({ one, by: alike(one.text, fact.text) }))
      .toSorted((a, b) => b.by - a.by)[0]
    if (near && near.by >= ALIKE) pair(fact, near.one)
  }
  // As many are left on either side: the same ones in other words, in the order in which they were made.
  for (const stage of [2, 3]) {
    const left = facts.filter(fact => fact.stage === stage && !pairs.has(fact))
    const others = [...free].filter(one => one.stage === stage).toSorted((a, b) => a.seq - b.seq)
    if (left.length === others.length) for (const [place, fact] of left.entries()) pair(fact, others[place])
  }
  return pairs
}

interface Difference {
  readonly said: string
  readonly held: string
  readonly why: string
}

function differences(fact: RecommendationFact, one: Recommendation): readonly Difference[] {
  const name = called(fact)
  const answer = fact.answered?.value
  const [said, held] = [sums(fact.text), sums(one.text)]
  const known = one.answer?.answer
  return [
    ...(answer !== undefined && known !== undefined && answer !== known
      ? [{ said: answer, held: known, why: `${name} is told as “${answer}”. The record has it as “${known}”.` }]
      : []),
    ...(fact.ombudsmanSaysDone && one.done === null
      ? [
          {
            said: 'carried out',
            held: 'not shown to be done',
            why: `${name} was carried out, as the statement tells it. The record has no proof of it.`,
          },
        ]
      : []),
    ...(said.length > 0 && held.length > 0 && said.join() !== held.join()
      ? [
          {
            said: said.join(', '),
            held: held.join(', '),
            why: `${name} is told with ${said.join(', ')}. The record has ${held.join(', ')}.`,
          },
        ]
      : []),
  ]
}

const standsAs = (one: Recommendation): string =>
  [one.text, one.answer?.answer, one.done ? 'done' : null].filter(Boolean).join('; ')

function besideOne(fact: RecommendationFact, one: Recommendation | undefined, key: string): Compared {
  const about = 'recommendation'
  const where = 'agreed'
  const what = called(fact)
  if (!one)
    return compared(
      {
        key,
        about,
        what,
        said: fact.text,
        verdict: 'not in the record',
        why: `${what} is told in the statement. The record has no such recommendation.`,
        where,
      },
      fact,
    )
  const found = differences(fact, one)
  return compared(
    {
      key,
      about,
      what,
      said: found.length > 0 ? found.map(({ said }) => said).join('; ') : fact.text,
      held: found.length > 0 ? found.map(({ held }) => held).join('; ') : standsAs(one),
      verdict: found.length > 0 ? 'disagrees' : 'agrees',
      why: found.length > 0 ? found.map(({ why }) => why).join(' ') : null,
      entry: one.seq,
      where,
    },
    fact,
  )
}

/** Numbered ones on record that a statement leaves out, where it tells of at least as many as it leaves out. */
function leftOut(told: ReadonlyMap<RecommendationFact, Recommendation>, state: ComplaintState): readonly Compared[] {
  const pairs = new Set(told.values())
  const numbered = [...state.recommendations.values()].filter(({ number }) => number !== null)
  const missing = numbered.filter(one => !pairs.has(one))
  if (missing.length * 2 > numbered.length) return []
  return missing.map(one =>
    untold({
      key: `recommendation ${one.stage} ${one.number} left out`,
      about: 'recommendation',
      what: called(one),
      held: standsAs(one),
      why: `The record has ${called(one).toLowerCase()}. The statement tells nothing of it.`,
      entry: one.seq,
      where: 'agreed',
    }),
  )
}

export function besideRecommendations({ recommendations }: Facts, state: ComplaintState): readonly Compared[] {
  const pairs = paired(recommendations, state)
  return [
    ...recommendations.map((fact, place) => besideOne(fact, pairs.get(fact), `recommendation ${place + 1}`)),
    ...leftOut(pairs, state),
  ]
}
