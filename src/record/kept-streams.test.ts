import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { isoDay } from '#law/day.ts'
import { exactly } from '#law/span.ts'
import type { StoredEntry } from '#stream/entry.ts'
import { type KeptStream, KeptStreams } from './kept-streams.ts'

const entry = (seq: number): StoredEntry => ({
  seq,
  type: 'event-noted',
  version: 1,
  happened: { ...exactly(isoDay('2024-06-01')), asWritten: null },
  source: { kind: 'worked' },
  recordedAt: '2024-06-01T10:00:00.000Z',
  actor: 'system',
  data: { what: `Event ${seq}` },
})

const stream = (length: number): KeptStream => ({
  version: length,
  hash: String(length),
  entries: Array.from({ length }, (_, index) => entry(index + 1)),
})

describe('streams kept in memory', () => {
  it('are given back as they were kept', () => {
    const kept = new KeptStreams(10)
    const [one, two] = [stream(2), stream(3)]
    kept.keep('one', one)
    kept.keep('two', two)
    assert.equal(kept.get('one'), one)
    assert.equal(kept.get('two'), two)
    assert.equal(kept.get('three'), undefined)
  })

  it('make room by giving up what was asked for least lately', () => {
    const kept = new KeptStreams(10)
    kept.keep('one', stream(4))
    kept.keep('two', stream(4))
    kept.get('one')
    kept.keep('three', stream(4))
    assert.equal(kept.get('two'), undefined)
    assert.equal(kept.get('one')?.version, 4)
    assert.equal(kept.get('three')?.version, 4)
  })

  it('never hold more than was allowed, even for a stream longer than that', () => {
    const kept = new KeptStreams(10)
    kept.keep('short', stream(1))
    kept.keep('long', stream(11))
    assert.equal(kept.get('long'), undefined)
    assert.equal(kept.get('short'), undefined)
  })

  it('count a stream kept anew once, and one forgotten not at all', () => {
    const kept = new KeptStreams(10)
    for (let length = 1; length <= 6; length++) kept.keep('one', stream(length))
    kept.keep('two', stream(4))
    assert.equal(kept.get('one')?.version, 6)
    kept.forget('one')
    kept.forget('one')
    kept.keep('three', stream(6))
    assert.equal(kept.get('two')?.version, 4)
    assert.equal(kept.get('three')?.version, 6)
  })
})
