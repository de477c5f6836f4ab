import { agreedFaults } from '../agreed/faults.ts'
import type { Clock } from '../clocks/clock.ts'
import { clocksOf, type Now } from '../clocks/clocks.ts'
import { ombudsmanFaults } from '../ombudsman/faults.ts'
import type { ComplaintState } from '../state.ts'
import { toldFaults } from '../tells/told-faults.ts'
import { changeFaults } from './changes.ts'
import { closingFaults } from './closing.ts'
import { delayNoticeFaults } from './delay-notice.ts'
import { type Fault, fault } from './fault.ts'
import { gateFaults } from './gates.ts'
import { latenessFaults, undatedStage3Faults } from './lateness.ts'
import { orderFaults } from './order-of-dates.ts'
import { peopleFaults } from './people.ts'
import { reasonFaults } from './reasons.ts'
import { refusalFaults } from './refusals.ts'
import { reportFaults } from './reports.ts'
import { stage1Faults } from './stage-1.ts'
import { stage2Faults } from './stage-2.ts'
import { stage3Faults } from './stage-3.ts'

const discrepancyFaults = (state: ComplaintState): readonly Fault[] =>
  state.discrepancies.map(({ what, lines, seq }) =>
    fault('discrepancy in a source', what, {
      against: 'record',
      detail: lines.length === 0 ? null : `Line ${lines.join(', ')} of the source.`,
      entries: [seq],
    }),
  )

const weight = { law: 0, guidance: 1, record: 2 } as const

/** Everything that went wrong, what is against the law first, and of that the longest delay first. */
export function faultsOf(
  state: ComplaintState,
  now: Now,
  clocks: readonly Clock[] = clocksOf(state, now),
): readonly Fault[] {
  return [
    ...latenessFaults(state, clocks),
    ...undatedStage3Faults(state, clocks, now),
    ...refusalFaults(state, now),
    ...closingFaults(state, now),
    ...delayNoticeFaults(state, clocks, now),
    ...stage1Faults(state, now),
    ...stage2Faults(state, now),
    ...stage3Faults(state, clocks, now),
    ...toldFaults(state, now),
    ...peopleFaults(state),
    ...agreedFaults(state, now),
    ...reportFaults(state),
    ...reasonFaults(state),
    ...orderFaults(state),
    ...changeFaults(state),
    ...gateFaults(state, now),
    ...ombudsmanFaults(state, now),
    ...discrepancyFaults(state),
  ].sort((a, b) => weight[a.against] - weight[b.against] || (b.days?.bounds.least ?? 0) - (a.days?.bounds.least ?? 0))
}
