import type { Db } from '../db.ts'
import { filesBeside, type RecordSettings } from '../open-db.ts'
import { FileKeeper, filesInMemory } from './file-keeper.ts'
import { keyFile } from './master-key.ts'
import { shelfInFolder } from './shelf-in-folder.ts'
import { shelfInS3 } from './shelf-in-s3.ts'

/** Where the files of a record lie. Nothing is made before the first file. */
export function openFiles(db: Db, settings: RecordSettings): FileKeeper {
  if (settings.kind === 'memory') return filesInMemory(db)
  const files = settings.files ?? filesBeside(settings.kind === 'folder' ? settings.folder : 'data')
  return new FileKeeper(db, files.store ? shelfInS3(files.store) : shelfInFolder(files.folder), keyFile(files.keyFile))
}
