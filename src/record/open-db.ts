import type { Db } from './db.ts'
import { openInMemory } from './pglite/database.ts'

export type RecordSettings =
  | { readonly kind: 'memory' }
  | { readonly kind: 'folder'; readonly folder: string }
  | { readonly kind: 'postgresql'; readonly url: string; readonly connections?: number }

export function openDb(settings: RecordSettings): Promise<Db> {
  if (settings.kind === 'memory') return openInMemory()
  throw new Error('not yet')
}
