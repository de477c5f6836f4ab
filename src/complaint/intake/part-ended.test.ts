import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { workingCalendar } from '#law/calendar.ts'
import { limits } from '#law/limits.ts'
import type { Scenario } from '#test/scenario.ts'
import { stage1Started, withPart } from '#test/stories.ts'
import { partsHeldNow } from '../parts.ts'
import { rolesIn } from '../roles-in-complaint.ts'
import { eventsToTell } from '../tells/who-is-told.ts'
import { addPerson } from '../verbs/add-person.ts'
import { answerStage1 } from '../verbs/answer-stage-1.ts'
import { endPart } from '../verbs/end-part.ts'

const reason = 'Somebody else speaks for the family now.'
const ends = (story: Scenario, happened: string): Scenario =>
  story.givenDone(endPart, { happened, personId: 'ada', part: 'advocate', reason })
const comesBack = (story: Scenario, happened: string): Scenario =>
  story.givenDone(addPerson, { happened, personId: 'ada', part: 'advocate' })
const sees = (story: Scenario): boolean => rolesIn(story.state(), 'ada', ['advocate']).length > 0

describe('the part of an advocate that has ended', () => {
  const begun = () => withPart(stage1Started(), 'ada', 'advocate')

  it('opens the complaint to them no more', () => {
    const story = begun()
    assert.ok(sees(story))
    assert.ok(!sees(ends(story, '8 August 2024')))
  })

  it('is taken again on the same day, and goes on', () => {
    const story = comesBack(ends(begun(), '8 August 2024'), '8 August 2024')
    assert.ok(sees(story))
    assert.deepEqual(partsHeldNow(story.state(), 'ada'), ['advocate'])
  })

  it('can be ended again once it was taken again', () => {
    const story = comesBack(ends(begun(), '8 August 2024'), '9 August 2024')
    assert.ok(sees(story))
    assert.ok(!sees(ends(story, '10 August 2024')))
  })

  it('is not ended twice', () => {
    const outcome = ends(begun(), '8 August 2024').when(endPart, {
      happened: '9 August 2024',
      personId: 'ada',
      part: 'advocate',
      reason,
    })
    assert.equal(outcome.kind, 'invalid')
  })

  it('is owed no letter of what came after it, and still one of what came before', () => {
    const owed = (story: Scenario) =>
      eventsToTell(story.state(), { calendar: workingCalendar(), limits }).filter(
        ({ entry, people }) => entry.type === 'stage-1-answered' && people.some(one => one.personId === 'ada'),
      ).length
    const answered = (story: Scenario) =>
      story.givenDone(answerStage1, { happened: '15 August 2024', outcome: 'not resolved', method: 'post', sentTo: [] })
    assert.equal(owed(answered(begun())), 1)
    assert.equal(owed(answered(ends(begun(), '8 August 2024'))), 0)
    assert.equal(owed(ends(answered(begun()), '20 August 2024')), 1)
  })
})
