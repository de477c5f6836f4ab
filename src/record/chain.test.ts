import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { canonicalJson } from './canonical.ts'
import { BEGINNING, type Envelope, hashOfData, hashOfEntry } from './chain.ts'

const envelope: Envelope = {
  authorityId: '0f0e0d0c-0b0a-4908-8706-050403020100',
  stream: { kind: 'complaint', id: '1f0e0d0c-0b0a-4908-8706-050403020100' },
  seq: 1,
  type: 'event-noted',
  version: 1,
  happenedFrom: '2018-01-01',
  happenedTo: '2018-01-31',
  asWritten: 'January 2018',
  recordedAt: '2026-03-02T10:00:00.000Z',
  actor: 'system',
  source: 'worked',
}
const salt = Uint8Array.from({ length: 16 }, (_, index) => index)
const canonical = '{"data":{"a":"é","b":[1,null]},"source":{"kind":"worked"}}'

// Both worked out beside this code, with Python's hashlib. A record kept today must verify for ever: a change of either is
// a change of the format, and needs a new name for it.
const OF_DATA = 'e3bd39c3a33259ab73bfadc2da591bd8d467628dfea61152683e4f5447c5712e'
const OF_ENTRY = 'b3243f3fa7b9c58a81ebed7aa5cabd8aae0936576c1183e808193e9fa27450cd'

describe('The hash of an entry', () => {
  it('is what anyone works out from the format', () => {
    assert.equal(hashOfData(salt, canonical), OF_DATA)
    assert.equal(hashOfEntry(BEGINNING, envelope, OF_DATA), OF_ENTRY)
  })

  it('changes with everything the envelope says', () => {
    const others: readonly Envelope[] = [
      { ...envelope, authorityId: envelope.stream.id },
      { ...envelope, stream: { ...envelope.stream, kind: 'person' } },
      { ...envelope, stream: { ...envelope.stream, id: envelope.authorityId } },
      { ...envelope, seq: 2 },
      { ...envelope, type: 'finding-made' },
      { ...envelope, version: 2 },
      { ...envelope, happenedFrom: null },
      { ...envelope, happenedTo: null },
      { ...envelope, asWritten: null },
      { ...envelope, recordedAt: '2026-03-02T10:00:00.001Z' },
      { ...envelope, actor: 'somebody' },
      { ...envelope, source: 'history' },
    ]
    const hashes = others.map(other => hashOfEntry(BEGINNING, other, OF_DATA))
    hashes.push(hashOfEntry(OF_ENTRY, envelope, OF_DATA), hashOfEntry(BEGINNING, envelope, OF_ENTRY), OF_ENTRY)
    assert.equal(new Set(hashes).size, hashes.length)
  })
})

describe('Canonical text', () => {
  it('writes the same value in one way, whatever the order it was made in', () => {
    assert.equal(canonicalJson({ b: 1, a: { d: [true, null], c: 'é\n' } }), '{"a":{"c":"é\\n","d":[true,null]},"b":1}')
    assert.equal(canonicalJson({ a: { c: 'é\n', d: [true, null] }, b: 1 }), '{"a":{"c":"é\\n","d":[true,null]},"b":1}')
  })

  // RFC 8785, section 3.2.3.
  it('sorts keys by UTF-16 code unit', () => {
    const keys = ['\u20ac', '\r', '\ufb33', '1', '\ud83d\ude00', '\u0080', '\u00f6']
    const sorted = Object.keys(JSON.parse(canonicalJson(Object.fromEntries(keys.map(key => [`_${key}`, 0])))))
    assert.deepEqual(
      sorted,
      ['\r', '1', '\u0080', '\u00f6', '\u20ac', '\ud83d\ude00', '\ufb33'].map(key => `_${key}`),
    )
  })

  // RFC 8785, appendix B.
  it('writes numbers as ECMAScript does', () => {
    assert.equal(
      canonicalJson([-0, 1e21, 1e-7, Number('333333333.33333329'), 0.1 + 0.2]),
      '[0,1e+21,1e-7,333333333.3333333,0.30000000000000004]',
    )
  })

  it('refuses what it could not give back', () => {
    for (const value of [Number.NaN, Number.POSITIVE_INFINITY, '\udc00', { '\ud800': 1 }]) {
      assert.throws(() => canonicalJson(value), TypeError)
    }
  })
})
