import type { Calendar } from '#law/calendar.ts'
import type { Day } from '#law/day.ts'
import { type CountedLimit, isCounted, type Limit } from '#law/limit.ts'
import { exactly, type Span } from '#law/span.ts'
import type { Milestone } from '../milestone.ts'
import { firstStep } from '../rounds.ts'
import type { Round } from '../state.ts'
import { type Step, type Strand, steps } from '../words.ts'
import { type Bounds, between, calendarDays, workingDays } from './bounds.ts'
import { dueAfter, type Pause } from './pauses.ts'
import type { Start } from './start.ts'

/** What ends the counting without the step being taken: nothing more is owed from then on. */
export type LeftOff = 'complaint withdrawn' | 'consideration suspended'

export type StoppedBy = Step | 'complaint restarted' | 'made again' | 'consideration resumed' | LeftOff

/** What ended a clock, if anything. */
export type Stop =
  | { readonly kind: 'stopped'; readonly what: StoppedBy; readonly span: Span; readonly seq: number }
  | { readonly kind: 'running' }
  /** The step is not on record though a later one is, or the account ends: whether and when it was taken nobody can tell. */
  | { readonly kind: 'not on record'; readonly later: Step | 'the end of the account' }

/** One limit at work in one complaint, worked out afresh at every look. */
export interface Clock {
  readonly id: string
  readonly strand: Strand
  /** Which run through the stages, from 0. */
  readonly round: number
  readonly limit: Limit
  /** What has to be done: "Stage 2 response". */
  readonly title: string
  /** Whose time it is. */
  readonly whose: 'council' | 'complainant'
  readonly start: Start
  readonly due: Span
  readonly stop: Stop
  /** From start to stop (or today), in the limit's own days. */
  readonly taken: Bounds
  /** From the due date to stop (or today): 0 on the day, below 0 when early. */
  readonly late: Bounds
  /** Whether this is the limit that counts now; the others of its stage are shown beside it. */
  readonly binding: boolean
  readonly note: string | null
  /** What is not recorded and could make a lateness smaller, or none; null where the lateness holds for certain. */
  readonly doubt: string | null
  /** The softened wording of 2020 covers the trigger, or may, so that late is not by itself a breach. */
  readonly soft: boolean
}

export interface ClockSetting {
  readonly strand: Strand
  readonly round: number
  readonly calendar: Calendar
  readonly today: Day
  /** The account comes from documents and has ended, so that a missing step says nothing about today. */
  readonly accountEnded: boolean
  /** Some of it was sent elsewhere, or all of it waits at a gate, so that what was received has been looked at. */
  readonly sentElsewhere: boolean
  /** Withdrawn, or suspended as a whole: what is not done by then is not owed. */
  readonly pauses: readonly Pause[]
  readonly leftOff: (Milestone & { readonly what: LeftOff }) | null
}

/** The first later step on record in this run, which shows that a missing one was passed over. */
export function laterStep(round: Round, step: Step): Step | undefined {
  return steps.slice(steps.indexOf(step) + 1).find(later => firstStep(round, later) !== undefined)
}

export function stopAt(round: Round, step: Step, { accountEnded, leftOff }: ClockSetting): Stop {
  const taken = firstStep(round, step)
  if (taken) return { kind: 'stopped', what: step, span: taken.happened, seq: taken.seq }
  // A further review follows the panel, and the council's response to the panel falls due all the same (T37).
  const later = step === 'stage 3 responded' ? undefined : laterStep(round, step)
  if (later !== undefined) return { kind: 'not on record', later }
  const restart = round.endedBy
  if (restart) return { kind: 'stopped', what: 'complaint restarted', span: restart.happened, seq: restart.seq }
  if (leftOff) return { kind: 'stopped', what: leftOff.what, span: leftOff.happened, seq: leftOff.seq }
  return accountEnded ? { kind: 'not on record', later: 'the end of the account' } : { kind: 'running' }
}

