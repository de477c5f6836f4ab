import { dayInWords } from '#law/day-words.ts'
import { isCounted } from '#law/limit.ts'
import { isExact } from '#law/span.ts'
import { boundsInWords } from '../clocks/bounds.ts'
import { type Clock, isExtended, verdictOf } from '../clocks/clock.ts'
import type { Now } from '../clocks/clocks.ts'
import { fullTimeChain } from '../clocks/full-time-chain.ts'
import { firstStep } from '../rounds.ts'
import type { ComplaintState } from '../state.ts'
import { type Fault, fault } from './fault.ts'

/** "working day", "working days": of a limit's own unit. */
const unitOf = ({ limit }: Clock): 'working days' | 'days' =>
  isCounted(limit) && limit.length.unit !== 'working_days' ? 'days' : 'working days'

const ownDate = ({ limit }: Clock): boolean => limit.id === 'S2-PROMISE'

function sentence(clock: Clock): string {
  const days = boundsInWords(clock.late) ?? ''
  const unit = days === '1' ? unitOf(clock).slice(0, -1) : unitOf(clock)
  if (clock.stop.kind === 'stopped' && clock.stop.what === 'complaint restarted')
    return `${clock.title}: not sent when the complaint was started again, ${days} ${unit} after it was due.`
  return clock.stop.kind === 'running'
    ? `${clock.title}: overdue by ${days} ${unit}.`
    : `${clock.title}: ${days} ${unit} late.`
}

/** Lateness is never a refusal: the act is taken, timed and shown. A late request of the complainant's is no fault. */
export function latenessFaults(clocks: readonly Clock[]): readonly Fault[] {
  return clocks
    .filter(clock => clock.whose === 'council' && !isExtended(clock) && ['late', 'overdue'].includes(verdictOf(clock)))
    .map(clock =>
      fault(ownDate(clock) ? "council's own date missed" : 'late', sentence(clock), {
        against: clock.soft || clock.limit.mark === 'recalled' ? 'guidance' : 'law',
        days: { unit: unitOf(clock), bounds: clock.late },
        detail: clock.soft
          ? 'The limit was softened in 2020, so late is not by itself a breach.'
          : (clock.start.standsIn ?? (isExact(clock.start.span) ? null : `Counted from ${clock.start.what}.`)),
        source: clock.limit.source,
        entries: clock.stop.kind === 'stopped' ? [clock.stop.seq] : [],
        clockId: clock.id,
      }),
    )
}

/** A stage 3 response whose panel is not dated: late, if every step before it took all the time the law allows. */
export function undatedStage3Faults(state: ComplaintState, clocks: readonly Clock[], now: Now): readonly Fault[] {
  return [...state.strands.values()].flatMap(({ strand, rounds }) =>
    rounds.flatMap((round, number) => {
      const clock = clocks.find(({ id }) => id === `${strand}-${number}-S3-RESP-15`)
      if (!clock || (verdictOf(clock) !== 'may be late' && verdictOf(clock) !== 'cannot be worked out')) return []
      const chain = fullTimeChain(round, now.limits, now.calendar)
      if (!chain || chain.workingDaysLate <= 0) return []
      return [
        fault(
          'late',
          `Stage 3 response: at least ${chain.workingDaysLate} working days late, if a panel was asked for in time.`,
          {
            certain: false,
            days: { unit: 'working days', bounds: { least: chain.workingDaysLate, most: null } },
            detail: `The panel's dates are not recorded. Had every step taken all its time from the stage 2 response, this was due on ${dayInWords(chain.due)}.`,
            source: clock.limit.source,
            entries: [firstStep(round, 'stage 3 responded')?.seq ?? 0].filter(Boolean),
            clockId: clock.id,
          },
        ),
      ]
    }),
  )
}
