import { createReadStream } from 'node:fs'
import { type FileHandle, mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { FileMissing } from './file-errors.ts'
import type { Placed, Shelf } from './shelf.ts'

const UNFINISHED = '.part'
const NAME = /^[0-9a-f]{32}(?:\.part)?$/

const isMissing = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'ENOENT'

async function entriesOf(folder: string): Promise<readonly string[]> {
  try {
    return await readdir(folder)
  } catch (error) {
    if (isMissing(error)) return []
    throw error
  }
}

async function flushFolder(folder: string): Promise<void> {
  // Windows cannot flush a folder, and does not need to.
  if (process.platform === 'win32') return
  const handle = await open(folder, 'r')
  await handle.sync().finally(() => handle.close())
}

/** Folders that only their owner may look into; those newly made are flushed into the folders that name them. */
async function makeFolder(folder: string): Promise<void> {
  const first = await mkdir(folder, { recursive: true, mode: 0o700 })
  if (first === undefined) return
  for (let made = folder; made.length >= first.length; made = dirname(made)) await flushFolder(dirname(made))
}

/** A shelf on the disk: a folder for each council, and in it folders by the first two letters of the name. */
export function shelfInFolder(folder: string): Shelf {
  const pathOf = ({ authorityId, storedAs }: Placed): string => {
    if (!NAME.test(storedAs)) throw new RangeError('that is no name of a kept file')
    return join(folder, authorityId, storedAs.slice(0, 2), storedAs)
  }

  async function finish(file: FileHandle, path: string): Promise<void> {
    await file.sync().finally(() => file.close())
    await rename(`${path}${UNFINISHED}`, path)
    await flushFolder(dirname(path))
  }

  return {
    async place(where) {
      const path = pathOf(where)
      await makeFolder(dirname(path))
      const file = await open(`${path}${UNFINISHED}`, 'wx', 0o600)
      return {
        write: async bytes => {
          await file.writeFile(bytes)
        },
        finish: () => finish(file, path),
        async abandon() {
          await file.close()
          await rm(`${path}${UNFINISHED}`, { force: true })
        },
      }
    },
    async *read(where) {
      try {
        yield* createReadStream(pathOf(where), { highWaterMark: 256 * 1024 })
      } catch (error) {
        throw isMissing(error) ? new FileMissing() : error
      }
    },
    async remove(where) {
      const path = pathOf(where)
      await rm(path, { force: true })
      await flushFolder(dirname(path)).catch((error: unknown) => {
        if (!isMissing(error)) throw error
      })
    },
    async *list() {
      for (const authorityId of await entriesOf(folder)) {
        for (const initial of await entriesOf(join(folder, authorityId))) {
          for (const name of await entriesOf(join(folder, authorityId, initial))) {
            if (!NAME.test(name)) continue
            const { mtimeMs } = await stat(join(folder, authorityId, initial, name))
            yield { authorityId, storedAs: name, changedAt: mtimeMs, whole: !name.endsWith(UNFINISHED) }
          }
        }
      }
    },
  }
}
