import { Worker } from 'node:worker_threads'
import { DatabaseError, UniqueViolation } from '../db.ts'
import type { Session } from '../transaction.ts'
import type { Answer, EmbeddedData, Failure, Request } from './messages.ts'

type Question = Request extends infer One ? (One extends Request ? Omit<One, 'id'> : never) : never

/** The engine in a thread of its own, so that a long query does not stop the process from answering. */
export class DatabaseThread implements Session {
  readonly #worker: Worker
  readonly #waiting = new Map<number, { resolve(answer: Answer): void; reject(error: Error): void }>()
  #lastId = 0
  #stopped: Error | null = null
  flushes = 0

  constructor(data: EmbeddedData) {
    this.#worker = new Worker(new URL('./worker.ts', import.meta.url), { workerData: data })
    this.#worker.on('message', (answer: Answer) => this.#receive(answer))
    this.#worker.on('error', error => this.#stop(error instanceof Error ? error.message : String(error)))
    this.#worker.on('exit', () => this.#stop('it was closed'))
  }

  #receive(answer: Answer): void {
    const asked = this.#waiting.get(answer.id)
    this.#waiting.delete(answer.id)
    this.flushes = Math.max(this.flushes, answer.flushes)
    if ('failure' in answer) asked?.reject(errorOf(answer.failure))
    else asked?.resolve(answer)
  }

  #stop(why: string): void {
    this.#stopped ??= new DatabaseError(`the embedded database has stopped: ${why}`, null, null)
    for (const { reject } of this.#waiting.values()) reject(this.#stopped)
    this.#waiting.clear()
  }

  #ask(question: Question): Promise<Answer> {
    if (this.#stopped) return Promise.reject(this.#stopped)
    const id = ++this.#lastId
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject })
      this.#worker.postMessage({ ...question, id })
    })
  }

  async send(statements: Parameters<Session['send']>[0]): ReturnType<Session['send']> {
    const answer = await this.#ask({ ask: 'run', statements })
    return 'rows' in answer ? answer.rows : []
  }

  async script(sql: string): Promise<void> {
    await this.#ask({ ask: 'script', sql })
  }

  /** The files of a new, empty database, to start others from without making them again. */
  async template(): Promise<Blob> {
    const answer = await this.#ask({ ask: 'template' })
    if (!('template' in answer)) throw new Error('the database thread gave no template')
    return answer.template
  }

  /** Writes everything to its place, so that the next start has nothing to recover, and ends the thread. */
  async close(): Promise<void> {
    if (this.#stopped) return
    const ended = new Promise<void>(resolve => this.#worker.once('exit', () => resolve()))
    await this.script('checkpoint')
    // The engine ends its thread as it closes, so the answer to this is the end.
    this.#ask({ ask: 'close' }).catch(() => {})
    await ended
  }
}

function errorOf({ message, code, constraint }: Failure): DatabaseError {
  return code === '23505' ? new UniqueViolation(message, constraint) : new DatabaseError(message, code, constraint)
}
