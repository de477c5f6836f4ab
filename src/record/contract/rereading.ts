import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { StreamRef } from '#stream/entry.ts'
import type { Scope } from '../db.ts'
import { disposeOfStream } from '../disposal.ts'
import { readStreams } from '../read-streams.ts'
import { append, loadStream } from '../store.ts'
import { StreamDisposed } from '../stream-errors.ts'
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

/** What holds when a stream is read that was read before, and is kept in memory. */
export function rereadingContract(engine: EngineUnderTest): void {
  describe('A stream read again', () => {
    let record: TwoCouncils
    before(async () => {
      record = await twoCouncils(engine)
    })
    after(() => record.close())

    const read = (ref: StreamRef, authorityId = record.northborough) =>
      record.transaction(authorityId, tx => tx.load(ref))
    const numbers = async (ref: StreamRef) => (await read(ref)).map(({ data }) => data.number)

    async function begun(): Promise<StreamRef> {
      const ref = newComplaint()
      await record.transaction(record.northborough, tx => tx.append(ref, 0, entries(3), recording))
      assert.deepEqual(await numbers(ref), [1, 2, 3])
      return ref
    }

    it('gives the very same entries while nothing was added', async () => {
      const ref = await begun()
      assert.equal(await read(ref), await read(ref))
    })

    it('can be added to: its end is known as if it had been read', async () => {
      const ref = await begun()
      await record.transaction(record.northborough, async tx => {
        const { length } = await tx.load(ref)
        await tx.append(ref, length, [entry({ number: 4 })], recording)
      })
      assert.deepEqual(await numbers(ref), [1, 2, 3, 4])
    })

    it('is after an addition what a fresh read of the database gives', async () => {
      const ref = await begun()
      const said = { number: 4, words: 'é "q" \u2028 \\', nested: { b: [1, null, true], a: 0.1 } }
      const source = { kind: 'history', document: 'old file', line: 3, inferred: true } as const
      const happened = { ...entry({}).happened, latest: null, asWritten: 'from June' }
      const added = { ...entry(said), happened, source }
      const answered = await record.transaction(record.northborough, async tx => {
        const { length } = await tx.load(ref)
        return tx.append(ref, length, [added], { ...recording, now: '2026-03-02T11:00:00+01:00' })
      })
      const again = await read(ref)
      const scope: Scope = { role: 'serve', authorityId: record.northborough }
      const fresh = await record.db.transaction(scope, tx => readStreams(tx, record.northborough, ref.kind, [ref.id]))
      assert.deepEqual(again, fresh[0]?.entries)
      assert.deepEqual(answered, again.slice(3))
    })

    it('shows what somebody added by another way than this process', async () => {
      const ref = await begun()
      // As another process would have done it: nothing here hears of it.
      await record.db.transaction({ role: 'serve', authorityId: record.northborough }, tx =>
        tx.batch([
          {
            sql: `insert into entries select authority_id, stream_kind, stream_id, 4, type, schema_version, happened_from,
                    happened_to, as_written, recorded_at, actor, source, data_hash, hash, sha256(hash)
                  from entries where stream_id = $1 and seq = 3`,
            params: [ref.id],
          },
          {
            sql: `insert into entry_data select authority_id, stream_kind, stream_id, 4, salt, canonical
                  from entry_data where stream_id = $1 and seq = 3`,
            params: [ref.id],
          },
        ]),
      )
      assert.deepEqual(await numbers(ref), [1, 2, 3, 3])
    })

    it('shows nothing of an addition that was rolled back', async () => {
      const ref = await begun()
      const scope: Scope = { role: 'serve', authorityId: record.northborough }
      const undone = record.db.transaction(scope, async tx => {
        await append(tx, record.northborough, ref, 3, [entry({ number: 4 })], recording)
        assert.equal((await loadStream(tx, record.northborough, ref)).length, 4)
        throw new Error('changed my mind')
      })
      await assert.rejects(undone, /changed my mind/)
      assert.deepEqual(await numbers(ref), [1, 2, 3])
    })

    it('is given up once its content was disposed of', async () => {
      const ref = await begun()
      const disposal = {
        expectedVersion: 3,
        happened: entry({}).happened,
        why: 'kept for as long as the schedule says',
      }
      await disposeOfStream({ ...record, projections: [] }, record.northborough, ref, disposal, {
        actor: 'system',
        now,
      })
      await assert.rejects(read(ref), StreamDisposed)
    })

    it('is still no other council’s', async () => {
      const ref = await begun()
      assert.deepEqual(await read(ref, record.southborough), [])
      const scope: Scope = { role: 'serve', authorityId: record.southborough }
      const asked = await record.db.transaction(scope, tx => loadStream(tx, record.northborough, ref))
      assert.deepEqual(asked, [])
    })

    it('is not given to whoever may see no content', async () => {
      const ref = await begun()
      const scope: Scope = { role: 'heads', authorityId: record.northborough }
      await assert.rejects(
        record.db.transaction(scope, tx => loadStream(tx, record.northborough, ref)),
        /permission denied/,
      )
    })
  })
}
