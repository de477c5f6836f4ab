import type { Db } from '../db.ts'
import { EmbeddedDb } from './database.ts'
import { DatabaseThread } from './thread.ts'

let template: Promise<Blob> | undefined

/**
 * A database that is gone when it is closed, for tests. The first one in a process makes the files, in two seconds; the
 * rest start from a copy of them.
 */
export async function openInMemory(): Promise<Db> {
  const first = template === undefined
  const thread = new DatabaseThread({ kind: 'memory', template: (await template) ?? null })
  if (first) template = thread.template()
  await template
  const warning = 'Nothing is kept: this record is in memory only.'
  return new EmbeddedDb(thread, { probe: { probe: 'failed', warning } })
}
