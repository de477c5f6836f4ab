import type { Db, Durability, Scope, Tx } from '../db.ts'
import { refuseNesting, runTransaction } from '../transaction.ts'
import type { DatabaseThread } from './thread.ts'
import { Upkeep, usualPlan } from './upkeep.ts'

/** The engine has one session, so transactions queue: each has the database to itself. */
export class EmbeddedDb implements Db {
  readonly engine = 'pglite'
  readonly #thread: DatabaseThread
  readonly #probe: Pick<Durability, 'probe' | 'warning'>
  readonly #upkeep: Upkeep
  readonly #closed: () => void
  #last: Promise<unknown> = Promise.resolve()

  constructor(thread: DatabaseThread, { probe, closed = () => {}, plan = usualPlan }: EmbeddedOptions) {
    this.#thread = thread
    this.#probe = probe
    this.#closed = closed
    this.#upkeep = new Upkeep(plan, script => this.#inTurn(() => thread.script(script)))
  }

  async transaction<T>(scope: Scope, work: (tx: Tx) => Promise<T>): Promise<T> {
    refuseNesting()
    const result = await this.#inTurn(() => runTransaction(this.#thread, scope, work))
    this.#upkeep.committed()
    return result
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const result = this.#last.then(work)
    this.#last = result.catch(() => {})
    return result
  }

  durability(): Durability {
    return { ...this.#probe, flushes: this.#thread.flushes }
  }

  async close(): Promise<void> {
    this.#upkeep.stop()
    await this.#last
    await this.#thread.close()
    this.#closed()
  }
}

export interface EmbeddedOptions {
  readonly probe: Pick<Durability, 'probe' | 'warning'>
  /** Called once the engine has ended. */
  readonly closed?: () => void
  readonly plan?: typeof usualPlan
}
