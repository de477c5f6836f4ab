import type { LimitId } from '#law/limit.ts'
import { accountDuties } from './account/duties.ts'
import { agreedDuties } from './agreed/duties.ts'
import { injusticeDuties } from './agreed/injustice-open.ts'
import { alongsideDuties } from './alongside/duties.ts'
import type { Clock } from './clocks/clock.ts'
import { clocksOf, hasAccountEnded, type Now } from './clocks/clocks.ts'
import { closingDue } from './closing-due.ts'
import { dispatchDuties } from './dispatch/duties.ts'
import type { Duty } from './duty.ts'
import { gateDuties } from './gates/gate-duties.ts'
import { wholeSuspension } from './gates/suspension.ts'
import { fadingEvidenceDuties } from './intake/duties.ts'
import { ombudsmanDuties } from './ombudsman/duties.ts'
import { promptsOf } from './prompts.ts'
import type { ComplaintState } from './state.ts'
import { stepsOwed } from './steps-owed.ts'
import { toldDuties } from './tells/told-duties.ts'

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

const dayOf = ({ by }: Duty): number => by?.latest ?? by?.earliest ?? Number.POSITIVE_INFINITY

/**
 * What the council owes now, the earliest lawful date first and what has no date last. When an account has ended nothing
 * more is owed in the stages; what was agreed lives on until it is proved.
 */
export function dutiesOf(state: ComplaintState, now: Now, clocks = clocksOf(state, now)): readonly Duty[] {
  const inTheStages = hasAccountEnded(state)
    ? []
    : [
        ...gateDuties(state, now),
        ...alongsideDuties(state),
        ...fadingEvidenceDuties(state),
        ...(wholeSuspension(state)
          ? []
          : [
              ...owed(clocks).map(fromClock),
              ...promptsOf(state, now, clocks),
              ...stepsOwed(state, now),
              ...closingDue(state, now),
            ]),
      ]
  return [
    ...inTheStages,
    ...accountDuties(state),
    ...ombudsmanDuties(state, now),
    ...agreedDuties(state, now),
    ...injusticeDuties(state),
    ...toldDuties(state, now),
    ...dispatchDuties(state),
  ].sort((a, b) => {
    const [left, right] = [dayOf(a), dayOf(b)]
    return left === right ? 0 : left - right
  })
}
