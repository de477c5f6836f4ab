import { type ChildProcess, spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../../', import.meta.url))
const LONGEST_MILLISECONDS = 60_000

/** The service as people start it, in processes of its own. */
export interface Served {
  readonly url: string
  /** From the start to the first page. */
  readonly milliseconds: number
  /** The process that was started, which hands over to the one that serves. */
  readonly pid: number
  stop(): Promise<void>
}

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>(listening => server.listen(0, '127.0.0.1', listening))
  const address = server.address()
  await new Promise(closed => server.close(closed))
  if (address === null || typeof address === 'string') throw new Error('no port was free')
  return address.port
}

async function hasPage(url: string): Promise<boolean> {
  try {
    const answer = await fetch(url, { headers: { connection: 'close' } })
    await answer.arrayBuffer()
    return answer.status === 200
  } catch {
    return false
  }
}

function ended(child: ChildProcess): Promise<unknown> {
  return child.exitCode !== null || child.signalCode !== null
    ? Promise.resolve()
    : new Promise(done => child.once('exit', done))
}

/** Starts the service on a folder and waits for its first page. */
export async function serve(folder: string): Promise<Served> {
  const port = await freePort()
  const { DATABASE_URL: _, ...environment } = process.env
  const from = performance.now()
  const child = spawn(process.execPath, ['bin/redress.mjs', 'serve'], {
    cwd: root,
    env: { ...environment, PORT: String(port), REDRESS_DATA: folder },
    stdio: ['ignore', 'ignore', 'pipe'],
    // A group of its own, so that both processes can be ended whatever happens.
    detached: true,
  })
  const { pid } = child
  if (pid === undefined) throw new Error('the service could not be started')
  const endGroup = () => {
    try {
      process.kill(-pid, 'SIGKILL')
    } catch {
      // It has ended already.
    }
  }
  process.once('exit', endGroup)
  let said = ''
  child.stderr?.on('data', chunk => {
    said = `${said}${chunk}`.slice(-2_000)
  })
  const url = `http://127.0.0.1:${port}`
  while (!(await hasPage(url))) {
    if (child.exitCode !== null) throw new Error(`the service ended: ${said.trim() || `exit ${child.exitCode}`}`)
    if (performance.now() - from > LONGEST_MILLISECONDS) {
      endGroup()
      throw new Error(`there was no page after ${LONGEST_MILLISECONDS / 1000} seconds`)
    }
    await wait(5)
  }
  return {
    url,
    milliseconds: performance.now() - from,
    pid,
    async stop() {
      child.kill('SIGTERM')
      await Promise.race([ended(child), wait(15_000, undefined, { ref: false })])
      endGroup()
      process.removeListener('exit', endGroup)
    },
  }
}

/** Linux only: the processes that a process has started. */
export const childrenOf = (pid: number): readonly number[] =>
  readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ').filter(Boolean).map(Number)

/** Linux only: megabytes resident now, and at the most so far. */
export function residentMegabytes(pid: number): { readonly now: number; readonly most: number } {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8')
  const of = (field: string): number => {
    const kilobytes = new RegExp(`^${field}:\\s+(\\d+) kB$`, 'm').exec(status)?.[1]
    if (kilobytes === undefined) throw new Error(`the system does not tell ${field}`)
    return (Number(kilobytes) * 1024) / 1_000_000
  }
  return { now: of('VmRSS'), most: of('VmHWM') }
}
