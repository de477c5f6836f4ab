import type { Calendar } from '#law/calendar.ts'
import type { Day } from '#law/day.ts'
import type { LimitId, Limits } from '#law/limit.ts'
import type { SignOffRule } from '#stream/sign-off.ts'
import { gateClocks } from '../gates/gate-clocks.ts'
import { waitsAtTheGates } from '../gates/gate-state.ts'
import { leftOffBy } from '../gates/left-off.ts'
import { wholeWithdrawal } from '../gates/withdrawal.ts'
import type { ComplaintState } from '../state.ts'
import type { Strand } from '../words.ts'
import type { Clock } from './clock.ts'
import { pausesOf } from './pauses.ts'
import { stage1Clocks } from './stage-1-clocks.ts'
import { stage2Clocks } from './stage-2-clocks.ts'
import { stage3Clocks } from './stage-3-clocks.ts'

/** What clocks, duties and faults are worked out with: the law as it applies here, the calendar, and today. */
export interface Now {
  readonly today: Day
  readonly calendar: Calendar
  readonly limits: Limits
  /** Who signs a stage 1 response; not given: nobody has to. */
  readonly signOff?: readonly SignOffRule[]
}

/** A complaint known from documents alone is over when they are: closed, or decided by the Ombudsman. */
export const hasAccountEnded = (state: ComplaintState): boolean =>
  state.closed !== null ||
  wholeWithdrawal(state) !== null ||
  (!state.worked && [...state.matters.values()].some(({ decided }) => decided !== null))

/** The clock of one limit in one run of a strand. */
export const clockOf = (clocks: readonly Clock[], strand: Strand, round: number, limit: LimitId): Clock | undefined =>
  clocks.find(({ id }) => id === `${strand}-${round}-${limit}`)

/** Every clock of a complaint: each strand, each run through the stages, in the order of the procedure. */
export function clocksOf(state: ComplaintState, { today, calendar, limits }: Now): readonly Clock[] {
  const accountEnded = hasAccountEnded(state)
  // Live work says so when all of it is sent elsewhere; a document that tells of some of it may leave the rest unsaid.
  const sentElsewhere = (!state.worked && state.scopeDecisions.length > 0) || waitsAtTheGates(state)
  const leftOff = leftOffBy(state)
  const pauses = pausesOf(state)
  const first = {
    strand: 'substance',
    round: 0,
    calendar,
    today,
    accountEnded,
    sentElsewhere,
    leftOff,
    pauses,
  } as const
  const ofTheStages = [...state.strands.values()].flatMap(({ strand, rounds }) =>
    rounds.flatMap((round, number) => {
      const setting = { strand, round: number, calendar, today, accountEnded, sentElsewhere, leftOff, pauses }
      return [
        ...stage1Clocks(round, limits, setting),
        ...stage2Clocks(round, limits, setting),
        ...stage3Clocks(round, limits, setting),
      ]
    }),
  )
  return [...ofTheStages, ...gateClocks(state, limits, first)]
}
