import { type Bounds, inBoundedThread } from '../files/bounded-thread.ts'
import type { ParsedMail } from './parsed.ts'

const USUAL: Bounds = { milliseconds: 20_000, megabytes: 700 }

const worker = new URL('./mail-worker.ts', import.meta.url)

let last: Promise<unknown> = Promise.resolve()

/** One at a time: two of the largest together would take twice the memory. */
function inTurn<Answer>(work: () => Promise<Answer>): Promise<Answer> {
  const done = last.then(work)
  last = done.catch(() => {})
  return done
}

/** What a message holds; null for one that cannot be taken apart, or is made to use up a computer. */
export const readMail = (bytes: Uint8Array, bounds = USUAL): Promise<ParsedMail | null> =>
  inTurn(() => inBoundedThread<ParsedMail | null>(worker, { bytes, places: null }, null, bounds))

/** The content of what is attached, by its place. */
export const attachedIn = (bytes: Uint8Array, places: readonly number[]): Promise<readonly Uint8Array[]> =>
  inTurn(() => inBoundedThread<readonly Uint8Array[]>(worker, { bytes, places }, [], USUAL))
