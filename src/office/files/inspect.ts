import { Worker } from 'node:worker_threads'
import { type Inspection, notTaken } from './inspection.ts'

export interface Bounds {
  readonly milliseconds: number
  /** By how much the process may grow meanwhile. */
  readonly megabytes: number
}

const USUAL: Bounds = { milliseconds: 20_000, megabytes: 700 }

const tooMuch = notTaken(
  'This file could not be looked into: it is broken, or made to use up a computer. Ask for it again, as a PDF.',
)

let last: Promise<unknown> = Promise.resolve()

/**
 * Looks into a file in a thread of its own, one at a time. A file that uses up its time or memory, or breaks what reads
 * it, ends the thread and not the service.
 */
export function inspect(bytes: Buffer, name: string, bounds = USUAL): Promise<Inspection> {
  const inspected = last.then(() => inThread(bytes, name, bounds))
  last = inspected.catch(() => {})
  return inspected
}

function inThread(bytes: Buffer, name: string, { milliseconds, megabytes }: Bounds): Promise<Inspection> {
  return new Promise(resolve => {
    const worker = new Worker(new URL('./inspection-worker.ts', import.meta.url), {
      workerData: { bytes, name },
      resourceLimits: { maxOldGenerationSizeMb: Math.min(megabytes, 512) },
      // What a library says of a broken file is nobody's business.
      stdout: true,
      stderr: true,
    })
    const before = process.memoryUsage.rss()
    let answer: Inspection = tooMuch
    const end = () => void worker.terminate()
    const watch = setInterval(() => {
      if (process.memoryUsage.rss() - before > megabytes * 1024 * 1024) end()
    }, 50)
    const limit = setTimeout(end, milliseconds)
    worker.on('message', (found: Inspection) => {
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
