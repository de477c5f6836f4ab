import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { isoDay } from '#law/day.ts'
import type { NewEntry } from '#stream/entry.ts'
import { onDay } from '#stream/when.ts'
import { assertDecided, assertInvalid, assertNotOpen, contextOf, stored, worked } from '#test/scenario.ts'
import { personRecorded } from './entries/person-recorded.ts'
import { foldPerson, personEntryTypes } from './person.ts'
import { emptyPerson } from './state.ts'
import { correctPerson } from './verbs/correct-person.ts'
import { personVerbs } from './verbs/index.ts'

const recorded = personRecorded.write(onDay(isoDay('2024-08-05')), worked, { name: 'Ms Invented', note: null })
const correct = (given: readonly NewEntry[], input: object) =>
  correctPerson.perform(
    foldPerson(stored(given)),
    { happened: '1 June 2026', name: 'Mrs Invented', note: '', reason: 'She married.', ...input },
    contextOf({}),
  )

describe('a person', () => {
  it('has a name in their own stream and nowhere else', () => {
    assert.equal(foldPerson(stored([recorded])).name, 'Ms Invented')
  })

  it('can be put right, more than once, and the latest counts', () => {
    const first = [recorded, ...assertDecided(correct([recorded], {}))]
    assert.equal(foldPerson(stored(first)).name, 'Mrs Invented')
    const second = [...first, ...assertDecided(correct(first, { note: 'Write in Welsh.' }))]
    assert.deepEqual(foldPerson(stored(second)), {
      ...emptyPerson(),
      name: 'Mrs Invented',
      note: 'Write in Welsh.',
      recordedBy: 1,
    })
  })

  it('is not put right without a name, a reason or a change', () => {
    assertInvalid(correct([recorded], { name: '' }), 'name')
    assertInvalid(correct([recorded], { reason: '' }), 'reason')
    assertInvalid(correct([recorded], { name: 'Ms Invented' }), 'name')
    assertNotOpen(correct([], {}), /recorded/)
    assert.equal(emptyPerson().recordedBy, null)
  })

  it('has entries that are readable, and verbs with a question on each field', () => {
    for (const type of personEntryTypes.values())
      for (const { version, data } of type.samples) assert.deepEqual(type.check(version, data), [], type.type)
    for (const { fields, may, sources } of personVerbs) {
      for (const { question } of fields) assert.match(question, /\?$/)
      assert.ok(may.length > 0 && sources.length > 0)
    }
  })
})
