import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { DatabaseError, type Db, type Parameter, UniqueViolation } from '../db.ts'
import type { EngineUnderTest } from './engine.ts'

const text = 'é "q" \\ {a,b} NULL \n 😀'

/** Cast, what is given, what comes back (the same, unless said). */
const values: readonly (readonly [type: string, given: Parameter, back?: unknown])[] = [
  ['text', text],
  ['text', ''],
  ['text', null],
  ['date', '2024-06-01'],
  ['date', '0999-12-31'],
  ['timestamptz', '2024-06-01T23:59:59.999Z'],
  ['timestamptz', '2024-06-01T01:00:00+05:30', '2024-05-31T19:30:00.000Z'],
  ['timestamptz', '2024-06-01T23:59:59.120Z'],
  ['bigint', Number.MAX_SAFE_INTEGER],
  ['integer', -7],
  ['smallint', 7],
  ['double precision', 0.1],
  ['numeric', '12345678901234567890.10'],
  ['boolean', true],
  ['boolean', false],
  ['uuid', '0f0e0d0c-0b0a-4908-8706-050403020100'],
  ['bytea', Uint8Array.from([0, 1, 92, 255])],
  ['jsonb', '{"a":[1,null]}', { a: [1, null] }],
  ['text[]', [text, '', null, 'NULL']],
  ['text[]', []],
  ['date[]', ['2024-06-01', null]],
  ['int[]', [1, 2]],
  ['boolean[]', [true, false]],
  ['bytea[]', [Uint8Array.from([0, 92, 34])]],
  ['timestamptz[]', ['2024-06-01T23:59:59.999Z']],
  ['uuid[]', ['0f0e0d0c-0b0a-4908-8706-050403020100']],
]

export function valuesContract(engine: EngineUnderTest): void {
  describe('What goes into the database and comes back', () => {
    let db: Db
    before(async () => {
      db = await engine.empty()
    })
    after(() => db.close())
    const ask = (sql: string, params: readonly Parameter[] = []) =>
      db.transaction({ role: 'migrate', authorityId: null }, tx => tx.query(sql, params))

    for (const [type, given, ...back] of values) {
      it(`${type}: ${JSON.stringify(given)}`, async () => {
        const [row] = await ask(`select $1::${type} as value`, [given])
        assert.deepEqual(row?.value, back.length > 0 ? back[0] : given)
      })
    }

    it('refuses a number too large to be counted exactly, rather than rounding it', async () => {
      await assert.rejects(ask(`select ${2n ** 53n}::bigint`), /too large/)
    })

    it('goes on after a number it could not read', async () => {
      assert.deepEqual(await ask('select 1 as one'), [{ one: 1 }])
    })

    it('answers several statements at once, each with its rows', async () => {
      const answers = await db.transaction({ role: 'migrate', authorityId: null }, tx =>
        tx.batch([
          { sql: 'select 1 as a union all select 2 order by a' },
          { sql: 'select $1::text as b', params: ['x'] },
          { sql: 'select 1 where false' },
        ]),
      )
      assert.deepEqual(answers, [[{ a: 1 }, { a: 2 }], [{ b: 'x' }], []])
    })

    it('says which rule was broken, and no value', async () => {
      await ask('create table once (secret text primary key)')
      await ask("insert into once values ('hush')")
      await assert.rejects(ask("insert into once values ('hush')"), (error: unknown) => {
        assert.ok(error instanceof UniqueViolation)
        assert.equal(error.constraint, 'once_pkey')
        assert.doesNotMatch(error.message, /hush/)
        return true
      })
      await assert.rejects(
        ask('select nothing_such'),
        (error: unknown) => error instanceof DatabaseError && error.code === '42703',
      )
    })

    it('runs none of what follows a failure, in one trip or several', async () => {
      await ask('create table marks (a text)')
      await assert.rejects(
        db.transaction({ role: 'migrate', authorityId: null }, tx =>
          tx.batch([{ sql: 'select 1 / 0' }, { sql: "insert into marks values ('after')" }]),
        ),
      )
      await assert.rejects(
        db.transaction({ role: 'migrate', authorityId: null }, tx =>
          Promise.all([tx.query('select 1 / 0'), tx.query("insert into marks values ('after')")]),
        ),
      )
      assert.deepEqual(await ask('select * from marks'), [])
    })

    it('refuses to write into a snapshot', async () => {
      await ask('create table still (a text)')
      await assert.rejects(
        db.transaction({ role: 'migrate', authorityId: null, snapshot: true }, tx =>
          tx.query("insert into still values ('a')"),
        ),
        (error: unknown) => error instanceof DatabaseError && error.code === '25006',
      )
    })

    it('answers nothing once a transaction is over', async () => {
      const kept = await db.transaction({ role: 'migrate', authorityId: null }, async tx => ({ tx }))
      await assert.rejects(kept.tx.query('select 1'), /is over/)
    })

    it('keeps nothing of a transaction for the next one', async () => {
      await db.transaction({ role: 'migrate', authorityId: '0f0e0d0c-0b0a-4908-8706-050403020100' }, tx =>
        tx.query('select 1'),
      )
      const [row] = await ask(`select coalesce(current_setting('redress.authority', true), '') as left`)
      assert.equal(row?.left, '')
    })
  })
}
