import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { RecordUnavailable } from '../unavailable.ts'

/** Another process has the record open. */
export class FolderInUse extends RecordUnavailable {
  override name = 'FolderInUse'
  constructor(folder: string) {
    super(
      `The record in ${folder} is open in another Redress. Two at once would lose entries. Stop the other one first, or name another folder.`,
    )
  }
}

/**
 * Takes the folder for this process alone; the engine itself would let two in and lose what they write. The operating
 * system lets go of it when the process ends, however it ends.
 * @returns what gives it back
 * @throws FolderInUse
 */
export function lockFolder(folder: string): () => void {
  const lock = new DatabaseSync(join(folder, 'lock'))
  try {
    lock.exec('pragma locking_mode = exclusive; begin exclusive')
  } catch (error) {
    lock.close()
    if (error instanceof Error && /locked|busy/.test(error.message)) throw new FolderInUse(folder)
    throw error
  }
  return () => lock.close()
}
