import assert from 'node:assert/strict'
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { afterEach, beforeEach, describe, it } from 'node:test'
import { fileURLToPath } from 'node:url'
import { type MailServer, mailServer } from '#test/mail-server.ts'

const script = fileURLToPath(new URL('./sending.kill.ts', import.meta.url))

describe('a letter that is sent while the process is killed', () => {
  let folder: string
  let server: MailServer
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'redress-'))
    server = await mailServer()
  })
  afterEach(async () => {
    await server.close()
    rmSync(folder, { recursive: true, force: true })
  })

  const begin = (life: 'first' | 'next' | 'settled', standsStill = '', minutes = 0): ChildProcess =>
    spawn(process.execPath, [script, folder, String(server.port), life, standsStill, String(minutes)], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })

  async function linesOf(child: ChildProcess, each: (line: string) => void = () => {}): Promise<readonly string[]> {
    if (!child.stdout) assert.fail('it says nothing')
    const lines: string[] = []
    for await (const line of createInterface({ input: child.stdout })) {
      lines.push(line)
      each(line)
    }
    return lines
  }

  /** Ends the first life by `kill -9`: where it stands still by itself, or where the server says. */
  async function killedWhile(where: 'composing' | 'handed over' | 'first of it has come' | 'all of it has come') {
    const child = begin('first', where)
    const ended = new Promise<void>(resolve => child.once('exit', () => resolve()))
    const kill = async () => {
      child.kill('SIGKILL')
      await ended
    }
    if (where === 'first of it has come') server.atFirst = kill
    if (where === 'all of it has come') server.beforeAnswer = kill
    const lines = await linesOf(child, line => line === 'stands still' && void kill())
    await ended
    server.atFirst = async () => {}
    server.beforeAnswer = async () => {}
    assert.deepEqual(
      lines.filter(line => line !== 'stands still'),
      ['asked done'],
    )
    assert.equal(child.signalCode, 'SIGKILL')
  }

  it('before anything was handed over goes once, later', async () => {
    await killedWhile('composing')
    assert.equal(server.taken.length, 0)
    assert.deepEqual(await linesOf(begin('next', '', 60)), [
      'step found out',
      'step taken',
      'step nothing to send',
      'stands 1 gone',
    ])
    assert.equal(server.taken.length, 1)
  })

  for (const [where, taken] of [
    // How much was on its way already when the process was killed is the network's to say: all of it, perhaps.
    ['first of it has come', [0, 1]],
    ['all of it has come', [1]],
    ['handed over', [1]],
  ] as const)
    it(`when ${where === 'handed over' ? 'it was handed over and not yet recorded' : where}: is not sent again, not forgotten, and recorded once a person has found out`, async () => {
      await killedWhile(where)
      assert.deepEqual(await linesOf(begin('settled', '', 60)), [
        'step found out',
        'step nothing to send',
        'stands 0 may have gone',
        'settled done 1 gone',
      ])
      assert.ok(
        taken.some(number => number === server.taken.length),
        `${server.taken.length} taken`,
      )
    })
})
