import { CalendarRangeError } from '#law/calendar.ts'
import { type Day, shiftDays } from '#law/day.ts'
import { dateInWords } from '#law/day-words.ts'
import { injusticeWarnings } from '../agreed/injustice-open.ts'
import { holdersNow } from '../appointing/held.ts'
import { type Clock, isLeftOff } from '../clocks/clock.ts'
import { hasAccountEnded, type Now } from '../clocks/clocks.ts'
import { noticeTiming } from '../clocks/delay-notice.ts'
import { stage2Start } from '../clocks/stage-2-start.ts'
import { fadingEvidenceWarnings } from '../intake/warnings.ts'
import { holdersOf } from '../parts.ts'
import { everyRound, firstStep, hasStage, hasStep } from '../rounds.ts'
import type { ComplaintState, Round } from '../state.ts'
import type { Task } from '../tasks/task.ts'
import { forecastOf } from './forecast.ts'
import { expectedBy, stage1StartedBy } from './planning.ts'
import type { Warning } from './warning.ts'

type Law = Omit<Now, 'today'>

interface Setting {
  readonly state: ComplaintState
  readonly round: Round
  readonly law: Law
  readonly clocks: readonly Clock[]
}

const guidance = [{ key: 'GUIDANCE', at: '' }] as const

/** The day after so many working days, from which something expected by then is missed. */
const after = (start: Day, days: number, { calendar }: Law): Day => shiftDays(calendar.addWorkingDays(start, days), 1)

function dueOf(clocks: readonly Clock[], stage: 'S1' | 'S2'): Day | null {
  const clock = clocks.find(
    ({ limit, stop, binding, whose }) =>
      limit.id.startsWith(stage) && stop.kind === 'running' && binding && whose === 'council',
  )
  return clock?.due.latest ?? null
}

/** Received and not begun: the days of stage 1 may be running unseen (regulation 14(3)). */
function stage1NotBegun({ round, state, law, clocks }: Setting): readonly Warning[] {
  const received = firstStep(round, 'received')?.happened.latest
  if (received == null || hasStage(round, 1) || hasStage(round, 2) || hasStep(round, 'stage 1 answered')) return []
  const advocate = holdersOf(state, 'advocate').length > 0
  return [
    {
      id: 'stage-1-not-begun',
      from: after(received, stage1StartedBy, law),
      to: null,
      by: dueOf(clocks, 'S1'),
      what: 'Stage 1 has not begun',
      why: () =>
        `It was received on ${dateInWords(received)}. ${advocate ? 'An advocate is recorded.' : 'No advocate is recorded: if one was asked for, stage 1 begins when one is appointed.'} Otherwise its days count from receipt.`,
      source: [{ key: 'REG', at: '14(3)' }],
    },
  ]
}

const team = ['investigating officer', 'independent person'] as const

/** Whom stage 2 lacks: never appointed, or the last one's appointment has ended and nobody took their place. */
const missingIn = ({ state, round }: Pick<Setting, 'state' | 'round'>): readonly (typeof team)[number][] =>
  team.filter(part => {
    if (!hasStep(round, `${part} appointed`)) return true
    return (
      !hasStep(round, `${part} reported`) && holdersOf(state, part).length > 0 && holdersNow(state, part).length === 0
    )
  })

function investigation({ state, round, law, clocks }: Setting): readonly Warning[] {
  const start = stage2Start(round).span.latest
  if (start === null || !hasStage(round, 2) || hasStep(round, 'stage 2 responded')) return []
  const by = dueOf(clocks, 'S2')
  const missing = missingIn({ state, round })
  const warnings: Warning[] = []
  if (missing.length > 0)
    warnings.push({
      id: 'team-not-complete',
      from: after(start, expectedBy.team, law),
      to: null,
      by,
      what: 'The stage 2 team is not complete',
      why: () =>
        `Stage 2 began on ${dateInWords(start)} and has no ${missing.join(' and no ')}. It is expected by working day ${expectedBy.team}; the law sets no day for it.`,
      source: [{ key: 'REG', at: '17(2)' }],
    })
  if (!hasStep(round, 'statement of complaint settled') && !hasStep(round, 'investigating officer reported'))
    warnings.push({
      id: 'statement-not-agreed',
      from: after(start, expectedBy.statement, law),
      to: null,
      by,
      what: 'The statement of complaint is not agreed',
      why: () =>
        `Stage 2 began on ${dateInWords(start)} and its days go on while the statement is settled. It is expected by working day ${expectedBy.statement}; it can go ahead without agreement, with reasons.`,
      source: guidance,
    })
  if (noticeTiming(round, law.limits, law.calendar) === 'none' && by !== null)
    warnings.push({
      id: 'notice-not-sent',
      from: after(start, expectedBy.notice, law),
      to: by,
      by,
      what: 'The 25 working days are nearly over and no delay notice has been sent',
      why: () => `They end on ${dateInWords(by)}. Only a written notice before then reaches the longer period.`,
      source: [{ key: 'REG', at: '17(6)' }],
    })
  return warnings
}

/** What was to be waited for until a day, and that day has come. */
const overdueWaits = (tasks: readonly Task[]): readonly Warning[] =>
  tasks.flatMap(({ id, title, by, state }): readonly Warning[] => {
    if (state.kind !== 'waiting' || state.noted.until === null) return []
    const { until, for: what } = state.noted
    return [
      {
        id: `waited-${id}`,
        from: shiftDays(until, 1),
        to: null,
        by: by?.latest ?? null,
        what: `${title}: the wait for ${what} is over`,
        why: () => `It was to wait until ${dateInWords(until)} at the longest. Chase it, or go on without it.`,
        source: guidance,
      },
    ]
  })

/** Beyond the years of the calendar nothing is foretold. */
function within(work: () => readonly Warning[]): readonly Warning[] {
  try {
    return work()
  } catch (error) {
    if (error instanceof CalendarRangeError) return []
    throw error
  }
}

/**
 * Every early warning of a complaint, and what was left open when it was closed, whether its day has come or not, the earliest first. The figures for what is
 * expected when are planning figures (planning.ts); the dates in danger are the law's.
 */
export function warningsOf(
  state: ComplaintState,
  law: Law,
  clocks: readonly Clock[],
  tasks: readonly Task[],
): readonly Warning[] {
  const afterwards = injusticeWarnings(state)
  if (hasAccountEnded(state) || clocks.some(({ stop }) => isLeftOff(stop))) return afterwards
  const found = everyRound(state)
    .filter(({ isLast }) => isLast)
    .flatMap(({ strand, number, round }) => {
      const own = clocks.filter(clock => clock.strand === strand && clock.round === number)
      const setting = { state, round, law, clocks: own }
      return [
        ...within(() => stage1NotBegun(setting)),
        ...within(() => investigation(setting)),
        ...within(() => own.flatMap(clock => forecastOf(clock, round, law.calendar) ?? [])),
      ].map(warning => ({ ...warning, id: `${strand}-${warning.id}` }))
    })
  return [...found, ...fadingEvidenceWarnings(state), ...overdueWaits(tasks)].sort((a, b) => a.from - b.from)
}
