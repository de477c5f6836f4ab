import type { Clock } from './clocks/clock.ts'
import { clocksOf, type Now } from './clocks/clocks.ts'
import { dutiesOf } from './duties.ts'
import type { Duty } from './duty.ts'
import type { Fault } from './faults/fault.ts'
import { faultsOf } from './faults/faults.ts'
import { type Ledger, ledgerOf } from './ledger.ts'
import type { Right } from './right.ts'
import { rightsOf } from './rights.ts'
import type { ComplaintState } from './state.ts'
import type { Task } from './tasks/task.ts'
import { tasksOf } from './tasks/tasks.ts'
import { isToldOn, type Warning } from './warnings/warning.ts'
import { warningsOf } from './warnings/warnings.ts'

/** What follows from a complaint on a day: worked out when it is asked for, once, for few pages show it all. */
export class WorkedOut {
  readonly state: ComplaintState
  readonly now: Now
  #clocks: readonly Clock[] | undefined
  #duties: readonly Duty[] | undefined
  #tasks: readonly Task[] | undefined
  #warnings: readonly Warning[] | undefined
  #rights: readonly Right[] | undefined
  #faults: readonly Fault[] | undefined
  #ledger: Ledger | undefined

  constructor(state: ComplaintState, now: Now) {
    this.state = state
    this.now = now
  }

  get clocks(): readonly Clock[] {
    this.#clocks ??= clocksOf(this.state, this.now)
    return this.#clocks
  }

  get duties(): readonly Duty[] {
    this.#duties ??= dutiesOf(this.state, this.now, this.clocks)
    return this.#duties
  }

  get tasks(): readonly Task[] {
    this.#tasks ??= tasksOf(this.state, this.now, this.duties)
    return this.#tasks
  }

  /** The early warnings that are told on this day. */
  get warnings(): readonly Warning[] {
    const { state, now, clocks, tasks } = this
    this.#warnings ??= warningsOf(state, now, clocks, tasks).filter(warning => isToldOn(warning, now.today))
    return this.#warnings
  }

  get rights(): readonly Right[] {
    this.#rights ??= rightsOf(this.state, this.now, this.clocks)
    return this.#rights
  }

  get faults(): readonly Fault[] {
    this.#faults ??= faultsOf(this.state, this.now, this.clocks)
    return this.#faults
  }

  get ledger(): Ledger {
    this.#ledger ??= ledgerOf(this.state)
    return this.#ledger
  }
}

const lately = new WeakMap<ComplaintState, WorkedOut>()

/** As long as nothing is recorded and the day and the law are the same, the same follows, and is not worked out again. */
export function workedOut(state: ComplaintState, now: Now): WorkedOut {
  const known = lately.get(state)
  const { today, calendar, limits, signOff } = now
  if (
    known &&
    known.now.today === today &&
    known.now.calendar === calendar &&
    known.now.limits === limits &&
    known.now.signOff === signOff
  )
    return known
  const made = new WorkedOut(state, now)
  lately.set(state, made)
  return made
}
