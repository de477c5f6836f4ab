import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, describe, it } from 'node:test'
import type { StreamRef } from '#stream/entry.ts'
import { auditKinds } from '../audit.ts'
import { AuthorityRefused } from '../authorities.ts'
import { DatabaseError, type Parameter, type Role } from '../db.ts'
import { loadStream } from '../store.ts'
import { type EngineUnderTest, entries, newComplaint, now, recording, type TwoCouncils, twoCouncils } from './engine.ts'

/** Tables without row-level security, and why. */
const shared = new Map([
  ['published_decisions', 'the register of published decisions, one for all councils'],
  ['published_readings', 'what a later reader read in them'],
  ['published_revisions', 'each import of them'],
  ['published_texts', 'what each of them says, as published'],
  ['published_words', 'the words by which each of them is found'],
  ['schema_migrations', 'says which migrations were applied, and nothing of any authority'],
])

export function authoritiesContract(engine: EngineUnderTest): void {
  describe('Keeping councils apart', () => {
    let record: TwoCouncils
    let ref: StreamRef
    before(async () => {
      record = await twoCouncils(engine)
      ref = newComplaint()
      await record.transaction(record.northborough, async tx => {
        await tx.append(ref, 0, entries(2), recording)
        await tx.audit({ at: now, actor: 'system', kind: 'change', subject: `complaint/${ref.id}`, detail: null })
        await tx.query(
          `insert into drafts (authority_id, actor, subject, form, answers, saved_at) values ($1, 'a', 'b', 'c', '', $2)`,
          [record.northborough, now],
        )
        await tx.nextReference(2026)
      })
    })
    after(() => record.close())

    const as = (role: Role, authorityId: string | null, sql: string, params: readonly Parameter[] = []) =>
      record.db.transaction({ role, authorityId }, tx => tx.query(sql, params))
    const refused = (error: unknown) => error instanceof DatabaseError && error.code === '42501'

    it('puts every table under row-level security, forced on its owner too', async () => {
      const open = await as(
        'migrate',
        null,
        `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')
         and not (relrowsecurity and relforcerowsecurity) order by relname`,
      )
      assert.deepEqual(
        open.map(({ name }) => name),
        [...shared.keys()],
      )
    })

    it('shows a council nothing of another, in any table', async () => {
      const tables = await as('migrate', null, `select tablename as name from pg_tables where schemaname = 'public'`)
      for (const { name } of tables) {
        if (typeof name !== 'string' || shared.has(name) || name === 'stream_heads') continue
        const column = name === 'authorities' ? 'id' : 'authority_id'
        const found = await as('serve', record.southborough, `select 1 from ${name} where ${column} = $1`, [
          record.northborough,
        ])
        assert.equal(found.length, 0, name)
      }
      const loaded = await record.db.transaction({ role: 'serve', authorityId: record.southborough }, tx =>
        loadStream(tx, record.northborough, ref),
      )
      assert.deepEqual(loaded, [])
    })

    it('shows nothing when no council was named', async () => {
      for (const name of ['authorities', 'entries', 'entry_data', 'audit', 'drafts', 'reference_sequences']) {
        assert.deepEqual(await as('serve', null, `select 1 from ${name}`), [], name)
      }
    })

    it('refuses to write into another council', async () => {
      for (const authorityId of [record.southborough, null]) {
        await assert.rejects(
          record.db.transaction({ role: 'serve', authorityId }, async tx => {
            const { append } = await import('../store.ts')
            await append(tx, record.northborough, newComplaint(), 0, entries(1), recording)
          }),
          refused,
        )
        await assert.rejects(
          as(
            'serve',
            authorityId,
            `insert into audit (authority_id, at, actor, kind, subject) values ($1, $2, 'a', 'view', 'b')`,
            [record.northborough, now],
          ),
          refused,
        )
      }
    })

    it('refuses an authority that is not a UUID, before it reaches the database', async () => {
      await assert.rejects(as('serve', "'; drop table entries; --", 'select 1'), RangeError)
    })

    describe('whoever serves requests', () => {
      const attacks: readonly string[] = [
        "update entries set actor = 'somebody'",
        'delete from entries',
        'truncate entries cascade',
        "update entry_data set canonical = '{}'",
        'delete from entry_data',
        'truncate entry_data',
        'delete from audit',
        "update audit set actor = 'somebody'",
        'update audit set detail = null',
        'truncate audit',
        'select 1 from stream_heads',
        'delete from stream_heads',
        "update authorities set kind = 'real'",
        'delete from authorities',
        "insert into authorities values (gen_random_uuid(), 'real', 'XX', '2026-01-01Z')",
        'delete from reference_sequences',
        'alter table entries disable row level security',
        'alter table entries drop constraint happened_in_order',
        'drop table entries',
        'drop policy own on entries',
        'create policy all_of_it on entries using (true)',
        'create table hidden (a text)',
        'create role somebody superuser',
        'update schema_migrations set sha256 = null',
        "copy entries to program 'true'",
      ]
      for (const attack of attacks) {
        it(`cannot ${attack}`, async () => {
          await assert.rejects(as('serve', record.northborough, attack), refused)
          const kept = await record.transaction(record.northborough, tx => tx.load(ref))
          assert.equal(kept.length, 2)
        })
      }
    })

    it('lets the listing of heads see no content', async () => {
      await assert.rejects(as('heads', null, 'select 1 from entry_data'), refused)
      await assert.rejects(as('heads', null, 'select type from entries'), refused)
      await assert.rejects(as('heads', null, 'delete from stream_heads'), refused)
      await assert.rejects(as('heads', null, 'update stream_heads set seq = 1'), refused)
    })

    it('lets whoever inspects write nothing', async () => {
      for (const name of ['entries', 'entry_data', 'audit', 'drafts', 'stream_heads', 'complaint_list']) {
        await assert.rejects(as('inspect', record.northborough, `delete from ${name}`), refused, name)
      }
    })

    it('lets whoever disposes delete words, and no entry, no audit line and nothing of another council', async () => {
      for (const attack of ['delete from entries', "update entries set actor = 'x'", 'delete from audit']) {
        await assert.rejects(as('dispose', record.northborough, attack), refused, attack)
      }
      await assert.rejects(as('dispose', record.northborough, "update audit set actor = 'x'"), refused)
      assert.deepEqual(await as('dispose', record.southborough, 'delete from entry_data returning seq'), [])
    })

    it('lets whoever installs add, and change nothing that is there', async () => {
      for (const name of ['authorities', 'entries', 'entry_data', 'audit', 'stream_heads', 'reference_sequences']) {
        await assert.rejects(as('install', record.northborough, `delete from ${name}`), refused, name)
      }
      await assert.rejects(as('install', record.northborough, "update entries set actor = 'x'"), refused)
    })

    it('writes every kind of audit line, and no other', async () => {
      await record.transaction(record.northborough, async tx =>
        tx.audit(...auditKinds.map(kind => ({ at: now, actor: 'system', kind, subject: 'all', detail: { n: 1 } }))),
      )
      const rows = await as('serve', record.northborough, `select kind from audit where subject = 'all' order by id`)
      assert.deepEqual(
        rows.map(({ kind }) => kind),
        auditKinds,
      )
      await assert.rejects(
        as(
          'serve',
          record.northborough,
          `insert into audit (authority_id, at, actor, kind, subject) values ($1, $2, 'a', 'peek', 'b')`,
          [record.northborough, now],
        ),
        /audit_kind_check/,
      )
    })

    it('guards the tables against what no entry can be', async () => {
      const good: Record<string, Parameter> = {
        authority_id: record.northborough,
        stream_kind: 'complaint',
        stream_id: randomUUID(),
        seq: 1,
        type: 'event-noted',
        schema_version: 1,
        happened_from: '2024-01-01',
        happened_to: '2024-01-02',
        recorded_at: now,
        actor: 'system',
        source: 'worked',
        data_hash: new Uint8Array(32),
        prev_hash: new Uint8Array(32),
        hash: new Uint8Array(32),
      }
      const insert = (row: Record<string, Parameter>) =>
        as(
          'serve',
          record.northborough,
          `insert into entries (${Object.keys(row).join(', ')})
           values (${Object.keys(row)
             .map((_, index) => `$${index + 1}`)
             .join(', ')})`,
          Object.values(row),
        )
      for (const bad of [
        { stream_kind: 'letter' },
        { seq: 0 },
        { seq: 2 },
        { type: 'Not a type' },
        { schema_version: 0 },
        { happened_to: '2023-12-31' },
        { actor: '' },
        { source: 'rumour' },
        { data_hash: new Uint8Array(31) },
        { prev_hash: new Uint8Array(32).fill(1) },
        { hash: new Uint8Array(33) },
      ]) {
        await assert.rejects(
          insert({ ...good, ...bad }),
          (error: unknown) => error instanceof DatabaseError && error.code === '23514',
          JSON.stringify(bad),
        )
      }
      await insert(good)
    })

    it('takes a real council only where a power cut loses nothing', async () => {
      const real = { id: randomUUID(), kind: 'real', referencePrefix: 'REAL' } as const
      if (record.db.durability().probe === 'proved') {
        await record.createAuthority(real, now)
        const known = await record.listAuthorities()
        assert.ok(known.some(({ id, kind }) => id === real.id && kind === 'real'))
      } else {
        await assert.rejects(record.createAuthority(real, now), AuthorityRefused)
        assert.equal((await record.listAuthorities()).length, 2)
      }
    })
  })
}
