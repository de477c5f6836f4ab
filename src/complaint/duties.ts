import type { LimitId } from '#law/limit.ts'
import type { SourceRef } from '#law/sources.ts'
import type { Span } from '#law/span.ts'
import { actionDue } from './clocks/action-due.ts'
import type { Clock } from './clocks/clock.ts'
import { clocksOf, hasAccountEnded, type Now } from './clocks/clocks.ts'
import { pounds } from './money.ts'
import { currentRound, hasStep } from './rounds.ts'
import type { Action, ComplaintState } from './state.ts'

/** What has to be done next, by when, by whom and on what authority. Derived, never ticked by hand. */
export interface Duty {
  readonly id: string
  readonly what: string
  readonly who: string
  /** null where the law says "as soon as possible" or nothing. */
  readonly by: Span | null
  readonly source: readonly SourceRef[]
  readonly clockId: string | null
}

/** What the complainant may do, and until when. */
export interface Right {
  readonly what: string
  readonly until: Span | null
  readonly source: readonly SourceRef[]
}

const doneBy: Partial<Record<LimitId, readonly [what: string, who: string]>> = {
  'S1-10': ['Answer at stage 1', 'stage 1 resolver'],
  'S1-20': ['Answer at stage 1', 'stage 1 resolver'],
  'S2-25': ['Send the stage 2 response', 'adjudicating officer'],
  'S2-65': ['Send the stage 2 response', 'adjudicating officer'],
  'S3-CHAIR-10': ['Appoint the chair and fix the panel', 'complaints manager'],
  'S3-PANEL-30': ['Hold the review panel', 'complaints manager'],
  'S3-REPORT-5': ["Send the panel's report", 'panel chair'],
  'S3-RESP-15': ['Send the stage 3 response', 'council'],
}

/** The clocks that are still to be met: running, the council's, and the binding one of its stage, once it has started. */
const owed = (clocks: readonly Clock[]): readonly Clock[] =>
  clocks.filter(
    ({ stop, whose, binding, limit, due }) =>
      stop.kind === 'running' && whose === 'council' && binding && due.latest !== null && doneBy[limit.id],
  )

function fromClock(clock: Clock): Duty {
  const [what, who] = doneBy[clock.limit.id] ?? [clock.title, 'council']
  return { id: clock.id, what, who, by: clock.due, source: clock.limit.source, clockId: clock.id }
}

/** Day 25 asks for an answer or a notice; after it the notice can no longer do what regulation 17(6) lets it do. */
function delayNotice(clocks: readonly Clock[], { today, limits }: Now): readonly Duty[] {
  const running = clocks.find(({ limit, stop, binding }) => limit.id === 'S2-25' && stop.kind === 'running' && binding)
  if (!running || running.due.latest === null || running.due.latest < today) return []
  return [
    {
      id: `${running.id}-notice`,
      what: 'Send a delay notice, if stage 2 will not be answered by then',
      who: 'complaints manager',
      by: running.due,
      source: limits['S2-DELAY-NOTICE'].source,
      clockId: running.id,
    },
  ]
}

function withoutLimit(state: ComplaintState): readonly Duty[] {
  const round = currentRound(state)
  const duty = (id: string, what: string, source: readonly SourceRef[]): Duty => ({
    id,
    what,
    who: 'complaints manager',
    by: null,
    source,
    clockId: null,
  })
  const found: Duty[] = []
  const stage2Open = hasStep(round, 'stage 2 requested') && !hasStep(round, 'stage 2 responded')
  if (hasStep(round, 'received') && !hasStep(round, 'stage 1 started') && !hasStep(round, 'stage 2 requested'))
    found.push(
      duty('start-stage-1', 'Decide what the complaint is about and start stage 1', [{ key: 'REG', at: '14(3)' }]),
    )
  if (stage2Open && round.form === 'oral' && !hasStep(round, 'written record produced'))
    found.push(duty('written-record', 'Produce the written record of the oral complaint', [{ key: 'REG', at: '16' }]))
  if (stage2Open && !hasStep(round, 'investigating officer appointed'))
    found.push(duty('appoint-io', 'Appoint an investigating officer', [{ key: 'GUIDANCE', at: '' }]))
  if (stage2Open && !hasStep(round, 'independent person appointed'))
    found.push(duty('appoint-ip', 'Appoint an independent person', [{ key: 'REG', at: '17(2)' }]))
  if (stage2Open && !hasStep(round, 'statement of complaint settled'))
    found.push(
      duty('statement', 'Settle the statement of complaint with the complainant', [{ key: 'GUIDANCE', at: '' }]),
    )
  if (hasStep(round, 'supplementary review commissioned') && !hasStep(round, 'supplementary review answered'))
    found.push(duty('supplementary', 'Answer the supplementary review', [{ key: 'D', at: '18 011 015' }]))
  return found
}

const actionWords = ({ kind, text, payee, amountPence }: Action): string =>
  kind === 'payment' && amountPence !== null ? `Pay ${pounds(amountPence)}${payee ? ` to ${payee}` : ''}` : text

function actions(state: ComplaintState, { calendar }: Now): readonly Duty[] {
  return [...state.actions.values()]
    .filter(({ done }) => done === null)
    .map(action => ({
      id: `action-${action.id}`,
      what: actionWords(action),
      who: 'council',
      by: action.deadline && actionDue(action.deadline, calendar),
      source: [{ key: 'D', at: state.matters.get(action.matterId ?? '')?.reference ?? '' }],
      clockId: null,
    }))
}

const dayOf = ({ by }: Duty): number => by?.latest ?? by?.earliest ?? Number.POSITIVE_INFINITY

/** What the council owes now, the earliest lawful date first and what has no date last. */
export function dutiesOf(state: ComplaintState, now: Now, clocks = clocksOf(state, now)): readonly Duty[] {
  const live = hasAccountEnded(state)
    ? []
    : [...owed(clocks).map(fromClock), ...delayNotice(clocks, now), ...withoutLimit(state)]
  return [...live, ...actions(state, now)].sort((a, b) => {
    const [left, right] = [dayOf(a), dayOf(b)]
    return left === right ? 0 : left - right
  })
}

/** What the complainant may do now. Asking for stage 2 has no limit in law (regulation 15(2)). */
export function rightsOf(state: ComplaintState, now: Now, clocks = clocksOf(state, now)): readonly Right[] {
  if (hasAccountEnded(state)) return []
  const round = currentRound(state)
  const window = clocks.find(({ limit, stop }) => limit.id === 'S3-REQ-20' && stop.kind === 'running')
  const rights: Right[] = []
  const stage1Over = clocks.some(
    ({ id, limit, late, stop, binding }) =>
      id.startsWith('substance') &&
      limit.id.startsWith('S1') &&
      binding &&
      (stop.kind === 'stopped' || (late.least ?? 0) > 0),
  )
  if (stage1Over && !hasStep(round, 'stage 2 requested'))
    rights.push({ what: 'May ask for stage 2 at any time', until: null, source: now.limits['S2-REQ'].source })
  if (window) rights.push({ what: 'May ask for a review panel', until: window.due, source: window.limit.source })
  return rights
}
