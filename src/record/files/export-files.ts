import type { Tx } from '../db.ts'
import type { Line } from '../export-lines.ts'
import { FileDamaged, FileMissing } from './file-errors.ts'
import type { FileKeeper } from './file-keeper.ts'
import { filesNamed } from './files-named.ts'

/** The lines of every file of a council: what it is, its bytes, and whether they are all there. */
export async function* fileLines(tx: Tx, files: FileKeeper, authority: string): AsyncGenerator<Line, void> {
  for (const file of await filesNamed(tx, authority)) {
    const { complaintId: complaint, storedAs, size, sha256 } = file
    yield { is: 'file', authority, complaint, storedAs, size, sha256 }
    let whole = true
    try {
      for await (const piece of files.readWithin(tx, file))
        yield { is: 'part', bytes: Buffer.from(piece).toString('base64') }
    } catch (error) {
      if (!(error instanceof FileMissing || error instanceof FileDamaged)) throw error
      whole = false
    }
    yield { is: 'file-end', whole }
  }
}
