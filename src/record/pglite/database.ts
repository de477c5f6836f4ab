import type { Db, Durability, Scope, Tx } from '../db.ts'
import { refuseNesting, runTransaction } from '../transaction.ts'
import type { DatabaseThread } from './thread.ts'

/** The engine has one session, so transactions queue: each has the database to itself. */
export class EmbeddedDb implements Db {
  readonly engine = 'pglite'
  readonly #thread: DatabaseThread
  readonly #ended: () => void
  readonly #probe: Pick<Durability, 'probe' | 'warning'>
  #last: Promise<unknown> = Promise.resolve()

  constructor(thread: DatabaseThread, probe: Pick<Durability, 'probe' | 'warning'>, ended: () => void) {
    this.#thread = thread
    this.#probe = probe
    this.#ended = ended
  }

  transaction<T>(scope: Scope, work: (tx: Tx) => Promise<T>): Promise<T> {
    refuseNesting()
    const result = this.#last.then(() => runTransaction(this.#thread, scope, work))
    this.#last = result.catch(() => {})
    return result
  }

  durability(): Durability {
    return { ...this.#probe, flushes: this.#thread.flushes }
  }

  async close(): Promise<void> {
    await this.#last
    await this.#thread.close()
    this.#ended()
  }
}