interface Given {
  readonly title?: string
  readonly whose?: 'council' | 'complainant'
  readonly start: Start
  readonly stop: Stop
  readonly binding?: boolean
  readonly note?: string | null
  readonly doubt?: string | null
  readonly id?: string
}

/** Whether the trigger lies, or may lie, in the months in which the limit read "or as soon as is reasonably practicable". */
const mayBeSoftened = ({ soft }: Limit, { earliest, latest }: Span): boolean =>
  soft !== null && latest !== null && (earliest ?? latest) <= soft.to && latest >= soft.from

export function countedClock(limit: CountedLimit, given: Given, setting: ClockSetting): Clock {
  const fell = setting.pauses.filter(
    ({ from }) => given.stop.kind !== 'stopped' || from <= (given.stop.span.earliest ?? from),
  )
  const { due, note } = dueAfter(limit, given.start.span, fell, setting.calendar)
  const noted = [given.note, note].filter(Boolean).join(' ') || null
  return clockTo(limit, due, { ...given, note: noted }, setting, mayBeSoftened(limit, given.start.span))
}

/** A clock to a date that somebody named, rather than one the law counts. */
export function clockTo(
  limit: Limit,
  due: Span,
  given: Given,
  { strand, round, calendar, today }: ClockSetting,
  soft = false,
): Clock {
  const count = isCounted(limit) && limit.length.unit !== 'working_days' ? calendarDays : workingDays(calendar)
  const end: Span =
    given.stop.kind === 'stopped'
      ? given.stop.span
      : given.stop.kind === 'running'
        ? exactly(today)
        : { earliest: null, latest: null }
  return {
    id: given.id ?? `${strand}-${round}-${limit.id}`,
    strand,
    round,
    limit,
    title: given.title ?? limit.name,
    whose: given.whose ?? 'council',
    start: given.start,
    due,
    stop: given.stop,
    taken: between(given.start.span, end, count),
    late: between(due, end, count),
    binding: given.binding ?? true,
    note: given.note ?? null,
    doubt: given.doubt ?? (given.start.mayBeLater ? given.start.standsIn : null),
    soft,
  }
}

/**
 * Being past it is no fault: it was lawfully extended, or is an extension that was not reached. Day 65 is owed whether a
 * notice reached it or not, and so is a date that the council gave itself.
 */
const isSetAside = ({ limit, binding }: Clock): boolean => !binding && limit.id !== 'S2-65' && limit.id !== 'S2-PROMISE'

/** Past its limit, the council's, and not set aside: a fault. */
export const isCouncilLate = (clock: Clock): boolean =>
  clock.whose === 'council' && !isSetAside(clock) && (clock.late.least ?? 0) > 0

/** The clocks of stage 1 in one run that the council has let run out: from then on stage 2 may be asked for (REG 15(2)). */
export const lateAtStage1 = (clocks: readonly Clock[], strand: Strand, round: number): readonly Clock[] =>
  clocks.filter(
    clock =>
      clock.strand === strand && clock.round === round && clock.limit.id.startsWith('S1') && isCouncilLate(clock),
  )

export const isLeftOff = (stop: Stop): boolean =>
  stop.kind === 'stopped' && (stop.what === 'complaint withdrawn' || stop.what === 'consideration suspended')

export type Verdict =
  | 'on time'
  | 'late'
  | 'may be late'
  | 'cannot be worked out'
  | 'running'
  | 'overdue'
  | 'no longer owed'
  | 'not on record'

/** What a clock says, in one word. A running clock that may already be over is still "running". */
export function verdictOf({ stop, late }: Clock): Verdict {
  if (stop.kind === 'not on record') return 'not on record'
  const running = stop.kind === 'running'
  if (late.least !== null && late.least > 0) return running ? 'overdue' : 'late'
  if (running) return 'running'
  if (isLeftOff(stop)) return 'no longer owed'
  if (late.most !== null && late.most <= 0) return 'on time'
  return late.most === null && late.least === null ? 'cannot be worked out' : 'may be late'
}
