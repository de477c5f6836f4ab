import { firstStep } from '../rounds.ts'
import type { Recommendation } from '../state.ts'
import {
  type Answer,
  absent,
  answer,
  capital,
  type Found,
  missing,
  ofAll,
  type Run,
  shows,
  wouldSay,
} from './answer.ts'

const named = ({ number }: Recommendation): string =>
  number === null ? 'a recommendation' : `recommendation ${number}`

/** Everything that was recommended is accepted, or in part, or rejected; the last two for reasons that are kept. */
export function recommendationsAnswered({ round }: Run, stage: 2 | 3, all: readonly Recommendation[]): Answer {
  const answered = all.filter(one => one.answer !== null || one.done !== null)
  const open = all.filter(one => !answered.includes(one))
  const departures = all.filter(one => one.answer !== null && one.answer.answer !== 'accepted')
  const responded = firstStep(round, `stage ${stage} responded`)
  const found: Found[] = departures.map(one => {
    const reasons = one.answer?.reasons ?? null
    const words = `${capital(named(one))} was ${one.answer?.answer}`
    return reasons === null ? missing(`${words}, without reasons on record.`, one) : shows(`${words}: ${reasons}`, one)
  })
  if (answered.length > 0)
    found.push(shows(`There is an answer to ${ofAll(answered.length, all.length, 'recommendation')}.`, ...answered))
  if (open.length > 0)
    found.push(
      absent(responded, `No answer to ${open.map(named).join(', ')}.`, `The answer to ${open.map(named).join(', ')}.`),
    )
  if (all.length === 0)
    found.push(
      responded?.source.kind === 'worked'
        ? shows('None was made.', responded)
        : wouldSay(stage === 2 ? 'What the report recommended.' : 'What the panel recommended.'),
    )
  return answer(
    {
      id: `recommendations-of-stage-${stage}`,
      asks:
        stage === 2
          ? 'Was every recommendation of stage 2 answered, with reasons for a refusal?'
          : 'Was every recommendation of the panel answered, with reasons for a refusal?',
      source:
        stage === 2
          ? [
              { key: 'CA', at: 'section 26(7)' },
              { key: 'D', at: '24 016 124' },
            ]
          : [
              { key: 'REG', at: '20(3)' },
              { key: 'D', at: '23 012 456' },
            ],
      where: stage === 2 ? 'adjudication' : 'panel',
    },
    [found],
  )
}
