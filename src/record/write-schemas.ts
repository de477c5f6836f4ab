import { writeFileSync } from 'node:fs'
import { describeTables } from './describe-tables.ts'
import { allMigrations, migrate, schemaFile } from './migrate.ts'
import { openDb } from './open-db.ts'

/** Writes down the tables that result from each migration, for review beside its SQL. */
const db = await openDb({ kind: 'memory' })
for (const { number } of allMigrations()) {
  await migrate(db, '1970-01-01T00:00:00.000Z', number)
  writeFileSync(schemaFile(number), await db.transaction({ role: 'migrate', authorityId: null }, describeTables))
}
await db.close()
