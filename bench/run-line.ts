import { type ChildProcess, fork } from 'node:child_process'
import { join } from 'node:path'
import type { Row } from './line.ts'
import type { Entered } from './lines.ts'
import type { Order, Told } from './messages.ts'

/** A line that takes longer has gone wrong. */
const LONGEST_MILLISECONDS = 2_400_000

export type Outcome =
  | { readonly kind: 'rows'; readonly rows: readonly Row[]; readonly seconds: number }
  | { readonly kind: 'crashed'; readonly why: string; readonly seconds: number }

const running = new Set<ChildProcess>()

/** For when the bench itself is stopped. */
export function stopAll(): void {
  for (const child of running) child.kill('SIGTERM')
}

/** Measures a line in a process of its own. Never rejects. */
export function runLine(
  { name }: Entered,
  { temporary, peersMissing, say }: { temporary: string; peersMissing: string | null; say(words: string): void },
): Promise<Outcome> {
  const from = performance.now()
  // In UTC the peers of the first line are at their fastest, and nothing of ours depends on it.
  const child = fork(new URL('./one.ts', import.meta.url), {
    env: { ...process.env, TZ: 'UTC' },
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  })
  running.add(child)
  let said = ''
  let rows: readonly Row[] | null = null
  let why: string | null = null
  child.stderr?.on('data', chunk => {
    said = `${said}${chunk}`.slice(-4_000)
  })
  child.on('message', (told: Told) => {
    if (told.is === 'progress') say(told.words)
    else rows = told.rows
  })
  child.on('error', error => {
    why = error.message
  })
  const tooLong = setTimeout(() => {
    why = `it took longer than ${LONGEST_MILLISECONDS / 1000} seconds`
    child.kill('SIGTERM')
  }, LONGEST_MILLISECONDS)
  const order: Order = { name, folder: join(temporary, name), shared: join(temporary, 'shared'), peersMissing }
  child.send(order)
  return new Promise(resolve => {
    child.on('close', (code, signal) => {
      clearTimeout(tooLong)
      running.delete(child)
      const seconds = (performance.now() - from) / 1000
      if (rows && why === null) resolve({ kind: 'rows', rows, seconds })
      else resolve({ kind: 'crashed', why: why ?? (said.trim() || `exit ${code ?? signal}`), seconds })
    })
  })
}
