import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { clamAv } from '#office/files/clamav.ts'

/** What the test's own signature finds, wherever it stands in a file. It is harmless. */
export const HARMLESS_VIRUS = 'Redress-harmless-test-of-a-virus-scanner'
export const VIRUS_NAME = 'Redress.Test.Harmless'

/** A ClamAV daemon with one signature of our own, which knows no real virus. */
export interface Clamd {
  readonly port: number
  readonly socket: string
  /** Up to so many bytes are taken. */
  readonly streamMaxLength: number
  /** Ends it, as when it crashes; `start` begins it again at the same port. */
  stop(): Promise<void>
  start(): Promise<void>
  close(): Promise<void>
}

async function freePort(): Promise<number> {
  const server = createServer()
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  if (address === null || typeof address === 'string') throw new Error('it listens on no port')
  return address.port
}

const MEGABYTE = 1024 * 1024

/** @param program where clamd is installed */
export async function startClamd(program: string): Promise<Clamd> {
  const home = mkdtempSync(join(tmpdir(), 'redress-clamd-'))
  const signatures = join(home, 'signatures')
  const config = join(home, 'clamd.conf')
  const socket = join(home, 'clamd.socket')
  const port = await freePort()
  mkdirSync(signatures)
  const hex = Buffer.from(HARMLESS_VIRUS).toString('hex')
  writeFileSync(join(signatures, 'redress.ndb'), `${VIRUS_NAME}:0:*:${hex}\n`)
  writeFileSync(
    config,
    [
      `DatabaseDirectory ${signatures}`,
      `TemporaryDirectory ${home}`,
      `LocalSocket ${socket}`,
      `TCPSocket ${port}`,
      'TCPAddr 127.0.0.1',
      'Foreground yes',
      'MaxThreads 2',
      'StreamMaxLength 2M',
      'AlertEncrypted yes',
      'AlertExceedsMax yes',
      'MaxRecursion 3',
    ].join('\n'),
  )
  const at = { host: '127.0.0.1', port }
  let child: ChildProcess | null = null

  async function start(): Promise<void> {
    const started = spawn(program, ['--config-file', config], { stdio: ['ignore', 'ignore', 'ignore'] })
    child = started
    for (let tries = 0; (await clamAv(at).standing()).kind !== 'answers'; tries++) {
      if (started.exitCode !== null || tries > 600) throw new Error(`clamd did not start (${started.exitCode})`)
      await new Promise(resolve => setTimeout(resolve, 50))
    }
  }
  async function stop(): Promise<void> {
    const ending = child
    child = null
    if (!ending || ending.exitCode !== null) return
    const ended = once(ending, 'exit')
    ending.kill('SIGKILL')
    await ended
  }
  await start()
  return {
    port,
    socket,
    streamMaxLength: 2 * MEGABYTE,
    start,
    stop,
    async close() {
      await stop()
      rmSync(home, { recursive: true, force: true })
    },
  }
}
