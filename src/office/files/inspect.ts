import { type Bounds, inBoundedThread } from './bounded-thread.ts'
import { type Inspection, notTaken } from './inspection.ts'

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
  const inspected = last.then(() =>
    inBoundedThread<Inspection>(new URL('./inspection-worker.ts', import.meta.url), { bytes, name }, tooMuch, bounds),
  )
  last = inspected.catch(() => {})
  return inspected
}
