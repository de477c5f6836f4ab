import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { FileKeeper, type Owner } from '../files/file-keeper.ts'
import { keyFile } from '../files/master-key.ts'
import { shelfInFolder } from '../files/shelf-in-folder.ts'
import { type EngineUnderTest, newComplaint, type TwoCouncils, twoCouncils } from './engine.ts'

export const LARGEST = 1024 * 1024

export async function* inParts(bytes: Uint8Array, size = 10_000): AsyncGenerator<Uint8Array, void> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}

export async function collected(content: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const parts: Uint8Array[] = []
  for await (const part of content) parts.push(part)
  return Buffer.concat(parts)
}

export async function listed(files: FileKeeper) {
  const found: { storedAs: string; whole: boolean }[] = []
  for await (const { storedAs, whole } of files.list()) found.push({ storedAs, whole })
  return found
}

/** Two councils, and a folder of their own for files. */
export interface FilesUnderTest {
  readonly record: TwoCouncils
  readonly root: string
  readonly key: string
  readonly files: FileKeeper
  /** A complaint of the first council. */
  readonly mine: Owner
  /** The same folder, opened with the key that stands there. */
  opened(keyPath?: string): FileKeeper
  pathOf(owner: Owner, storedAs: string): string
  close(): Promise<void>
}

export async function filesUnderTest(engine: EngineUnderTest): Promise<FilesUnderTest> {
  const record = await twoCouncils(engine)
  const root = mkdtempSync(join(tmpdir(), 'redress-files-'))
  const key = join(root, 'keys', 'master.key')
  const opened = (keyPath = key) => new FileKeeper(record.db, shelfInFolder(join(root, 'files')), keyFile(keyPath))
  return {
    record,
    root,
    key,
    files: opened(),
    mine: { authorityId: record.northborough, complaintId: newComplaint().id },
    opened,
    pathOf: (owner, storedAs) => join(root, 'files', owner.authorityId, storedAs.slice(0, 2), storedAs),
    async close() {
      await record.close()
      rmSync(root, { recursive: true, force: true })
    },
  }
}
