import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { isoDay } from '#law/day.ts'
import { unknownSpan } from '#law/span.ts'
import type { NewEntry } from '#stream/entry.ts'
import { VersionConflict } from '../stream-errors.ts'
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

export function appendingContract(engine: EngineUnderTest): void {
  describe('Adding to a complaint', () => {
    let record: TwoCouncils
    before(async () => {
      record = await twoCouncils(engine)
    })
    after(() => record.close())

    it('gives back what was put in, numbered, with who recorded it and when', async () => {
      const ref = newComplaint()
      const vague: NewEntry = {
        type: 'stage-1-answered',
        version: 3,
        happened: { earliest: isoDay('2018-01-01'), latest: isoDay('2018-01-31'), asWritten: 'January 2018' },
        source: { kind: 'history', document: 'Letter “A”', line: 12, inferred: true },
        data: { b: [1, null, { z: 1e21, a: 'é\u0000\\"\n😀' }], a: '', __proto__x: -0.5 },
      }
      const unknown: NewEntry = { ...entry({}), happened: { ...unknownSpan, asWritten: '' } }
      const actor = 'f0c1d0a6-5a3a-4f5e-9a57-6a3b8f0f3b11'
      const stored = await record.transaction(record.northborough, tx =>
        tx.append(ref, 0, [vague, unknown], { actor, now }),
      )
      const expected = [
        { ...vague, seq: 1, recordedAt: now, actor },
        { ...unknown, seq: 2, recordedAt: now, actor },
      ]
      assert.deepEqual(stored, expected)
      assert.deepEqual(await record.transaction(record.northborough, tx => tx.load(ref)), expected)
    })

    it('keeps a day and an instant as they were given, wherever the computer stands', async () => {
      const zone = process.env.TZ
      process.env.TZ = 'Pacific/Kiritimati'
      try {
        const ref = newComplaint()
        const late = '2024-06-01T23:59:59.999Z'
        await record.transaction(record.northborough, tx =>
          tx.append(ref, 0, [entry({})], { actor: 'system', now: late }),
        )
        const [found] = await record.transaction(record.northborough, tx => tx.load(ref))
        assert.equal(found?.recordedAt, late)
        assert.equal(found?.happened.earliest, isoDay('2024-06-01'))
      } finally {
        if (zone === undefined) delete process.env.TZ
        else process.env.TZ = zone
      }
    })

    it('finds nothing where there is no complaint', async () => {
      assert.deepEqual(await record.transaction(record.northborough, tx => tx.load(newComplaint())), [])
    })

    it('refuses a version that is no longer the last, and says which is', async () => {
      const ref = newComplaint()
      await record.transaction(record.northborough, tx => tx.append(ref, 0, entries(3), recording))
      for (const stale of [0, 2, 4]) {
        await assert.rejects(
          record.transaction(record.northborough, tx => tx.append(ref, stale, entries(2), recording)),
          (error: unknown) => error instanceof VersionConflict && error.expected === stale && error.found === 3,
        )
      }
      assert.equal((await record.transaction(record.northborough, tx => tx.load(ref))).length, 3)
    })

    it('keeps nothing of a transaction in which a version was stale, even if the failure was swallowed', async () => {
      const [ref, other] = [newComplaint(), newComplaint()]
      await record.transaction(record.northborough, tx => tx.append(ref, 0, entries(1), recording))
      await assert.rejects(
        record.transaction(record.northborough, async tx => {
          await tx.append(other, 0, entries(1), recording)
          await tx.append(ref, 0, entries(1), recording).catch(() => {})
        }),
        VersionConflict,
      )
      assert.deepEqual(await record.transaction(record.northborough, tx => tx.load(other)), [])
    })

    it('lets exactly one of many win who add at the same version', async () => {
      const ref = newComplaint()
      await record.transaction(record.northborough, tx => tx.append(ref, 0, entries(1), recording))
      const tries = await Promise.allSettled(
        Array.from({ length: 8 }, (_, index) =>
          record.transaction(record.northborough, async tx => {
            await tx.load(ref)
            return tx.append(ref, 1, [entry({ by: index }), entry({ by: index })], recording)
          }),
        ),
      )
      assert.equal(tries.filter(({ status }) => status === 'fulfilled').length, 1)
      for (const one of tries) {
        if (one.status === 'rejected') assert.ok(one.reason instanceof VersionConflict, String(one.reason))
      }
      const kept = await record.transaction(record.northborough, tx => tx.load(ref))
      assert.equal(kept.length, 3)
      assert.deepEqual(kept[1]?.data, kept[2]?.data)
    })

    it('adds to several streams in one transaction, all or none', async () => {
      const [one, other] = [newComplaint(), { kind: 'person', id: newComplaint().id } as const]
      await assert.rejects(
        record.transaction(record.northborough, async tx => {
          await tx.append(one, 0, entries(1), recording)
          await tx.append(other, 0, entries(1), recording)
          throw new Error('thought better of it')
        }),
        /thought better/,
      )
      assert.deepEqual(await record.transaction(record.northborough, tx => tx.load(one)), [])
      await record.transaction(record.northborough, async tx => {
        await tx.append(one, 0, entries(1), recording)
        await tx.append(other, 0, entries(2), recording)
        await tx.append(one, 1, entries(1), recording)
      })
      const found = await record.transaction(record.northborough, async tx => [
        await tx.load(one),
        await tx.load(other),
      ])
      assert.deepEqual(
        found.map(stream => stream.map(({ seq }) => seq)),
        [
          [1, 2],
          [1, 2],
        ],
      )
    })

    it('refuses what JSON cannot hold, and keeps nothing of it', async () => {
      const ref = newComplaint()
      for (const data of [{ a: Number.NaN }, { a: '\ud800' }]) {
        await assert.rejects(
          record.transaction(record.northborough, tx => tx.append(ref, 0, [entry(data)], recording)),
          TypeError,
        )
      }
      assert.deepEqual(await record.transaction(record.northborough, tx => tx.load(ref)), [])
    })

    it('counts printed references up, for each council and year by itself', async () => {
      const references = []
      for (const [authority, year] of [
        [record.northborough, 2026],
        [record.northborough, 2026],
        [record.southborough, 2026],
        [record.northborough, 2027],
      ] as const) {
        references.push(await record.transaction(authority, tx => tx.nextReference(year)))
      }
      assert.deepEqual(references, ['NNB/2026/0001', 'NNB/2026/0002', 'SSB/2026/0001', 'NNB/2027/0001'])
    })

    it('refuses a transaction inside a transaction, which would wait for itself for ever', async () => {
      await assert.rejects(
        record.transaction(record.northborough, () =>
          record.transaction(record.northborough, tx => tx.query('select 1')),
        ),
        /inside another/,
      )
    })

    it('rolls back when a statement failed, even if the failure was swallowed', async () => {
      const ref = newComplaint()
      await assert.rejects(
        record.transaction(record.northborough, async tx => {
          await tx.append(ref, 0, entries(1), recording)
          await tx.query('select 1 / 0').catch(() => {})
        }),
        /division by zero/,
      )
      assert.deepEqual(await record.transaction(record.northborough, tx => tx.load(ref)), [])
    })
  })
}
