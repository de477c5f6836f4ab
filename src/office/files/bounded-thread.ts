import { Worker } from 'node:worker_threads'

export interface Bounds {
  readonly milliseconds: number
  /** By how much the process may grow meanwhile. */
  readonly megabytes: number
}

/**
 * What a thread of its own answers. One that uses up its time or memory, or breaks, is ended, and not the service.
 * @param none what is answered then
 */
export function inBoundedThread<Answer>(
  file: URL,
  workerData: unknown,
  none: Answer,
  { milliseconds, megabytes }: Bounds,
): Promise<Answer> {
  return new Promise(resolve => {
    const worker = new Worker(file, {
      workerData,
      resourceLimits: { maxOldGenerationSizeMb: Math.min(megabytes, 512) },
      // What a library says of a broken file is nobody's business.
      stdout: true,
      stderr: true,
    })
    const before = process.memoryUsage.rss()
    let answer = none
    const end = () => void worker.terminate()
    const watch = setInterval(() => {
      if (process.memoryUsage.rss() - before > megabytes * 1024 * 1024) end()
    }, 50)
    const limit = setTimeout(end, milliseconds)
    worker.on('message', (found: Answer) => {
      answer = found
      end()
    })
    worker.on('error', () => {})
    worker.on('exit', () => {
      clearInterval(watch)
      clearTimeout(limit)
      resolve(answer)
    })
  })
}
