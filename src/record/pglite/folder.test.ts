import assert from 'node:assert/strict'
import { fork } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { entries, newComplaint, now, recording } from '../contract/engine.ts'
import type { Db } from '../db.ts'
import { openDb } from '../open-db.ts'
import { type RecordStore, recordOn } from '../record.ts'
import { EmbeddedDb } from './database.ts'
import { FolderInUse } from './lock.ts'
import { probeFlush } from './probe.ts'
import { DatabaseThread } from './thread.ts'

const script = new URL('./folder.kill.ts', import.meta.url)
const open = (folder: string): Promise<Db> => openDb({ kind: 'folder', folder })

describe('A record in a folder of this computer', () => {
  let folder: string
  let record: RecordStore
  const authority = { id: '0f0e0d0c-0b0a-4908-8706-050403020100', kind: 'real', referencePrefix: 'NNB' } as const

  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'redress-'))
    record = recordOn(await open(folder))
    await record.migrate(now)
  })
  after(async () => {
    await record.close()
    rmSync(folder, { recursive: true, force: true })
  })

  it('proves at the start that a commit reaches the disk, so a real council may be kept in it', async () => {
    assert.deepEqual({ ...record.db.durability(), flushes: 0 }, { flushes: 0, probe: 'proved', warning: null })
    await record.createAuthority(authority, now)
  })

  it('flushes to the disk at every commit', async () => {
    const before = record.db.durability().flushes
    for (let count = 0; count < 25; count++) {
      await record.transaction(authority.id, tx => tx.append(newComplaint(), 0, entries(1), recording))
    }
    assert.ok(record.db.durability().flushes - before >= 25, `${record.db.durability().flushes - before} flushes`)
  })

  it('says so when a commit does not reach the disk', async () => {
    const unflushed = new DatabaseThread({ kind: 'memory', template: null })
    const probe = await probeFlush(unflushed)
    await unflushed.close()
    assert.equal(probe.probe, 'failed')
    assert.match(probe.warning ?? '', /power cut may lose/)
  })

  it('refuses a second opening, in this process and in another, and says what to do', async () => {
    await assert.rejects(open(folder), FolderInUse)
    const { code, said } = await inAnotherProcess(folder)
    assert.equal(code, 1)
    assert.match(said, /is open in another Redress\. .* Stop the other one first/)
    assert.equal((await record.listAuthorities()).length, 1)
  })

  it('is there again after it was closed', async () => {
    const ref = newComplaint()
    await record.transaction(authority.id, tx => tx.append(ref, 0, entries(3), recording))
    await record.close()
    record = recordOn(await open(folder))
    assert.deepEqual(await record.migrate(now), [])
    assert.equal((await record.transaction(authority.id, tx => tx.load(ref))).length, 3)
  })

  it('starts from nothing where an earlier first start was broken off', async () => {
    const other = mkdtempSync(join(tmpdir(), 'redress-'))
    const half = join(other, 'database-in-the-making-1')
    mkdirSync(half)
    writeFileSync(join(half, 'PG_VERSION'), '18\n')
    try {
      await (await open(other)).close()
      assert.deepEqual(readdirSync(other).toSorted(), ['database', 'lock'])
    } finally {
      rmSync(other, { recursive: true, force: true })
    }
  })

  it('starts again after its first start was killed at any moment', async () => {
    for (const milliseconds of [300, 1_200]) {
      const other = mkdtempSync(join(tmpdir(), 'redress-'))
      try {
        const child = fork(script, [other, 'open'], { stdio: 'ignore', execArgv: [] })
        const ended = new Promise(resolve => child.once('exit', resolve))
        setTimeout(() => child.kill('SIGKILL'), milliseconds)
        await ended
        const db = await open(other)
        await recordOn(db).migrate(now)
        await db.close()
        assert.ok(existsSync(join(other, 'database')))
      } finally {
        // A maker left without its parent may still be writing its last file.
        rmSync(other, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 })
      }
    }
  })

  it('keeps house by itself: its log does not grow for ever', async () => {
    const thread = new DatabaseThread({ kind: 'memory', template: null })
    const plan = { checkpoint: 3, vacuum: 6 }
    const db = new EmbeddedDb(thread, { probe: { probe: 'failed', warning: null }, plan })
    const ask = async (sql: string) => {
      const [row] = await db.transaction({ role: 'migrate', authorityId: null }, tx => tx.query(sql))
      return row?.answer
    }
    const checkpoint = 'select checkpoint_lsn::text as answer from pg_control_checkpoint()'
    const first = await ask(checkpoint)
    await ask('create table kept (a text)')
    // Many times overdue, it no longer waits for quiet, and runs in its turn.
    for (let count = 0; count < 60; count++) await ask("insert into kept values ('a') returning a as answer")
    assert.notEqual(await ask(checkpoint), first)
    assert.ok(Number(await ask("select reltuples as answer from pg_class where relname = 'kept'")) > 0)
    await db.close()
  })
})

function inAnotherProcess(folder: string): Promise<{ code: number | null; said: string }> {
  return new Promise(resolve => {
    const child = fork(script, [folder, 'open'], { stdio: ['ignore', 'ignore', 'pipe', 'ipc'], execArgv: [] })
    let said = ''
    child.stderr?.on('data', chunk => {
      said += chunk
    })
    child.on('exit', code => resolve({ code, said }))
  })
}
