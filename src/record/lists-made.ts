import { listAuthorities } from './authorities.ts'
import type { Db } from './db.ts'
import { allMigrations } from './migrate.ts'
import type { Projection } from './projection.ts'
import { rebuild } from './rebuild.ts'

/**
 * Makes the read tables of every council anew whose tables have changed since they were made: what a migration adds to
 * them can be worked out from the entries alone. Broken off, it is done at the next start.
 */
export async function bringListsUpToDate(db: Db, projections: readonly Projection[]): Promise<void> {
  if (projections.length === 0) return
  const latest = allMigrations().length
  const made = await db.transaction({ role: 'inspect', authorityId: null }, tx =>
    tx.query<{ authority_id: string; migration: number }>('select authority_id, migration from lists_made'),
  )
  for (const { id } of await listAuthorities(db)) {
    if (made.some(({ authority_id: authorityId, migration }) => authorityId === id && migration >= latest)) continue
    await rebuild(db, projections, id)
    await listsAreMade(db, id)
  }
}

/** Notes that the read tables of a council are those of this version: a new one has nothing in them yet. */
export async function listsAreMade(db: Db, authorityId: string): Promise<void> {
  await db.transaction({ role: 'serve', authorityId }, tx =>
    tx.query(
      `insert into lists_made (authority_id, migration) values ($1, $2)
       on conflict (authority_id) do update set migration = excluded.migration`,
      [authorityId, allMigrations().length],
    ),
  )
}
