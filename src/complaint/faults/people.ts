import type { SourceRef } from '#law/sources.ts'
import { sources } from '#law/sources.ts'
import { conflictBetween } from '../appointing/matrix.ts'
import type { ComplaintState, PartTaken } from '../state.ts'
import { part } from '../words.ts'
import { type Fault, fault } from './fault.ts'

const againstOf = ({ key }: SourceRef): 'law' | 'guidance' => (sources[key].kind === 'law' ? 'law' : 'guidance')

/** Pairs of parts that one person has taken, each pair once. */
function pairsOf(taken: readonly PartTaken[]): readonly (readonly [PartTaken, PartTaken])[] {
  const first = part.options.flatMap(name => taken.find(one => one.part === name) ?? [])
  return first.flatMap((one, place) => first.slice(place + 1).map(other => [one, other] as const))
}

/** Parts that exclude one another in one person, whatever was refused when they were entered. */
function twoParts(state: ComplaintState): readonly Fault[] {
  return [...Map.groupBy(state.parts, ({ personId }) => personId).values()].flatMap(pairsOf).flatMap(([one, other]) => {
    const bar = conflictBetween(one.part, other.part)
    return bar?.force === 'hard'
      ? [
          fault('two parts that exclude one another', `One person is both ${one.part} and ${other.part}.`, {
            against: againstOf(bar.source),
            detail: bar.why,
            source: [bar.source],
            entries: [one.seq, other.seq],
          }),
        ]
      : []
  })
}

/** The law wants it of the independent person (regulation 2), the guidance of the investigating officer. */
function notDeclared(state: ComplaintState): readonly Fault[] {
  return state.parts
    .filter(({ declared }) => declared === false)
    .map(({ part: as, seq }) => {
      const inLaw = as === 'independent person'
      return fault('no declaration of independence', `The ${as} was appointed without a declaration of independence.`, {
        against: inLaw ? 'law' : 'guidance',
        source: inLaw
          ? [
              { key: 'REG', at: '2' },
              { key: 'REG', at: '17(2)' },
            ]
          : [{ key: 'GUIDANCE', at: '' }],
        entries: [seq],
      })
    })
}

/** Who was given a part that they should not have had. */
export const peopleFaults = (state: ComplaintState): readonly Fault[] => [...twoParts(state), ...notDeclared(state)]
