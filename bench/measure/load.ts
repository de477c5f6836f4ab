import { Worker } from 'node:worker_threads'

/** So many requests for these pages in turn, over so many connections to this machine; it ends by itself. */
export interface LoadOrder {
  readonly port: number
  readonly paths: readonly string[]
  readonly requests: number
  readonly connections: number
  /** Milliseconds between one answer and the next request of a connection; none when left out. */
  readonly pause?: number
}

export interface LoadAnswer {
  readonly seconds: number
  /** Milliseconds of each request, from asking to the last byte. */
  readonly latencies: readonly number[]
  readonly bytes: number
}

/**
 * Asks in a thread of its own, so that asking does not wait for serving.
 * @throws Error when any answer was not a page (status 200)
 */
export function load(order: LoadOrder): Promise<LoadAnswer> {
  return new Promise((done, fail) => {
    const worker = new Worker(new URL('./load-worker.ts', import.meta.url), { workerData: order })
    let answer: LoadAnswer | null = null
    worker.on('message', (told: LoadAnswer) => {
      answer = told
    })
    worker.on('error', error => fail(error))
    worker.on('exit', () => {
      if (answer) done(answer)
      else fail(new Error('the pages were not all asked for'))
    })
  })
}
