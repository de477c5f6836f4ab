import { type ChildProcess, fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { Done, Job } from './job.ts'

export interface WorkshopBounds {
  /** For one document. */
  readonly milliseconds: number
  /** For what the language holds; PDFium has as much again at most. */
  readonly megabytes: number
}

const USUAL: WorkshopBounds = { milliseconds: 120_000, megabytes: 1_024 }

const file = fileURLToPath(new URL('process.ts', import.meta.url))

const isDone = (value: unknown): value is Done => typeof value === 'object' && value !== null && 'kind' in value

/**
 * A process that makes pages, and a new one where a document broke the last: that document has no pages then, and the
 * others are none the worse. To be closed.
 */
export class Workshop {
  readonly #bounds: WorkshopBounds
  #child: ChildProcess | undefined

  constructor(bounds = USUAL) {
    this.#bounds = bounds
  }

  #process(): ChildProcess {
    this.#child ??= fork(file, {
      serialization: 'advanced',
      execArgv: [`--max-old-space-size=${this.#bounds.megabytes}`],
      // What a library says of a broken file may hold its words, which belong in no log.
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    })
    return this.#child
  }

  /** One at a time. */
  do(job: Job): Promise<Done> {
    const child = this.#process()
    return new Promise(resolve => {
      const end = (done: Done) => {
        clearTimeout(limit)
        child.removeAllListeners()
        if (done.kind === 'no pages' && done.why === 'too much') this.close()
        resolve(done)
      }
      const limit = setTimeout(() => end({ kind: 'no pages', why: 'too much' }), this.#bounds.milliseconds)
      child.on('message', message => {
        if (isDone(message)) end(message)
      })
      child.on('exit', () => end({ kind: 'no pages', why: 'too much' }))
      child.on('error', () => end({ kind: 'no pages', why: 'too much' }))
      child.send(job, error => {
        if (error) end({ kind: 'no pages', why: 'too much' })
      })
    })
  }

  close(): void {
    this.#child?.kill('SIGKILL')
    this.#child = undefined
  }
}
