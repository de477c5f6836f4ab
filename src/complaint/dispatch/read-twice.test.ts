import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { isoDay } from '#law/day.ts'
import { unknownPerson } from '#stream/known-person.ts'
import { onDay, undated } from '#stream/when.ts'
import { fromThePast } from '#test/scenario.ts'
import { stage1Started, withPart } from '#test/stories.ts'
import { relationshipRecorded } from '../entries/relationship-recorded.ts'
import { whyReadTwice } from './read-twice.ts'

const rule = { from: isoDay('2026-03-01'), letters: ['letters to the child'] } as const

function why(relationship: 'self' | 'parent', born: string | null): readonly string[] {
  const said = { personId: 'kim', relationship, parentalResponsibility: 'not asked' } as const
  const story = withPart(stage1Started(), 'kim', 'complainant').given(
    relationshipRecorded.write(undated, fromThePast, said),
  )
  const reach = {
    ...{ safeWays: [], never: null, language: null, interpreter: false, formats: [], adjustments: null },
    born: born === null ? null : onDay(isoDay(born)),
  }
  const people = () => ({ ...unknownPerson, reach })
  const about = {
    verb: 'record-letter',
    enclosures: [],
    to: [{ personId: 'kim', way: 'email', stoodAgainst: [] }],
  } as const
  return whyReadTwice(story.state(), about, { people, today: isoDay('2026-03-02'), secondReaders: [rule] })
}

describe('letters to the child that a council has read twice', () => {
  it('are those to a child who complains too', () => {
    assert.equal(why('self', '2012-05-01').length, 1)
    assert.equal(why('self', null).length, 1, 'nobody knows their age')
  })

  it('are not those to an adult who complains', () => {
    assert.deepEqual(why('parent', null), [])
    assert.deepEqual(why('self', '2000-05-01'), [])
  })
})
