import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { StoredEntry } from '#stream/entry.ts'
import { undated } from '#stream/when.ts'
import { fromThePast } from '#test/scenario.ts'
import { foldComplaint } from '../complaint.ts'
import { complaintEntryTypes } from './index.ts'

const types = [...complaintEntryTypes.values()]
const samples = types.flatMap(type => type.samples.map(sample => ({ type, ...sample })))

const entry = (type: string, version: number, data: StoredEntry['data'], seq = 1): StoredEntry => ({
  type,
  version,
  data,
  seq,
  happened: undated,
  source: fromThePast,
  recordedAt: '2024-01-01T09:00:00.000Z',
  actor: 'test',
})

describe('every entry type of a complaint', () => {
  for (const { type, version, data } of samples) {
    it(`${type.type} version ${version}: is readable, told in one line and folded`, () => {
      assert.deepEqual(type.check(version, data), [])
      const told = type.describe(entry(type.type, version, data))
      assert.match(told, /^[^\n]+$/)
      assert.doesNotMatch(told, /undefined|null|\[object/)
      assert.ok(foldComplaint([entry(type.type, version, data)]))
    })
  }

  it('has its name, its title and its place in the procedure', () => {
    assert.equal(complaintEntryTypes.size, types.length)
    for (const { type, title, rank, version, samples: own } of types) {
      assert.match(type, /^[a-z0-9]+(-[a-z0-9]+)*$/)
      assert.match(title, /^[A-Z][^.]*$/)
      assert.ok(Number.isInteger(rank))
      assert.equal(own[0]?.version, version)
      const versions = own.map(({ version: one }) => one)
      assert.deepEqual(
        versions.toSorted((a, b) => a - b),
        Array.from({ length: version }, (_, index) => index + 1),
      )
    }
  })

  it('is strict: a fact that its type does not know is told', () => {
    for (const { type, version, data } of samples) {
      assert.notDeepEqual(type.check(version, { ...data, unknownFact: 1 }), [], type.type)
    }
  })

  it('never makes the fold fail, however little comes before it', () => {
    const all = samples.map(({ type, version, data }, index) => entry(type.type, version, data, index + 1))
    assert.ok(foldComplaint(all))
    assert.ok(foldComplaint(all.toReversed().map((one, index) => ({ ...one, seq: index + 1 }))))
  })

  it('of a newer Redress is named, not guessed at', () => {
    const newer = entry('complaint-received', 99, { form: 'written' })
    assert.throws(() => foldComplaint([newer]), /complaint-received version 99 was written by a newer Redress/)
    assert.throws(() => foldComplaint([entry('from-the-future', 1, {})]), /from-the-future/)
  })
})
