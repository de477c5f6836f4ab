import { fork } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Db } from '../db.ts'
import { EmbeddedDb } from './database.ts'
import { flushFolder } from './flush-folder.ts'
import { lockFolder } from './lock.ts'
import { probeFlush } from './probe.ts'
import { DatabaseThread } from './thread.ts'

const DATABASE = 'database'
const MAKING = 'database-in-the-making-'

/**
 * Opens the record kept in a folder of this computer, making it when it is not there. One process at a time.
 * @throws FolderInUse
 */
export async function openFolder(path: string): Promise<Db> {
  const folder = resolve(path)
  mkdirSync(folder, { recursive: true })
  const unlock = lockFolder(folder)
  try {
    const database = join(folder, DATABASE)
    if (!existsSync(database)) await make(folder, database)
    const thread = new DatabaseThread({ kind: 'folder', folder: database })
    const probe = await probeFlush(thread)
    return new EmbeddedDb(thread, { probe, closed: unlock })
  } catch (error) {
    unlock()
    throw error
  }
}

/**
 * The files are made beside their place and moved into it when they are whole and on the disk, so that a start broken
 * off half-way leaves nothing that could be taken for a record. The maker is a process that ends: it needs 600 MB once.
 */
async function make(folder: string, database: string): Promise<void> {
  for (const name of readdirSync(folder)) {
    if (name.startsWith(MAKING)) rmSync(join(folder, name), { recursive: true, force: true })
  }
  const making = join(folder, `${MAKING}${randomUUID()}`)
  mkdirSync(making)
  await runMaker(making)
  flushFolder(making)
  renameSync(making, database)
  flushFolder(folder, { deep: false })
}

function runMaker(making: string): Promise<void> {
  return new Promise((done, fail) => {
    const maker = fork(new URL('./make-files.ts', import.meta.url), [making], {
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
      execArgv: [],
    })
    let said = ''
    maker.stderr?.on('data', chunk => {
      said += chunk
    })
    maker.on('error', fail)
    maker.on('exit', code => {
      if (code === 0) done()
      else fail(new Error(`the files of the database could not be made: ${said.trim() || `exit ${code}`}`))
    })
  })
}
