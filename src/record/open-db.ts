import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Db } from './db.ts'

export type RecordSettings =
  /** Gone when it is closed: for tests. */
  | { readonly kind: 'memory' }
  /** In a folder of this computer, by the embedded PostgreSQL. */
  | { readonly kind: 'folder'; readonly folder: string }
  /** On a server, as "postgresql://user@host:5432/redress". */
  | { readonly kind: 'postgresql'; readonly url: string; readonly connections?: number }

/** Opens the database, without its tables: `migrate` makes those. Only the engine asked for is loaded. */
export async function openDb(settings: RecordSettings): Promise<Db> {
  if (settings.kind === 'memory') return (await import('./pglite/memory.ts')).openInMemory()
  if (settings.kind === 'folder') return (await import('./pglite/folder.ts')).openFolder(settings.folder)
  return (await import('./postgresql/database.ts')).openServer(settings.url, settings.connections)
}

/**
 * Where the record is kept: on the server that DATABASE_URL names, or else in the folder that REDRESS_DATA names, or else
 * in `data` where Redress was started.
 */
export function recordSettings(environment: Readonly<Record<string, string | undefined>>): RecordSettings {
  const { DATABASE_URL: url, REDRESS_DATA: folder } = environment
  return url ? { kind: 'postgresql', url } : { kind: 'folder', folder: folder || 'data' }
}

/** Whether a record was made in the folder before. */
export const recordExists = (folder: string): boolean => existsSync(join(folder, 'database'))
