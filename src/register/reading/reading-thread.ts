import { Worker } from 'node:worker_threads'
import type { NotFiled, PublishedDecision } from '../published-decision.ts'
import type { ToRead, WasRead } from './reading-worker.ts'

export interface ReadingBounds {
  /** For one text. */
  readonly milliseconds: number
  /** What a text and all that is made while it is read may come to. */
  readonly megabytes: number
}

const USUAL: ReadingBounds = { milliseconds: 60_000, megabytes: 512 }

const TOO_MUCH: NotFiled = { why: 'It could not be read: it takes more time or memory than any statement should.' }

type Read = PublishedDecision | NotFiled

interface Waiting {
  readonly answer: (read: Read) => void
  readonly limit: NodeJS.Timeout
}

/**
 * Reads decisions in a thread of its own, so that thousands are read while others are filed and pages are answered, and
 * one that uses up its time or memory ends the thread and not the service. One text at a time.
 */
export class ReadingThread {
  readonly #bounds: ReadingBounds
  #worker: Worker | null = null
  #waiting: Waiting | null = null
  #last: Promise<unknown> = Promise.resolve()
  #id = 0

  constructor(bounds = USUAL) {
    this.#bounds = bounds
  }

  /** Never rejects. */
  read(text: string): Promise<Read> {
    const reading = this.#last.then(() => this.#ask(text))
    this.#last = reading
    return reading
  }

  #ask(text: string): Promise<Read> {
    const worker = this.#thread()
    const id = ++this.#id
    return new Promise(resolve => {
      const limit = setTimeout(() => void worker.terminate(), this.#bounds.milliseconds)
      this.#waiting = { answer: resolve, limit }
      worker.postMessage({ id, text } satisfies ToRead)
    })
  }

  #answer(read: Read): void {
    const waiting = this.#waiting
    this.#waiting = null
    clearTimeout(waiting?.limit)
    waiting?.answer(read)
  }

  #thread(): Worker {
    if (this.#worker) return this.#worker
    const worker = new Worker(new URL('./reading-worker.ts', import.meta.url), {
      // What is read is soon thrown away: a small place for it is tidied often, and a large one would fill first.
      resourceLimits: { maxOldGenerationSizeMb: this.#bounds.megabytes, maxYoungGenerationSizeMb: 16 },
    })
    worker.on('message', ({ id, read }: WasRead) => {
      if (id === this.#id) this.#answer(read)
    })
    worker.on('error', () => {})
    worker.on('exit', () => {
      if (this.#worker === worker) this.#worker = null
      this.#answer(TOO_MUCH)
    })
    this.#worker = worker
    return worker
  }

  /** When nothing is being read any more. */
  async close(): Promise<void> {
    await this.#last
    const worker = this.#worker
    this.#worker = null
    await worker?.terminate()
  }
}
