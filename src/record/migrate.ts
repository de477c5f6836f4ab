import { hash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import type { Db, Tx } from './db.ts'
import { RecordUnavailable } from './unavailable.ts'

interface Migration {
  readonly number: number
  /** The file's name without its ending. */
  readonly name: string
  readonly sql: string
  readonly sha256: string
}

const folder = new URL('./migrations/', import.meta.url)
const NAME = /^(\d{4})-[a-z0-9-]+\.sql$/

/** Every migration of this version of Redress, in order. */
export function allMigrations(): readonly Migration[] {
  return readdirSync(folder)
    .filter(file => NAME.test(file))
    .sort()
    .map((file, index) => {
      const number = Number(NAME.exec(file)?.[1])
      if (number !== index + 1) throw new Error(`migration ${index + 1} is missing: found ${file} in its place`)
      // A checkout may have changed the line ends.
      const sql = readFileSync(new URL(file, folder), 'utf8').replaceAll('\r\n', '\n')
      return { number, name: file.slice(0, -'.sql'.length), sql, sha256: hash('sha256', sql, 'hex') }
    })
}

/** The tables that result from a migration, written by `write-schemas.ts`. */
export const schemaFile = (number: number): URL => new URL(`${String(number).padStart(4, '0')}.schema.txt`, folder)

/** The record was written by another Redress than this one. */
export class ForeignHistory extends RecordUnavailable {
  override name = 'ForeignHistory'
}

interface Applied {
  number: number
  name: string
  sha256: string
}

/** Says why the migrations applied are not a beginning of ours, or nothing. */
function foreignness(applied: readonly Applied[], known: readonly Migration[]): string | null {
  for (const { number, name, sha256 } of applied) {
    const ours = known[number - 1]
    if (!ours) {
      return `This record was opened by a newer Redress (its tables have ${name}, which this version does not know). Start that version, or a later one.`
    }
    if (ours.sha256 !== sha256) {
      return `Migration ${name} is not the one that was applied to this record: one of the two was changed afterwards. Put the original file back.`
    }
  }
  return null
}

/**
 * Brings the tables up to this version, all or nothing, and returns the names of what was applied.
 * @param now instant, kept beside each migration
 * @param upTo stops after this number, for tests that start from an earlier version
 * @throws ForeignHistory
 */
export function migrate(db: Db, now: string, upTo = Number.POSITIVE_INFINITY): Promise<readonly string[]> {
  const known = allMigrations()
  return db.transaction({ role: 'migrate', authorityId: null }, async tx => {
    // Two processes may start at once. The number is any that is ours alone.
    await tx.query('select pg_advisory_xact_lock(7326537)')
    const applied = await appliedMigrations(tx)
    const why = foreignness(applied, known)
    if (why) throw new ForeignHistory(why)
    const wanted = known.slice(applied.length).filter(migration => migration.number <= upTo)
    for (const { number, name, sql, sha256 } of wanted) {
      await tx.script(sql)
      await tx.query('insert into schema_migrations (number, name, sha256, applied_at) values ($1, $2, $3, $4)', [
        number,
        name,
        sha256,
        now,
      ])
    }
    return wanted.map(({ name }) => name)
  })
}

async function appliedMigrations(tx: Tx): Promise<readonly Applied[]> {
  const [found] = await tx.query<{ there: boolean }>(
    `select to_regclass('public.schema_migrations') is not null as there`,
  )
  if (!found?.there) {
    await tx.script(
      `create table public.schema_migrations (
         number integer primary key, name text not null, sha256 text not null, applied_at timestamptz not null
       );
       comment on table schema_migrations is 'Which migrations made these tables, and what they said.'`,
    )
  }
  return tx.query<Applied>('select number, name, sha256 from schema_migrations order by number')
}
