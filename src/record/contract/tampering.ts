import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { StreamRef } from '#stream/entry.ts'
import type { Parameter } from '../db.ts'
import { disposeOfStream } from '../disposal.ts'
import { writeHeads } from '../heads.ts'
import { StreamDisposed } from '../stream-errors.ts'
import { verify } from '../verify.ts'
import {
  type EngineUnderTest,
  entries,
  entry,
  newComplaint,
  now,
  recording,
  type TwoCouncils,
  twoCouncils,
} from './engine.ts'

export function tamperingContract(engine: EngineUnderTest): void {
  describe('Verifying the record', () => {
    let record: TwoCouncils
    let ref: StreamRef
    const whole = { authorities: 2, streams: 2, entries: 6, disposed: 0 }

    before(async () => {
      record = await twoCouncils(engine)
      ref = newComplaint()
      await record.transaction(record.northborough, tx => tx.append(ref, 0, entries(4), recording))
      await record.transaction(record.southborough, tx => tx.append(newComplaint(), 0, entries(2), recording))
    })
    after(() => record.close())

    const asOwner = (sql: string, params: readonly Parameter[] = []) =>
      record.db.transaction({ role: 'migrate', authorityId: null }, tx => tx.query(sql, params))
    const found = async () => (await verify(record.db)).problems.map(({ seq, what }) => `${seq}: ${what}`)
    const at = 'stream_id = $1 and seq = $2'

    /** Does `harm` to the tables by the owner's hand, looks, and undoes it. */
    async function harmed(harm: readonly (readonly [sql: string, params: readonly Parameter[]])[]) {
      const tables = ['entries', 'entry_data', 'stream_heads']
      for (const table of tables) await asOwner(`create table kept_${table} as table ${table}`)
      try {
        for (const [sql, params] of harm) await asOwner(sql, params)
        return await found()
      } finally {
        for (const table of ['stream_heads', 'entry_data', 'entries']) await asOwner(`delete from ${table}`)
        for (const table of tables) {
          await asOwner(`insert into ${table} select * from kept_${table}`)
          await asOwner(`drop table kept_${table}`)
        }
      }
    }

    it('finds nothing wrong with an untouched record', async () => {
      assert.deepEqual(await verify(record.db), { ...whole, heads: 0, problems: [] })
    })

    it('names an entry whose words were changed', async () => {
      const changed = `update entry_data set canonical = replace(canonical, '"number":2', '"number":7') where ${at}`
      assert.deepEqual(await harmed([[changed, [ref.id, 2]]]), ['2: content altered'])
    })

    for (const [what, set] of [
      ['day', "happened_from = '2024-05-31'"],
      ['words for the day', "as_written = '1 June'"],
      ['type', "type = 'finding-made'"],
      ['version of its type', 'schema_version = 2'],
      ['moment of recording', "recorded_at = '2026-03-02T10:00:00.001Z'"],
      ['author', "actor = 'somebody'"],
      ['source', "source = 'history'"],
      ['data hash', "data_hash = decode(repeat('ab', 32), 'hex')"],
    ] as const) {
      it(`names an entry whose ${what} was changed`, async () => {
        const problems = await harmed([[`update entries set ${set} where ${at}`, [ref.id, 3]]])
        assert.ok(problems.includes('3: entry altered'), problems.join('; '))
      })
    }

    it('names the entry after one whose own hash was made to fit again', async () => {
      const problems = await harmed([
        [`update entries set hash = decode(repeat('ab', 32), 'hex') where ${at}`, [ref.id, 2]],
      ])
      assert.deepEqual(problems, ['2: entry altered', '3: not linked to the entry before'])
    })

    it('names an entry taken out of the middle', async () => {
      const problems = await harmed([
        [`delete from entry_data where ${at}`, [ref.id, 2]],
        [`delete from entries where ${at}`, [ref.id, 2]],
      ])
      assert.deepEqual(problems, ['3: entries missing before'])
    })

    it('names content that is gone without a disposal', async () => {
      assert.deepEqual(await harmed([[`delete from entry_data where ${at}`, [ref.id, 4]]]), [
        '4: content gone without disposal',
      ])
    })

    it('names an entry moved to another council', async () => {
      const problems = await harmed([
        ['delete from entry_data where stream_id = $1', [ref.id]],
        ['update entries set authority_id = $2 where stream_id = $1', [ref.id, record.southborough]],
      ])
      assert.equal(problems.filter(problem => problem.endsWith('entry altered')).length, 4)
    })

    describe('once the heads were listed', () => {
      before(async () => {
        assert.equal(await writeHeads(record.db, now), 2)
        assert.equal(await writeHeads(record.db, now), 0, 'what has not moved is not listed again')
      })

      it('still finds nothing wrong, and nothing when entries were added since', async () => {
        assert.deepEqual(await verify(record.db), { ...whole, heads: 2, problems: [] })
        await record.transaction(record.northborough, tx => tx.append(newComplaint(), 0, entries(1), recording))
        assert.deepEqual(await found(), [])
        assert.equal(await writeHeads(record.db, now), 1)
      })

      it('sees a tail cut off', async () => {
        const problems = await harmed([
          [`delete from entry_data where ${at}`, [ref.id, 4]],
          [`delete from entries where ${at}`, [ref.id, 4]],
        ])
        assert.deepEqual(problems, ['4: tail cut off'])
      })

      it('sees a whole complaint gone', async () => {
        const problems = await harmed([
          ['delete from entry_data where stream_id = $1', [ref.id]],
          ['delete from entries where stream_id = $1', [ref.id]],
        ])
        assert.deepEqual(problems, ['4: stream gone'])
      })
    })

    describe('once content was disposed of', () => {
      const disposed = newComplaint()
      before(async () => {
        await record.transaction(record.northborough, async tx => {
          await tx.append(disposed, 0, [entry({ secret: 'what was said' })], recording)
          await tx.audit({
            at: now,
            actor: 'system',
            kind: 'view',
            subject: `complaint/${disposed.id}`,
            detail: { a: 1 },
          })
        })
        const happened = entry({}).happened
        await disposeOfStream(
          { ...record, projections: [] },
          record.northborough,
          disposed,
          { expectedVersion: 1, happened, why: 'retention rule 3' },
          recording,
        )
      })

      it('the words are nowhere, the entry remains, and the chain still holds', async () => {
        const rows = await asOwner('select seq, type from entries where stream_id = $1 order by seq', [disposed.id])
        assert.deepEqual(rows, [
          { seq: 1, type: 'event-noted' },
          { seq: 2, type: 'content-disposed' },
        ])
        const [data] = await asOwner(`select count(*) as count from entry_data where canonical like '%what was said%'`)
        assert.equal(data?.count, 0)
        const verified = await verify(record.db)
        assert.deepEqual(verified.problems, [])
        assert.equal(verified.disposed, 1)
      })

      it('a reader is told so', async () => {
        await assert.rejects(
          record.transaction(record.northborough, tx => tx.load(disposed)),
          StreamDisposed,
        )
      })

      it('what the audit said about it is gone, that it was looked at is not', async () => {
        const rows = await asOwner('select kind, detail from audit where subject = $1 order by id', [
          `complaint/${disposed.id}`,
        ])
        assert.deepEqual(rows, [
          { kind: 'view', detail: null },
          { kind: 'disposal', detail: '{"why":"retention rule 3"}' },
        ])
      })
    })
  })
}
