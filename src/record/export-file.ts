import { closeSync, createReadStream, fsyncSync, openSync, renameSync, rmSync, writeSync } from 'node:fs'
import type { Db } from './db.ts'
import { exportRecord } from './export.ts'
import { type Restored, restoreRecord } from './restore.ts'

/** Writes an export that only its owner can read; the name appears once it is whole and on the disk. */
export async function exportToFile(db: Db, path: string): Promise<number> {
  const part = `${path}.part`
  const file = openSync(part, 'w', 0o600)
  try {
    const entries = await exportRecord(db, async line => {
      writeSync(file, line)
    })
    fsyncSync(file)
    renameSync(part, path)
    return entries
  } catch (error) {
    rmSync(part, { force: true })
    throw error
  } finally {
    closeSync(file)
  }
}

/** @throws DamagedExport, AuthorityRefused */
export const restoreFromFile = (db: Db, path: string): Promise<Restored> => restoreRecord(db, linesOf(path))

/** Lines end with \n and nothing else: `node:readline` also ends them at U+2028, which a name may hold. */
async function* linesOf(path: string): AsyncGenerator<string, void> {
  let rest = ''
  for await (const chunk of createReadStream(path, { encoding: 'utf8' })) {
    const lines = `${rest}${chunk}`.split('\n')
    rest = lines.pop() ?? ''
    yield* lines
  }
  if (rest !== '') yield rest
}
