import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { isoDay } from '#law/day.ts'
import { assertDecided, assertInvalid, assertNotOpen, fromThePast, type Scenario, scenario } from '#test/scenario.ts'
import { stage1Answered, stage1Started, stage2Requested, stage2Responded, withPart } from '#test/stories.ts'
import { currentRound, firstStep, hasStep } from '../rounds.ts'
import { correctEntry } from './correct-entry.ts'
import { extendStage1 } from './extend-stage-1.ts'
import { giveDelayNotice } from './give-delay-notice.ts'
import { withdrawEntry } from './withdraw-entry.ts'

const setting = { today: '2024-12-20' }
const past = { ...setting, source: fromThePast }

const entryOf = (story: Scenario, type: string): number =>
  story.state().history.stored.findLast(entry => entry.type === type)?.seq ?? 0

const correction = (story: Scenario, type: string, more: object) => ({
  happened: '20 December 2024',
  target: String(entryOf(story, type)),
  reason: 'The post room stamp says so.',
  ...more,
})
const checked = { evidence: 'The stamped letter.', secondPerson: 'deputy', bothDatesCompared: 'yes' }

const requestedOn = (story: Scenario) => firstStep(currentRound(story.state()), 'stage 2 requested')?.happened.earliest

describe('correcting an entry that starts no time limit', () => {
  const extended = () => stage1Started().givenDone(extendStage1, { happened: '14 August 2024', reason: 'Two teams.' })

  it('changes what it says, and keeps its date', () => {
    const story = extended()
    const [entry] = assertDecided(
      story.when(correctEntry, correction(story, 'stage-1-extended', { changes: 'reason: Three teams.' }), setting),
    )
    assert.deepEqual(entry?.data.data, { strand: 'substance', reason: 'Three teams.' })
  })

  it('changes its date, as exactly as is known', () => {
    const story = extended()
    story.givenDone(correctEntry, correction(story, 'stage-1-extended', { newDate: '13 August 2024' }), setting)
    const step = firstStep(currentRound(story.state()), 'stage 1 extended')
    assert.equal(step?.happened.earliest, isoDay('2024-08-13'))
  })

  it('can be done again: the latest counts, and holds what the earlier ones put right', () => {
    const story = extended()
    story.givenDone(correctEntry, correction(story, 'stage-1-extended', { newDate: '13 August 2024' }), setting)
    story.givenDone(correctEntry, correction(story, 'stage-1-extended', { changes: 'reason: Three teams.' }), setting)
    const entry = story.state().history.standing.find(({ type }) => type === 'stage-1-extended')
    assert.equal(entry?.data.reason, 'Three teams.')
    assert.equal(entry?.happened.earliest, isoDay('2024-08-13'))
  })

  it('keeps to what that kind of entry can say', () => {
    const story = stage1Answered()
    const wrong = correction(story, 'stage-1-answered', { changes: 'outcome: perhaps' })
    assertInvalid(story.when(correctEntry, wrong, setting), 'changes')
    assertDecided(story.when(correctEntry, { ...wrong, changes: 'outcome: resolved' }, setting))
    assertInvalid(story.when(correctEntry, { ...wrong, changes: 'colour: red' }, setting), 'changes')
  })

  it('cannot say that it happened on a day that is still to come', () => {
    const story = extended()
    const toCome = correction(story, 'stage-1-extended', { newDate: '21 December 2024' })
    assertInvalid(story.when(correctEntry, toCome, setting), 'newDate')
    assertDecided(story.when(correctEntry, { ...toCome, newDate: 'December 2024' }, setting))
  })

  it('names somebody of the complaint where it names a person', () => {
    const story = withPart(withPart(stage1Started(), 'ann', 'child'), 'ben', 'relative')
    const wrong = correction(story, 'part-taken', { changes: 'personId: 1 May 2024' })
    assertInvalid(story.when(correctEntry, wrong, setting), 'changes')
    assertInvalid(story.when(correctEntry, { ...wrong, changes: 'personId: nobody' }, setting), 'changes')
    assertDecided(story.when(correctEntry, { ...wrong, changes: 'personId: ann' }, setting))
  })

  it('reads days, yes and no, and text over several lines', () => {
    const story = stage2Responded()
    story.givenDone(giveDelayNotice, { happened: '1 October 2024', promised: '2 December 2024', reason: 'Interviews.' })
    const notice = correction(story, 'delay-notice-sent', {
      changes: 'promised: 29 November 2024\nreason: Two\ninterviews.',
    })
    const [entry] = assertDecided(story.when(correctEntry, notice, setting))
    assert.match(JSON.stringify(entry?.data.data), /"promised":"2024-11-29","reason":"Two\\ninterviews\."/)
    const response = correction(story, 'stage-2-responded', { changes: 'apology: no' })
    const [other] = assertDecided(story.when(correctEntry, response, setting))
    assert.match(JSON.stringify(other?.data.data), /"apology":false/)
  })

  it('says what is wrong, and changes something', () => {
    const story = extended()
    assertInvalid(story.when(correctEntry, correction(story, 'stage-1-extended', {}), setting), 'newDate')
    assertInvalid(story.when(correctEntry, correction(story, 'none', { newDate: '13 August 2024' }), setting), 'target')
    assertInvalid(
      story.when(correctEntry, { ...correction(story, 'stage-1-extended', {}), target: '' }, setting),
      'target',
    )
    assertInvalid(
      story.when(
        correctEntry,
        correction(story, 'stage-1-extended', { newDate: '13 August 2024', reason: '' }),
        setting,
      ),
      'reason',
    )
    assertNotOpen(scenario().when(correctEntry, correction(story, 'none', {}), setting), /entry/)
  })
})

