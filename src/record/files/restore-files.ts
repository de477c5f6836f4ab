import type { Queries } from '../db.ts'
import type { Line } from '../export-lines.ts'
import type { FileKeeper, FileOf, Keeping } from './file-keeper.ts'

type FileLine = Extract<Line, { readonly is: 'file' }>

/** Puts the files of an export on the shelf as their lines come, under this record's own keys. */
export class FilesRestored {
  readonly #files: FileKeeper
  readonly #kept: FileOf[] = []
  #current: { readonly line: FileLine; readonly keeping: Keeping } | null = null
  /** Files that were not whole when they were exported. */
  broken = 0

  constructor(files: FileKeeper) {
    this.#files = files
  }

  get count(): number {
    return this.#kept.length
  }

  /** Takes a line of a file; false for any other. @param refuse says that the export is damaged, and throws */
  async take(tx: Queries, line: Line, refuse: (why: string) => never): Promise<boolean> {
    if (line.is === 'file') {
      if (this.#current) refuse('a file before it has no end')
      this.#current = { line, keeping: await this.#files.keepAgain(tx, fileOf(line)) }
      return true
    }
    if (line.is !== 'part' && line.is !== 'file-end') {
      if (this.#current) refuse('a file before it has no end')
      return false
    }
    const current = this.#current ?? refuse('it belongs to no file')
    if (line.is === 'part') await current.keeping.add(Buffer.from(line.bytes, 'base64'))
    else await this.#end(current.line, current.keeping, line.whole, refuse)
    return true
  }

  async #end(line: FileLine, keeping: Keeping, whole: boolean, refuse: (why: string) => never): Promise<void> {
    this.#current = null
    if (!whole) {
      await keeping.abandon()
      this.broken++
      return
    }
    const { size, sha256 } = await keeping.finish()
    this.#kept.push(fileOf(line))
    if (size !== line.size || sha256 !== line.sha256) refuse('the file before it is not as it was written')
  }

  /** Nothing of the export was taken in, so nothing of its files stays. */
  async undo(): Promise<void> {
    await this.#current?.keeping.abandon()
    for (const file of this.#kept) await this.#files.remove(file)
  }
}

const fileOf = ({ authority: authorityId, complaint: complaintId, storedAs }: FileLine): FileOf => ({
  authorityId,
  complaintId,
  storedAs,
})
