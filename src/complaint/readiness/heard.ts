import { firstStep } from '../rounds.ts'
import { type Answer, absent, answer, type Found, missing, type Run, shows } from './answer.ts'
import { on } from './on.ts'

/** Interviews are kept by the part of the person, without names: "the complainant", "the first social worker". */
const COMPLAINANT = /complainant|parent|mother|father|young person|child\b/i

/** Who was heard, and of those who were not, why. */
export function heardAnswer({ state, round }: Run): Answer {
  const reported = firstStep(round, 'investigating officer reported')
  const all = [...state.investigation.interviews.values()]
  const held = all.flatMap(one => (one.held ? [{ ...one, held: one.held }] : []))
  const found: Found[] = held.map(one => {
    const unconfirmed = one.steps.at(-1)?.step === 'not confirmed' ? ' They did not confirm the record of it.' : ''
    return shows(`${one.withWhom}${on(one.held.happened)}.${unconfirmed}`, one.held)
  })
  if (reported)
    found.push(...all.filter(one => !one.held).map(one => missing(`Planned and not held: ${one.withWhom}.`, one)))
  const [complainant, staff] = [
    held.some(({ withWhom }) => COMPLAINANT.test(withWhom)),
    held.some(({ withWhom }) => !COMPLAINANT.test(withWhom)),
  ]
  if (!complainant)
    found.push(
      absent(
        reported,
        'No interview with the complainant is on record, and nothing says why not.',
        'The interview with the complainant, or why there was none.',
      ),
    )
  if (!staff)
    found.push(
      absent(
        reported,
        'No interview with the staff concerned is on record, and nothing says why not.',
        'The interviews with the staff concerned, or why there were none.',
      ),
    )
  return answer(
    {
      id: 'heard',
      asks: 'Were the complainant and the staff concerned heard, or is it said why not?',
      source: [
        { key: 'IOX', at: '' },
        { key: 'IPX', at: '' },
        { key: 'D', at: '24 016 124' },
      ],
      where: 'investigation',
    },
    [found],
  )
}
