import assert from 'node:assert/strict'
import { after, before, beforeEach, describe, it } from 'node:test'
import { disposeOfStream } from '../disposal.ts'
import type { Projection } from '../projection.ts'
import { clearTables } from '../projection.ts'
import { rebuild, refresh } from '../rebuild.ts'
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

let broken = false

/** Keeps the last number in drafts, a table at hand: what a read table is made of does not matter here. */
const lastNumber: Projection = {
  name: 'last number',
  kinds: ['complaint'],
  tables: ['drafts'],
  async apply(tx, authorityId, ref, all) {
    if (broken) throw new Error('the read table is broken')
    await tx.query(
      `insert into drafts (authority_id, actor, subject, form, answers, saved_at) values ($1, 'system', $2, 'last', $3, $4)
       on conflict (authority_id, actor, subject, form) do update set answers = excluded.answers`,
      [authorityId, ref.id, JSON.stringify(all.map(({ data }) => data.number)), now],
    )
  },
  async forget(tx, authorityId, ref) {
    await tx.query('delete from drafts where authority_id = $1 and subject = $2', [authorityId, ref.id])
  },
  clear: (tx, authorityId) => clearTables(tx, authorityId, ['drafts']),
}

export function readingContract(engine: EngineUnderTest): void {
  describe('Read tables', () => {
    let record: TwoCouncils
    before(async () => {
      record = await twoCouncils(engine, [lastNumber])
    })
    beforeEach(() => {
      broken = false
    })
    after(() => record.close())

    const rows = () =>
      record.db.transaction({ role: 'inspect', authorityId: null }, tx =>
        tx.query('select authority_id, subject, answers from drafts order by authority_id, subject'),
      )
    const answerFor = async (id: string) => (await rows()).find(({ subject }) => subject === id)?.answers

    it('are written with the entries they show, all the stream at once', async () => {
      const ref = newComplaint()
      await record.transaction(record.northborough, tx => tx.append(ref, 0, entries(2), recording))
      assert.equal(await answerFor(ref.id), '[1,2]')
      await record.transaction(record.northborough, tx => tx.append(ref, 2, [entry({ number: 9 })], recording))
      assert.equal(await answerFor(ref.id), '[1,2,9]')
    })

    it('take the entries with them when they cannot be written', async () => {
      const ref = newComplaint()
      broken = true
      await assert.rejects(
        record.transaction(record.northborough, tx => tx.append(ref, 0, entries(2), recording)),
        /read table is broken/,
      )
      assert.deepEqual(await record.transaction(record.northborough, tx => tx.load(ref)), [])
    })

    it('come out of a rebuild as they went in, one council at a time', async () => {
      for (const authority of [record.northborough, record.southborough]) {
        for (let count = 1; count <= 5; count++) {
          await record.transaction(authority, tx => tx.append(newComplaint(), 0, entries(count), recording))
        }
      }
      const written = await rows()
      const spoil = 'update drafts set answers = $1 where authority_id = $2'
      await record.transaction(record.northborough, tx => tx.query(spoil, ['wrong', record.northborough]))
      assert.equal(await rebuild(record.db, [lastNumber], record.northborough), 6)
      assert.deepEqual(await rows(), written)
      await record.transaction(record.southborough, tx => tx.query(spoil, ['wrong', record.southborough]))
      await rebuild(record.db, [lastNumber], record.northborough)
      assert.equal((await rows()).filter(({ answers }) => answers === 'wrong').length, 5)
      await rebuild(record.db, [lastNumber], record.southborough)
      assert.deepEqual(await rows(), written)
    })

    it('stay as they were when a rebuild fails half-way', async () => {
      const written = await rows()
      broken = true
      await assert.rejects(rebuild(record.db, [lastNumber], record.northborough))
      assert.deepEqual(await rows(), written)
    })

    it('are made anew at the start of a version that changed them, once', async () => {
      const ref = newComplaint()
      await record.transaction(record.northborough, tx => tx.append(ref, 0, entries(2), recording))
      const spoil = () =>
        record.transaction(record.northborough, tx =>
          tx.query('update drafts set answers = $1 where subject = $2', ['wrong', ref.id]),
        )
      await spoil()
      await record.migrate(now)
      assert.equal(await answerFor(ref.id), 'wrong')
      await record.transaction(record.northborough, tx => tx.query('update lists_made set migration = 1'))
      await record.migrate(now)
      assert.equal(await answerFor(ref.id), '[1,2]')
      await spoil()
      await record.migrate(now)
      assert.equal(await answerFor(ref.id), 'wrong')
    })

    it('are made anew for one complaint when something outside it changed', async () => {
      const ref = newComplaint()
      await record.transaction(record.northborough, tx => tx.append(ref, 0, entries(2), recording))
      await record.transaction(record.northborough, tx =>
        tx.query('update drafts set answers = $1 where subject = $2', ['wrong', ref.id]),
      )
      await refresh(record.db, [lastNumber], record.northborough, ref)
      assert.equal(await answerFor(ref.id), '[1,2]')
    })

    it('hold nothing of a complaint that was disposed of, before and after a rebuild', async () => {
      const ref = newComplaint()
      await record.transaction(record.northborough, tx => tx.append(ref, 0, entries(2), recording))
      const disposal = { expectedVersion: 2, happened: entry({}).happened, why: 'retention' }
      await disposeOfStream({ ...record, projections: [lastNumber] }, record.northborough, ref, disposal, recording)
      assert.equal(await answerFor(ref.id), undefined)
      await rebuild(record.db, [lastNumber], record.northborough)
      assert.equal(await answerFor(ref.id), undefined)
    })
  })
}
