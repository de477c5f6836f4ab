import { dayInWords, spanInWords } from '#law/day-words.ts'
import type { Clock } from '../clocks/clock.ts'
import { clockOf, type Now } from '../clocks/clocks.ts'
import { noticeTiming } from '../clocks/delay-notice.ts'
import { everyRound, firstStep } from '../rounds.ts'
import type { ComplaintState, Round } from '../state.ts'
import { type Fault, fault, inRun } from './fault.ts'

const NOTICE = [{ key: 'REG', at: '17(6)' }] as const

function ofTiming(round: Round, ordinary: Clock, { limits, calendar }: Now): readonly Fault[] {
  const timing = noticeTiming(round, limits, calendar)
  const last = ordinary.due.latest
  if (last === null) return []
  const rest = { source: NOTICE, clockId: ordinary.id }
  if (timing === 'none' && (ordinary.late.least ?? 0) > 0)
    return [
      fault('no delay notice', 'No notice of delay before day 25 is on record.', {
        detail: `It was due by ${dayInWords(last)}.`,
        ...rest,
      }),
    ]
  return timing === 'late'
    ? [
        fault('delay notice late', `The notice of delay was sent after day 25, which was ${dayInWords(last)}.`, {
          detail: 'The longer period is reached only by a notice in time.',
          entries: [firstStep(round, 'delay notice sent')?.seq ?? 0].filter(Boolean),
          ...rest,
        }),
      ]
    : []
}

function ofPromises(round: Round, longest: Clock): readonly Fault[] {
  const end = longest.due.latest
  return round.promises.flatMap(({ kind, date, seq }) =>
    kind === 'delay notice' && end !== null && date.latest !== null && date.latest > end
      ? [
          fault(
            'promised past day 65',
            `The notice of delay promised ${spanInWords(date)}, past day 65, which was ${dayInWords(end)}.`,
            { source: [{ key: 'REG', at: '17(6)(b)' }], entries: [seq], clockId: longest.id },
          ),
        ]
      : [],
  )
}

/** Regulation 17(6): a notice before the 25 days end, and a date in it that is no later than day 65. */
export function delayNoticeFaults(state: ComplaintState, clocks: readonly Clock[], now: Now): readonly Fault[] {
  return everyRound(state).flatMap(({ strand, number, round }) => {
    const [ordinary, longest] = [clockOf(clocks, strand, number, 'S2-25'), clockOf(clocks, strand, number, 'S2-65')]
    return inRun(strand, number, [
      ...(ordinary ? ofTiming(round, ordinary, now) : []),
      ...(longest ? ofPromises(round, longest) : []),
    ])
  })
}
