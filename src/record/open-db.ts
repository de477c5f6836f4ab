import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Db } from './db.ts'
import { type S3Settings, s3Settings } from './files/s3-settings.ts'

/** Where the contents of files lie, and the key to them. */
export interface FilesSettings {
  readonly folder: string
  /** In a store that speaks S3 instead of the folder. */
  readonly store?: S3Settings
  readonly keyFile: string
}

export type RecordSettings =
  /** Gone when it is closed: for tests. */
  | { readonly kind: 'memory' }
  /** In a folder of this computer, by the embedded PostgreSQL. */
  | { readonly kind: 'folder'; readonly folder: string; readonly files?: FilesSettings }
  /** On a server, as "postgresql://user@host:5432/redress". */
  | { readonly kind: 'postgresql'; readonly url: string; readonly connections?: number; readonly files?: FilesSettings }

/** Opens the database, without its tables: `migrate` makes those. Only the engine asked for is loaded. */
export async function openDb(settings: RecordSettings): Promise<Db> {
  if (settings.kind === 'memory') return (await import('./pglite/memory.ts')).openInMemory()
  if (settings.kind === 'folder') return (await import('./pglite/folder.ts')).openFolder(settings.folder)
  return (await import('./postgresql/database.ts')).openServer(settings.url, settings.connections)
}

/**
 * Where the record is kept: on the server that DATABASE_URL names, or else in the folder that REDRESS_DATA names, or else
 * in `data` where Redress was started. Files lie in `files` of that folder, or where REDRESS_FILES says, and the key to
 * them in `master.key`, or where REDRESS_KEY_FILE says; or in the store that REDRESS_S3 names. @throws RecordUnavailable
 */
export function recordSettings(environment: Readonly<Record<string, string | undefined>>): RecordSettings {
  const { DATABASE_URL: url, REDRESS_DATA, REDRESS_FILES, REDRESS_KEY_FILE } = environment
  const folder = REDRESS_DATA || 'data'
  const beside = filesBeside(folder)
  const store = s3Settings(environment)
  const files = {
    folder: REDRESS_FILES || beside.folder,
    keyFile: REDRESS_KEY_FILE || beside.keyFile,
    ...(store ? { store } : {}),
  }
  return url ? { kind: 'postgresql', url, files } : { kind: 'folder', folder, files }
}

/** Where files lie when nothing else is said: beside the database. */
export const filesBeside = (folder: string): FilesSettings => ({
  folder: join(folder, 'files'),
  keyFile: join(folder, 'master.key'),
})

/** Whether a record was made in the folder before. */
export const recordExists = (folder: string): boolean => existsSync(join(folder, 'database'))
