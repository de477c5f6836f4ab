import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { after, before, describe, it } from 'node:test'
import { createAuthority } from '../authorities.ts'
import type { Db } from '../db.ts'
import { describeTables } from '../describe-tables.ts'
import { allMigrations, ForeignHistory, migrate, schemaFile } from '../migrate.ts'
import { append, loadStream } from '../store.ts'
import { verify } from '../verify.ts'
import { type EngineUnderTest, entries, newComplaint, now, recording } from './engine.ts'

/** A row of the list as version 4 had it. */
const LISTED = `
  insert into complaint_list (authority_id, complaint_id, version, reference, ombudsman_references, subject, state, stage,
    strands, points, next_due, late_exact, faults, closed, words)
  values ($1, $2, 4, 'NNB/2026/0001', '{24 001 902}', 'Visits', 'stage 2 requested', 2, 1, 3, '2026-04-01', false, 0, false,
    'visits')`

export function migratingContract(engine: EngineUnderTest): void {
  describe('Bringing the tables up to date', () => {
    let db: Db
    const authority = { id: randomUUID(), kind: 'practice', referencePrefix: 'NNB' } as const
    const ref = newComplaint()
    before(async () => {
      db = await engine.empty()
    })
    after(() => db.close())
    const asOwner = (sql: string) => db.transaction({ role: 'migrate', authorityId: null }, tx => tx.query(sql))

    for (const { number, name } of allMigrations()) {
      it(`${name} makes the tables written down beside it, and keeps what was there`, async () => {
        assert.deepEqual(await migrate(db, now, number), [name])
        assert.ok(existsSync(schemaFile(number)), REPAIR)
        const written = readFileSync(schemaFile(number), 'utf8').replaceAll('\r\n', '\n')
        assert.equal(await db.transaction({ role: 'migrate', authorityId: null }, describeTables), written, REPAIR)

        if (number === 1) await createAuthority(db, authority, now)
        const scope = { role: 'serve', authorityId: authority.id } as const
        await db.transaction(scope, tx => append(tx, authority.id, ref, number - 1, entries(1), recording))
        const kept = await db.transaction(scope, tx => loadStream(tx, authority.id, ref))
        assert.equal(kept.length, number)
        if (number === 4) await db.transaction(scope, tx => tx.query(LISTED, [authority.id, ref.id]))
      })
    }

    it('puts the columns of the list in another order and keeps its rows', async () => {
      const scope = { role: 'serve', authorityId: authority.id } as const
      const rows = await db.transaction(scope, tx =>
        tx.query('select reference, ombudsman_references, subject, stage, next_due, closed from complaint_list'),
      )
      assert.deepEqual(rows, [
        {
          reference: 'NNB/2026/0001',
          ombudsman_references: ['24 001 902'],
          subject: 'Visits',
          stage: 2,
          next_due: '2026-04-01',
          closed: false,
        },
      ])
    })

    it('ends with every entry of every version still verified', async () => {
      const { entries: count, problems } = await verify(db)
      assert.deepEqual({ count, problems }, { count: allMigrations().length, problems: [] })
    })

    it('does nothing the second time', async () => {
      assert.deepEqual(await migrate(db, now), [])
    })

    it('is done once when two start together', async () => {
      const fresh = await engine.empty()
      try {
        const done = await Promise.all([migrate(fresh, now), migrate(fresh, now)])
        assert.equal(done.flat().length, allMigrations().length)
      } finally {
        await fresh.close()
      }
    })

    it('refuses tables of a newer Redress, and says so', async () => {
      await asOwner(`insert into schema_migrations values (9999, '9999-later', 'x', '${now}')`)
      await assert.rejects(
        migrate(db, now),
        (error: unknown) => error instanceof ForeignHistory && /newer Redress/.test(error.message),
      )
      await asOwner('delete from schema_migrations where number = 9999')
    })

    it('refuses a migration that was changed after it was applied, and names it', async () => {
      await asOwner(`update schema_migrations set sha256 = 'x' where number = 1`)
      await assert.rejects(
        migrate(db, now),
        (error: unknown) => error instanceof ForeignHistory && /0001-streams/.test(error.message),
      )
    })

    it('explains every column that does not explain itself, and every table', async () => {
      const silent = await asOwner(
        `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'
         and obj_description(oid) is null`,
      )
      assert.deepEqual(silent, [])
    })
  })
}

const REPAIR =
  'Look at what changed; if it is meant, write it down: node bin/redress.mjs --script src/record/write-schemas.ts'
