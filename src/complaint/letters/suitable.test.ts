import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { isoDay } from '#law/day.ts'
import type { Reach } from '#stream/known-person.ts'
import { unknownPerson } from '#stream/known-person.ts'
import { onDay } from '#stream/when.ts'
import { assertDecided, assertInvalid, contextOf, fromThePast, type Scenario } from '#test/scenario.ts'
import { stage1Started, withPart } from '#test/stories.ts'
import { answerStage1 } from '../verbs/answer-stage-1.ts'
import { recordChildStatus } from '../verbs/record-child-status.ts'
import { standsAgainst, toThinkOf } from './suitable.ts'

const nothingKnown: Reach = {
  safeWays: [],
  never: null,
  language: null,
  interpreter: false,
  formats: [],
  adjustments: null,
  born: null,
}
const mother = (): Scenario => withPart(stage1Started(), 'mother', 'complainant')
const knowing = (known: Partial<Reach>) => ({
  people: () => ({ ...unknownPerson, reach: { ...nothingKnown, ...known } }),
  today: isoDay('2024-08-16'),
})
const answer = { happened: '16 August 2024', outcome: 'not resolved', method: 'post', sentTo: ['mother'] }
const sent = (known: Partial<Reach>, more: object = {}, story = mother()) =>
  answerStage1.perform(
    story.state(),
    { ...answer, ...more },
    { ...contextOf({ today: '2024-08-16' }), people: knowing(known).people },
  )

describe('a letter that somebody asked not to get in that way', () => {
  it('asks for a reason, which is kept with the sending', () => {
    const known = { never: 'No letters to the house.' }
    assertInvalid(sent(known), 'formReason')
    const [entry] = assertDecided(sent(known, { formReason: 'She asked for this one at her sister’s.' }))
    assert.match(JSON.stringify(entry?.data), /her sister’s/)
  })

  it('goes in a way that they said is safe, and not in another', () => {
    assertInvalid(sent({ safeWays: ['email'] }), 'formReason')
    assertDecided(sent({ safeWays: ['email'] }, { method: 'email' }))
    assertInvalid(sent({ safeWays: ['letter'] }, { method: 'telephone followed by letter' }), 'formReason')
    assertInvalid(sent({ safeWays: ['through their advocate'] }, { method: 'email' }), 'formReason')
  })

  it('is not stopped by what was said of another way', () => {
    assertDecided(sent({ never: 'No voicemail.' }))
    assertDecided(sent({ never: 'Do not use her work email.' }))
    assertInvalid(sent({ never: 'Do not use her work email.' }, { method: 'email' }), 'formReason')
  })

  it('asks where nobody can tell which way was meant, unless this one is named as safe', () => {
    const never = 'Her partner must not find out.'
    assertInvalid(sent({ never }), 'formReason')
    assertDecided(sent({ never, safeWays: ['letter'] }))
  })

  it('is taken as it happened where it is entered as history', () => {
    const context = contextOf({ today: '2024-08-16', source: fromThePast })
    const { people } = knowing({ never: 'No letters.' })
    assertDecided(answerStage1.perform(mother().state(), answer, { ...context, people }))
  })
})

describe('a letter that somebody cannot use', () => {
  it('asks what was done about their format, their language or an interpreter', () => {
    for (const known of [{ formats: ['large print'] }, { language: 'Polish' }, { interpreter: true }])
      assertInvalid(sent(known), 'formReason')
    assertDecided(sent({ formats: ['large print'] }, { formReason: 'It went in large print.' }))
    assertDecided(sent({ language: 'English' }))
  })

  it('asks nothing of somebody of whom nothing stands against it', () => {
    assertDecided(sent({}))
  })
})

describe('whom a letter should not go to, or not alone', () => {
  const kinds = (story: Scenario, personId: string, sentTo: readonly string[] = [personId]) =>
    standsAgainst(story.state(), personId, 'email', sentTo, knowing({})).map(({ kind, words }) => `${kind}: ${words}`)

  it('is somebody complained about, or somebody who has died', () => {
    const about = withPart(mother(), 'worker', 'subject of a point')
    assert.deepEqual(kinds(about, 'worker'), ['not safe: They are complained about in this complaint.'])
    const died = withPart(mother(), 'child', 'child').givenDone(recordChildStatus, {
      happened: '6 August 2024',
      personId: 'child',
      status: 'died',
      from: '1 August 2024',
    })
    assert.ok(kinds(died, 'child').includes('not safe: They have died.'))
  })

  it('is the complainant without their advocate: a note, and no reason asked', () => {
    const story = withPart(mother(), 'advocate', 'advocate')
    assert.deepEqual(kinds(story, 'mother'), ['note: There is an advocate, who is told as well.'])
    assert.deepEqual(kinds(story, 'mother', ['mother', 'advocate']), [])
    assertDecided(sent({}, {}, story))
  })

  it('is a child of whom it has to be thought whether they can understand it', () => {
    const story = withPart(mother(), 'child', 'child')
    const thoughtOf = (born: string) =>
      toThinkOf(story.state(), 'child', knowing({ born: onDay(isoDay(born)) })).join(' ')
    assert.match(thoughtOf('2022-08-16'), /A child of 2:/)
    assert.match(thoughtOf('2022-08-17'), /A child of 1:/)
    assert.equal(thoughtOf('2006-08-16'), '')
    assert.match(toThinkOf(story.state(), 'child', knowing({})).join(' '), /whose age is not recorded/)
  })
})
