import type { Durability } from '../db.ts'
import type { DatabaseThread } from './thread.ts'

const START = `
  create schema if not exists embedded;
  create table if not exists embedded.starts (one integer primary key check (one = 1), count bigint not null);
  begin;
  insert into embedded.starts (one, count) values (1, 1) on conflict (one) do update set count = embedded.starts.count + 1`

/**
 * Commits a row and looks whether a flush reached the disk. The engine's flushing hangs on one function of its file
 * system, so it is proved anew at every start and not believed.
 */
export async function probeFlush(thread: DatabaseThread): Promise<Pick<Durability, 'probe' | 'warning'>> {
  await thread.script(START)
  const before = thread.flushes
  await thread.script('commit')
  if (thread.flushes > before) return { probe: 'proved', warning: null }
  return {
    probe: 'failed',
    warning: 'A power cut may lose the last changes: the embedded database does not flush to this disk.',
  }
}