describe('correcting the start of a time limit', () => {
  const moved = (more: object) => {
    const story = stage2Requested()
    return { story, input: correction(story, 'stage-2-requested', { newDate: '9 September 2024', ...more }) }
  }

  it('shows both dates before it is saved', () => {
    const { story, input } = moved({ ...checked, bothDatesCompared: 'no' })
    const outcome = story.when(correctEntry, input, setting)
    assertInvalid(outcome, 'bothDatesCompared')
    assert.match(JSON.stringify(outcome), /from 2 September 2024 to 9 September 2024/)
  })

  it('needs evidence and a second person, all told at once', () => {
    const { story, input } = moved({})
    const outcome = story.when(correctEntry, input, setting)
    for (const field of ['evidence', 'secondPerson', 'bothDatesCompared']) assertInvalid(outcome, field)
  })

  it('is not checked by the person who makes it', () => {
    const { story, input } = moved({ ...checked, secondPerson: 'manager' })
    assertInvalid(story.when(correctEntry, input, { ...setting, personId: 'manager' }), 'secondPerson')
  })

  it('moves the date then, and stays in the history', () => {
    const { story, input } = moved(checked)
    story.givenDone(correctEntry, input, { ...setting, source: { kind: 'worked' } })
    assert.equal(requestedOn(story), isoDay('2024-09-09'))
    assert.equal(story.state().history.stored.at(-1)?.data.secondPerson, 'deputy')
  })

  it('counts the receipt of the response, and not its other facts', () => {
    const story = stage2Responded()
    const receipt = correction(story, 'stage-2-responded', { changes: 'received: 10 October 2024' })
    const outcome = story.when(correctEntry, receipt, setting)
    assertInvalid(outcome, 'secondPerson')
    assert.match(JSON.stringify(outcome), /from 9 October 2024 to 10 October 2024/)
    assertDecided(story.when(correctEntry, { ...receipt, ...checked }, setting))
    assertDecided(story.when(correctEntry, { ...receipt, changes: 'apology: no' }, setting))
  })

  it('counts the sending where nobody recorded the receipt', () => {
    const story = stage2Responded('')
    const sent = correction(story, 'stage-2-responded', { newDate: '7 October 2024' })
    assertInvalid(story.when(correctEntry, sent, setting), 'evidence')
  })

  it('is taken as it stands when an old file is put right', () => {
    const { story, input } = moved({})
    assertDecided(story.when(correctEntry, input, past))
  })
})

describe('withdrawing an entry', () => {
  const withdrawal = (target: number, more: object = {}) => ({
    happened: '20 December 2024',
    target: String(target),
    reason: 'It belongs to another complaint.',
    ...more,
  })

  it('takes it out of the account and keeps it in the history', () => {
    const story = stage1Answered()
    story.givenDone(withdrawEntry, withdrawal(entryOf(story, 'stage-1-answered')), setting)
    assert.equal(hasStep(currentRound(story.state()), 'stage 1 answered'), false)
    assert.equal(entryOf(story, 'stage-1-answered'), 3)
  })

  it('needs evidence and a second person where a time limit counts from it', () => {
    const story = stage2Requested()
    const target = entryOf(story, 'stage-2-requested')
    const outcome = story.when(withdrawEntry, withdrawal(target), setting)
    for (const field of ['evidence', 'secondPerson']) assertInvalid(outcome, field)
    const { evidence, secondPerson } = checked
    assertDecided(story.when(withdrawEntry, withdrawal(target, { evidence, secondPerson }), setting))
  })

  it('takes back a correction, and a withdrawal too', () => {
    const story = stage2Requested()
    const late = correction(story, 'stage-2-requested', { newDate: '9 September 2024' })
    story.givenDone(correctEntry, late)
    assertInvalid(story.when(withdrawEntry, withdrawal(entryOf(story, 'entry-corrected')), setting), 'secondPerson')
    story.givenDone(withdrawEntry, withdrawal(entryOf(story, 'entry-corrected')))
    assert.equal(requestedOn(story), isoDay('2024-09-02'))
    story.givenDone(withdrawEntry, withdrawal(entryOf(story, 'entry-withdrawn')))
    assert.equal(requestedOn(story), isoDay('2024-09-09'))
  })

  it('is of an entry that stands', () => {
    const story = stage1Answered()
    assertInvalid(story.when(withdrawEntry, withdrawal(99), setting), 'target')
    assertInvalid(story.when(withdrawEntry, { ...withdrawal(0), target: '' }, setting), 'target')
    story.givenDone(withdrawEntry, withdrawal(3))
    assertInvalid(story.when(withdrawEntry, withdrawal(3), setting), 'target')
    assertInvalid(
      story.when(correctEntry, correction(story, 'stage-1-answered', { newDate: '15 August 2024' }), setting),
      'target',
    )
    assertNotOpen(scenario().when(withdrawEntry, withdrawal(1), setting), /entry/)
    assertDecided(story.when(withdrawEntry, withdrawal(1), past))
  })
})
