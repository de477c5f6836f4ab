import { dayInWords } from '#law/day-words.ts'
import { isCounted } from '#law/limit.ts'
import { isExact } from '#law/span.ts'
import { daysInWords } from '../clocks/bounds.ts'
import { type Clock, isCouncilLate, isLeftOff, verdictOf } from '../clocks/clock.ts'
import { clockOf, type Now } from '../clocks/clocks.ts'
import { fullTimeChain } from '../clocks/full-time-chain.ts'
import { everyRound, firstStep } from '../rounds.ts'
import type { ComplaintState, Round } from '../state.ts'
import { type Fault, fault } from './fault.ts'

const unitOf = ({ limit }: Clock): 'working days' | 'days' =>
  isCounted(limit) && limit.length.unit !== 'working_days' ? 'days' : 'working days'

const isOwnDate = ({ limit }: Clock): boolean => limit.id === 'S2-PROMISE'

function sentence(clock: Clock): string {
  const { title, late, stop } = clock
  const days = daysInWords(late, unitOf(clock)) ?? ''
  if (stop.kind === 'stopped' && stop.what === 'complaint restarted')
    return `${title}: not sent when the complaint was started again, ${days} after it was due.`
  if (stop.kind === 'stopped' && stop.what === 'stage 2 requested')
    return `${title}: not sent when stage 2 was asked for, ${days} after it was due.`
  if (stop.kind === 'stopped' && isLeftOff(stop))
    return `${title}: not sent before the ${stop.what === 'complaint withdrawn' ? 'complaint was withdrawn' : 'consideration was suspended'}, ${days} after it was due.`
  return stop.kind === 'running' ? `${title}: overdue by ${days}.` : `${title}: ${days} late.`
}

/** Why a panel met late stands beside the fault and does not undo it (docs/procedure.md, S3-PANEL-30). */
const reasonFor = ({ limit }: Clock, round: Round | undefined): string | null => {
  const reason = round?.panelArrangements.findLast(({ reasonIfLate }) => reasonIfLate !== null)?.reasonIfLate
  return limit.id === 'S3-PANEL-30' && reason ? `The reason given: ${reason}` : null
}

function detailOf(clock: Clock, round: Round | undefined): string | null {
  const { start, doubt, soft } = clock
  const counted = start.standsIn ?? (isExact(start.span) ? null : `Counted from ${start.what}.`)
  const softened = soft ? 'The limit was softened in 2020, so late is not by itself a breach.' : null
  const details = [softened, doubt === start.standsIn ? null : doubt, counted, reasonFor(clock, round)]
  return details.filter(Boolean).join(' ') || null
}

/** A date that the council gave itself is no limit of the law, and neither is one that the guidance alone has. */
const againstOf = (clock: Clock): 'law' | 'guidance' =>
  clock.soft || clock.limit.mark === 'recalled' || isOwnDate(clock) ? 'guidance' : 'law'

/** Lateness is never a refusal: the act is taken, timed and shown. A late request of the complainant's is no fault. */
export function latenessFaults(state: ComplaintState, clocks: readonly Clock[]): readonly Fault[] {
  return clocks.filter(isCouncilLate).map(clock =>
    fault(isOwnDate(clock) ? "council's own date missed" : 'late', sentence(clock), {
      against: againstOf(clock),
      certain: clock.doubt === null,
      days: { unit: unitOf(clock), bounds: clock.late },
      detail: detailOf(clock, state.strands.get(clock.strand)?.rounds[clock.round]),
      source: clock.limit.source,
      entries: clock.stop.kind === 'stopped' ? [clock.stop.seq] : [],
      clockId: clock.id,
    }),
  )
}

/** A stage 3 response whose panel is not dated: late, if every step before it took all the time the law allows. */
export function undatedStage3Faults(state: ComplaintState, clocks: readonly Clock[], now: Now): readonly Fault[] {
  return everyRound(state).flatMap(({ strand, number, round }) => {
    const clock = clockOf(clocks, strand, number, 'S3-RESP-15')
    if (!clock || (verdictOf(clock) !== 'may be late' && verdictOf(clock) !== 'cannot be worked out')) return []
    const chain = fullTimeChain(round, now.limits, now.calendar)
    if (!chain || chain.workingDaysLate <= 0) return []
    const days = { least: chain.workingDaysLate, most: null }
    const [condition, from] = chain.ifAskedInTime
      ? ['if a panel was asked for in time', 'the stage 2 response']
      : ['if the steps before it took no longer than the law allows', 'the last that is dated']
    return [
      fault('late', `Stage 3 response: ${daysInWords(days, 'working days')} late, ${condition}.`, {
        certain: false,
        days: { unit: 'working days', bounds: days },
        detail: `The panel's dates are not recorded. Had every step taken all its time from ${from}, this was due on ${dayInWords(chain.due)}.`,
        source: clock.limit.source,
        entries: [firstStep(round, 'stage 3 responded')?.seq ?? 0].filter(Boolean),
        clockId: clock.id,
      }),
    ]
  })
}
