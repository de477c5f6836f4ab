import { closeSync, createReadStream, fsyncSync, openSync, renameSync, rmSync, writeSync } from 'node:fs'
import type { Db } from './db.ts'
import { type Exported, exportRecord } from './export.ts'
import type { FileKeeper } from './files/file-keeper.ts'
import { type Restored, restoreRecord } from './restore.ts'

interface Kept {
  readonly db: Db
  readonly files: FileKeeper
}

/** Writes an export that only its owner can read; the name appears once it is whole and on the disk. */
export async function exportToFile(record: Kept, path: string): Promise<Exported> {
  const part = `${path}.part`
  const file = openSync(part, 'w', 0o600)
  try {
    const exported = await exportRecord(record, async line => {
      writeSync(file, line)
    })
    fsyncSync(file)
    renameSync(part, path)
    return exported
  } catch (error) {
    rmSync(part, { force: true })
    throw error
  } finally {
    closeSync(file)
  }
}

/** @throws DamagedExport, AuthorityRefused */
export const restoreFromFile = (record: Kept, path: string): Promise<Restored> => restoreRecord(record, linesOf(path))

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
