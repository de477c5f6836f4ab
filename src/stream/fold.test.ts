import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { isoDay } from '#law/day.ts'
import { corrected, day, type Letters, letterTypes, sent, withdrawn, written } from '#test/letters.ts'
import type { StoredEntry } from './entry.ts'
import { type Cut, fold } from './fold.ts'

const read = (entries: readonly StoredEntry[], cut?: Cut): string => {
  const draft: Letters = { arrived: [] }
  return fold(letterTypes, draft, entries, cut).state.arrived.join('')
}

describe('the order of a fold', () => {
  it('is by the day it happened, whenever it was recorded', () => {
    const entries = written(
      sent('early', 'c', '2024-02-03'),
      sent('early', 'a', '2024-02-01'),
      sent('early', 'b', '2024-02-02'),
    )
    assert.equal(read(entries), 'abc')
  })

  it('is the order of the procedure on one day, and then the order of recording', () => {
    const entries = written(
      sent('late', 'd', '2024-02-01'),
      sent('early', 'a', '2024-02-01'),
      sent('middle', 'b', '2024-02-01'),
      sent('middle', 'c', '2024-02-01'),
    )
    assert.equal(read(entries), 'abcd')
  })

  it('puts an entry without a date right after the last dated entry of a lower rank', () => {
    const entries = written(
      sent('middle', 'c'),
      sent('early', 'a', '2024-02-01'),
      sent('early', 'b', '2024-02-05'),
      sent('late', 'd', '2024-02-06'),
    )
    assert.equal(read(entries), 'abcd')
  })

  it('puts it after a later entry of a higher rank only where one of a lower rank is later still', () => {
    const entries = written(
      sent('middle', 'z'),
      sent('late', 'a', '2024-02-02'),
      sent('early', 'b', '2024-02-03'),
      sent('late', 'c', '2024-02-04'),
    )
    assert.equal(read(entries), 'abzc')
  })

  it('puts it first where nothing comes before it in the procedure, and keeps the undated in their own order', () => {
    const entries = written(sent('late', 'c', '2024-02-01'), sent('middle', 'b'), sent('early', 'a'))
    assert.equal(read(entries), 'abc')
  })

  it('takes the earliest day that a rough date allows', () => {
    const february = { earliest: isoDay('2024-02-01'), latest: isoDay('2024-02-29'), asWritten: 'February 2024' }
    const [rough, exact] = [{ ...sent('early', 'a'), happened: february }, sent('early', 'b', '2024-02-02')]
    assert.equal(read(written(exact, rough)), 'ab')
    assert.equal(read(written(exact, { ...rough, happened: { ...february, earliest: null } })), 'ba')
  })

  it('is the same however the entries were recorded, but for those of one day and rank', () => {
    const all = [
      sent('early', 'a', '2024-02-01'),
      sent('middle', 'b'),
      sent('late', 'c', '2024-02-03'),
      sent('late', 'd', '2024-02-04'),
    ]
    for (let turn = 0; turn < all.length; turn++) {
      assert.equal(read(written(...all)), 'abcd')
      const [moved, ...others] = all
      if (moved) all.splice(0, all.length, ...others, moved)
    }
  })
})

describe('a complaint on another day', () => {
  const on = (entry: StoredEntry) => isoDay(entry.recordedAt.slice(0, 10))
  const asItStood = (text: string): Cut => ({ kind: 'as it stood on', day: isoDay(text) })
  const asKnown = (text: string): Cut => ({ kind: 'as known on', day: isoDay(text), recordedOn: on })
  const recorded = (entry: ReturnType<typeof sent>, text: string) => ({ ...entry, recordedAt: `${text}T09:00:00.000Z` })

  const entries = written(
    recorded(sent('early', 'a', '2024-02-01'), '2024-02-01'),
    recorded(sent('early', 'b', '2024-02-05'), '2024-02-20'),
    corrected(1, { letter: 'A' }, '2024-03-01T09:00:00.000Z'),
  )

  it('as it stood, holds what had happened by then, with everything put right since', () => {
    assert.equal(read(entries, asItStood('2024-02-04')), 'A')
    assert.equal(read(entries, asItStood('2024-02-05')), 'Ab')
    assert.equal(read(entries), 'Ab')
  })

  it('as it was known, holds what had been recorded by then, and nothing put right later', () => {
    assert.equal(read(entries, asKnown('2024-02-10')), 'a')
    assert.equal(read(entries, asKnown('2024-02-29')), 'ab')
    assert.equal(read(entries, asKnown('2024-03-01')), 'Ab')
  })

  it('as it stood, holds what is not dated, and a rough date only once it is over', () => {
    const rough = { earliest: isoDay('2024-02-01'), latest: isoDay('2024-02-29'), asWritten: 'February 2024' }
    const some = written(sent('early', 'u'), { ...sent('early', 'r'), happened: rough })
    assert.equal(read(some, asItStood('2024-02-28')), 'u')
    assert.equal(read(some, asItStood('2024-02-29')), 'ur')
  })

  it('as it stood, holds what is not dated no earlier than what precedes it in the procedure', () => {
    const some = written(sent('late', 'u'), sent('early', 'a', '2024-02-05'))
    assert.equal(read(some, asItStood('2024-02-04')), '')
    assert.equal(read(some, asItStood('2024-02-05')), 'au')
  })

  it('as it was known, still holds what was withdrawn later', () => {
    const some = written(
      recorded(sent('early', 'a', '2024-02-01'), '2024-02-01'),
      withdrawn(1, '2024-03-01T09:00:00.000Z'),
    )
    assert.equal(read(some, asKnown('2024-02-29')), 'a')
    assert.equal(read(some, asItStood('2024-02-29')), '')
  })
})

describe('an entry of another version', () => {
  it('is read as it would be written today', () => {
    assert.equal(
      read(written({ type: 'early', happened: day('2024-02-01'), data: { character: 'x' }, version: 1 })),
      'x',
    )
  })

  it('of a newer Redress, or unreadable, is named', () => {
    const newer = written({ type: 'early', happened: day('2024-02-01'), data: {}, version: 3 })
    assert.throws(() => read(newer), /early version 3 was written by a newer Redress/)
    assert.throws(() => read(written({ ...sent('early', 'a'), data: { letter: 7 } })), /Entry 1 \(early\)/)
    assert.throws(() => read(written(sent('unheard of', 'a'))), /unheard of/)
  })
})
