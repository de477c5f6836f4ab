import { readdir, readFile, stat } from 'node:fs/promises'
import { basename, join, relative } from 'node:path'
import { LARGEST_FILE, tooLarge } from '#statement/page/decode.ts'
import { type Given, type GivenFile, mayBeStatement, NotOpened } from './given-file.ts'
import { filesInZip } from './zip.ts'

const fileAt = (path: string, name: string): GivenFile => ({
  name,
  async read() {
    try {
      return (await stat(path)).size > LARGEST_FILE ? { why: tooLarge.why } : await readFile(path)
    } catch {
      return { why: 'It could not be opened.' }
    }
  },
})

async function filesInFolder(folder: string): Promise<Given> {
  const found = await readdir(folder, { withFileTypes: true, recursive: true })
  // A link may lead anywhere: it is passed over, like whatever else is not a file.
  const paths = found.filter(entry => entry.isFile()).map(entry => join(entry.parentPath, entry.name))
  const named = paths.toSorted().map(path => ({ path, name: relative(folder, path).replaceAll('\\', '/') }))
  const wanted = named.filter(({ name }) => mayBeStatement(name))
  return {
    files: wanted.map(({ path, name }) => fileAt(path, name)),
    leftAside: named.length - wanted.length,
    close() {},
  }
}

/** The statements at a path: a folder with those below it, a zip, or one file. @throws NotOpened */
export async function filesAt(path: string): Promise<Given> {
  const found = await stat(path).catch(() => null)
  if (found === null) throw new NotOpened('There is no such file or folder.')
  if (found.isDirectory()) return filesInFolder(path)
  if (/\.zip$/i.test(path)) return filesInZip(path)
  return { files: [fileAt(path, basename(path))], leftAside: 0, close() {} }
}
