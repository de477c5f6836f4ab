import { dateInWords } from '#law/day-words.ts'
import { dueSpan } from '#law/due.ts'
import { type Clock, isCouncilLate, lateAtStage1 } from './clocks/clock.ts'
import { clocksOf, type Now } from './clocks/clocks.ts'
import { lastDayToAsk } from './clocks/panel-window.ts'
import { gateRights, rightsAfterWithdrawal } from './gates/gate-rights.ts'
import type { Right } from './right.ts'
import { firstStep, hasStage, hasStep } from './rounds.ts'
import type { ComplaintState, Round, StrandState } from './state.ts'

/** Stage 1 is over when it was answered, or when its time has run out; asking for stage 2 has no limit (regulation 15(2)). */
function toStage2({ strand, rounds }: StrandState, round: Round, { limits }: Now, clocks: readonly Clock[]): Right[] {
  if (hasStage(round, 2) || hasStep(round, 'stage 2 responded')) return []
  const timeIsOver = lateAtStage1(clocks, strand, rounds.length - 1).length > 0
  const refused = round.refusals.some(({ stage }) => stage === 2)
  return hasStep(round, 'stage 1 answered') || timeIsOver || refused
    ? [{ what: 'May ask for stage 2 at any time', until: null, source: limits['S2-REQ'].source }]
    : []
}

/** Regulation 18(2); and after its 20 working days a request that the council has to weigh, and may not ignore. */
function toPanel(round: Round, { today, calendar, limits }: Now): Right[] {
  if (!hasStep(round, 'stage 2 responded') || hasStage(round, 3)) return []
  const { source } = limits['S3-REQ-20']
  const received = firstStep(round, 'stage 2 response received')?.happened
  const last = lastDayToAsk(round, calendar)
  if (last === null || !received)
    return [{ what: 'May ask for a review panel: nobody can say that the time is over', until: null, source }]
  if (today <= last) {
    const until = dueSpan(limits['S3-REQ-20'], received, calendar)
    return [{ what: 'May ask for a review panel', until, source }]
  }
  return [
    {
      what: 'May still ask for a review panel: the council then weighs why it is late',
      until: null,
      source: [...source, { key: 'D', at: '20 003 273' }],
    },
  ]
}

/**
 * The Ombudsman takes a complaint that was answered at stage 3, or that the council left waiting or refused to go on
 * with. The 12 months begin with the day the person first knew of the matter, which no entry records: it was no later
 * than the day they complained, and that is the safe count (decisions 24 020 936 and 25 004 197; LGSCO-12M).
 */
function toOmbudsman(state: ComplaintState, { today, calendar, limits }: Now, clocks: readonly Clock[]): Right[] {
  const rounds = [...state.strands.values()].flatMap(strand => strand.rounds)
  const mayGo =
    rounds.some(
      round =>
        hasStep(round, 'stage 3 responded') || round.refusals.length > 0 || round.latePanelRequest?.taken === false,
    ) || clocks.some(clock => isCouncilLate(clock) && clock.limit.mark === 'verified')
  if (!mayGo || state.matters.size > 0) return []
  const limit = limits['LGSCO-12M']
  const received = rounds[0] && firstStep(rounds[0], 'received')?.happened
  const last = received ? dueSpan(limit, received, calendar).latest : null
  const what =
    last === null
      ? 'May complain to the Ombudsman within 12 months of first knowing of the matter'
      : today <= last
        ? `May complain to the Ombudsman within 12 months of first knowing of the matter: by ${dateInWords(last)} at the very latest`
        : 'May ask the Ombudsman to take a complaint that comes after the 12 months'
  return [{ what, until: null, source: limit.source }]
}

/** One month to ask the Ombudsman to look at a decision again. */
function toReview(state: ComplaintState, { today, calendar, limits }: Now): Right[] {
  const limit = limits['OMB-REVIEW']
  return [...state.matters.values()].flatMap(({ decided }) => {
    const until = decided && dueSpan(limit, decided.happened, calendar)
    return until && until.latest !== null && today <= until.latest
      ? [{ what: 'May ask the Ombudsman to review its decision', until, source: limit.source }]
      : []
  })
}

/** Known from documents alone, and decided by the Ombudsman: the stages are over for good. */
const isAccountOfThePast = (state: ComplaintState): boolean =>
  !state.worked && [...state.matters.values()].some(({ decided }) => decided !== null)

/** What the complainant may do now. Closing a complaint ends none of it. */
export function rightsOf(state: ComplaintState, now: Now, clocks = clocksOf(state, now)): readonly Right[] {
  const inTheStages = [...state.strands.values()].flatMap(strand => {
    const round = strand.rounds.at(-1)
    const rights = round ? [...toStage2(strand, round, now, clocks), ...toPanel(round, now)] : []
    return strand.strand === 'substance'
      ? rights
      : rights.map(right => ({ ...right, what: `${right.what}, about how the complaint was handled` }))
  })
  const rights = isAccountOfThePast(state)
    ? []
    : [...(rightsAfterWithdrawal(state) ?? inTheStages), ...gateRights(state, now), ...toOmbudsman(state, now, clocks)]
  const told = new Map([...rights, ...toReview(state, now)].map(right => [right.what, right]))
  return [...told.values()]
}
