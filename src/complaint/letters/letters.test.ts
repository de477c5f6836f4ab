import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { formatIsoDay } from '#law/day.ts'
import { nowOn } from '#test/derived.ts'
import { assertDecided, assertInvalid, assertNotOpen, fromThePast, type Scenario } from '#test/scenario.ts'
import { adjudicated, stage1Started, stage2Responded, withPart } from '#test/stories.ts'
import { clockOf, clocksOf } from '../clocks/clocks.ts'
import { rightsOf } from '../rights.ts'
import { answerStage1 } from '../verbs/answer-stage-1.ts'
import { recordReceipt } from '../verbs/record-receipt.ts'
import { respondAtStage2 } from '../verbs/respond-at-stage-2.ts'

const setting = { today: '2025-06-30' }
const past = { ...setting, source: fromThePast }
const answer = { happened: '16 August 2024', outcome: 'not resolved' }
const withMother = (): Scenario => withPart(stage1Started(), 'mother', 'complainant')

/** The stage 2 response, sent on Tuesday 8 October 2024. */
const responded = (method: string): Scenario =>
  withPart(withPart(adjudicated(), 'mother', 'complainant'), 'father', 'complainant').givenDone(respondAtStage2, {
    happened: '8 October 2024',
    apology: 'yes',
    method,
    sentTo: ['mother', 'father'],
  })
const received = (story: Scenario, personId: string, happened: string) =>
  story.givenDone(recordReceipt, {
    happened,
    personId,
    sending: String(story.state().letters.sendings.at(-1)?.seq),
  })
const lastDayToAsk = (story: Scenario): string | null => {
  const clock = clockOf(clocksOf(story.state(), nowOn('2024-10-10')), 'substance', 0, 'S3-REQ-20')
  return clock?.due.latest == null ? null : formatIsoDay(clock.due.latest)
}

describe('the sending of a letter, which stops a clock', () => {
  it('says how it was sent and to whom, in live work', () => {
    assertInvalid(withMother().when(answerStage1, answer, setting), 'method')
    assertInvalid(withMother().when(answerStage1, { ...answer, method: 'email' }, setting), 'sentTo')
    const sent = { ...answer, method: 'email', sentTo: ['mother'], enclosures: 'A leaflet about stage 2' }
    const [entry] = assertDecided(withMother().when(answerStage1, sent, setting))
    assert.deepEqual(entry?.data.sending, {
      method: 'email',
      to: ['mother'],
      enclosures: 'A leaflet about stage 2',
      files: [],
      formReason: null,
    })
  })

  it('goes to people of the complaint only, with files of the complaint only', () => {
    const sent = { ...answer, method: 'email', sentTo: ['somebody else'], files: ['of another complaint'] }
    assertInvalid(withMother().when(answerStage1, sent, setting), 'sentTo')
    assertInvalid(withMother().when(answerStage1, sent, setting), 'files')
    assertInvalid(withMother().when(answerStage1, sent, past), 'sentTo')
  })

  it('may be all that is known, of a letter of the past', () => {
    assertDecided(withMother().when(answerStage1, answer, past))
  })

  it('to nobody is taken where no complainant is recorded', () => {
    assertDecided(stage1Started().when(answerStage1, { ...answer, method: 'post' }, setting))
  })
})

describe('the receipt of the stage 2 response (regulation 18(2))', () => {
  it('is presumed on the second working day after posting, and marked as presumed', () => {
    const story = responded('post')
    assert.equal(lastDayToAsk(story), '2024-11-07')
    const clock = clockOf(clocksOf(story.state(), nowOn('2024-10-10')), 'substance', 0, 'S3-REQ-20')
    assert.match(clock?.start.standsIn ?? '', /presumed to have come 2 working days after/)
    assert.equal(clock?.start.mayBeLater, true)
  })

  it('presumed only, never ends the time to ask for a panel', () => {
    const [right] = rightsOf(responded('post').state(), nowOn('2025-03-03'))
    assert.equal(right?.what, 'May ask for a review panel: nobody can say that the time is over')
  })

  it('is not presumed of an email or a portal', () => {
    for (const method of ['email', 'portal']) assert.equal(lastDayToAsk(responded(method)), null)
  })

  it('is known of what was handed over', () => {
    assert.equal(lastDayToAsk(responded('in person')), '2024-11-05')
  })

  it('is recorded when it becomes known, and the latest day known counts', () => {
    const story = received(responded('post'), 'mother', '9 October 2024')
    assert.equal(lastDayToAsk(story), '2024-11-06')
    assert.equal(lastDayToAsk(received(story, 'father', '15 October 2024')), '2024-11-12')
    assert.equal(
      lastDayToAsk(received(story, 'mother', '8 October 2024')),
      '2024-11-12',
      'an earlier day takes nothing away',
    )
  })

  it('by somebody who did not complain starts no time', () => {
    const story = withPart(responded('email'), 'advocate', 'advocate')
    assert.equal(lastDayToAsk(received(story, 'advocate', '9 October 2024')), null)
  })

  it('is of something that was sent, to somebody of the complaint, and not before it was sent', () => {
    const story = responded('post')
    const sending = String(story.state().letters.sendings.at(-1)?.seq)
    const good = { happened: '9 October 2024', sending, personId: 'mother' }
    assertDecided(story.when(recordReceipt, good, setting))
    assertInvalid(story.when(recordReceipt, { ...good, happened: '7 October 2024' }, setting), 'happened')
    assertInvalid(story.when(recordReceipt, { ...good, sending: '1' }, setting), 'sending')
    assertInvalid(story.when(recordReceipt, { ...good, personId: 'stranger' }, setting), 'personId')
    assertNotOpen(withMother().when(recordReceipt, good, setting), /sent/)
  })

  it('told with the sending itself counts as before', () => {
    assert.equal(lastDayToAsk(stage2Responded()), '2024-11-06')
  })
})
