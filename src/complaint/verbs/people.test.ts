import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { assertDecided, assertInvalid, assertNotOpen, assertRefused, contextOf, fromThePast } from '#test/scenario.ts'
import { panelReported, panelRequested, pointId, received, stage2Requested, withPart } from '#test/stories.ts'
import { partsHeldBy } from '../parts.ts'
import { currentRound, hasStep } from '../rounds.ts'
import { addPerson } from './add-person.ts'
import { appoint } from './appoint.ts'
import { commissionSupplementaryReview } from './commission-supplementary-review.ts'

const setting = { today: '2024-11-30' }
const past = { ...setting, source: fromThePast }

describe('adding a person to a complaint', () => {
  const somebody = {
    happened: '5 August 2024',
    name: 'Ms Invented',
    part: 'complainant',
    note: 'Needs an interpreter.',
  }

  it("writes the name to the person's own stream and the part here, without the name", () => {
    const outcome = addPerson.perform(received().state(), somebody, contextOf(setting))
    assert.ok(outcome.kind === 'decided')
    const [person, here] = outcome.written
    assert.deepEqual(person?.to, { kind: 'person', id: 'new1' })
    assert.deepEqual(person?.entries[0]?.data, { name: 'Ms Invented', note: 'Needs an interpreter.' })
    assert.equal(here?.to, 'this stream')
    assert.deepEqual(here?.entries[0]?.data, { personId: 'new1', part: 'complainant', note: null })
  })

  it('takes somebody already recorded, in a second part too', () => {
    const story = received().givenDone(addPerson, { happened: '5 August 2024', personId: 'p', part: 'complainant' })
    story.givenDone(addPerson, { happened: '5 August 2024', personId: 'p', part: 'person affected' })
    assert.deepEqual(partsHeldBy(story.state(), 'p'), ['complainant', 'person affected'])
  })

  it('needs a name or a person, not both, and not a part they have', () => {
    assertInvalid(received().when(addPerson, { ...somebody, name: '' }, setting), 'name')
    assertInvalid(received().when(addPerson, { ...somebody, personId: 'p' }, setting), 'name')
    const story = withPart(received(), 'p', 'complainant')
    assertInvalid(story.when(addPerson, { ...somebody, name: '', personId: 'p' }, setting), 'part')
  })

  it('leaves investigating officers and independent persons to their appointment', () => {
    for (const part of ['investigating officer', 'independent person', 'supplementary investigating officer'])
      assertInvalid(received().when(addPerson, { ...somebody, part }, setting), 'part')
  })

  const bars: readonly [held: Parameters<typeof withPart>[2], added: string, at: string][] = [
    ['independent person', 'panellist', '19(3)'],
    ['independent person', 'panel chair', '19(3)'],
    ['independent person', 'adjudicating officer', '17(2)'],
    ['investigating officer', 'panellist', '19(2)'],
    ['stage 1 resolver', 'panel chair', '19(2)'],
    ['subject of a point', 'advocate', 'regulation 3'],
    ['advocate', 'panellist', 'regulation 3'],
    ['investigating officer', 'adjudicating officer', ''],
    ['subject of a point', 'stage 1 resolver', ''],
    ['complainant', 'adjudicating officer', ''],
  ]
  for (const [held, added, at] of bars) {
    it(`does not make the ${held} the ${added} as well`, () => {
      const story = withPart(received(), 'p', held)
      const input = { happened: '5 August 2024', personId: 'p', part: added }
      assertRefused(story.when(addPerson, input, setting), at)
      assertDecided(story.when(addPerson, input, past))
    })
  }

  it('lets one person be child and complainant, or representative and relative', () => {
    const story = withPart(withPart(received(), 'p', 'child'), 'q', 'relative')
    assertDecided(story.when(addPerson, { happened: '5 August 2024', personId: 'p', part: 'complainant' }, setting))
    assertDecided(story.when(addPerson, { happened: '5 August 2024', personId: 'q', part: 'representative' }, setting))
  })
})

describe('appointing for stage 2 (regulation 17(2))', () => {
  const independent = { happened: '9 September 2024', as: 'independent person', personId: 'ip', declared: 'yes' }

  it('needs a declaration that the independent person is independent (regulation 2)', () => {
    assertDecided(stage2Requested().when(appoint, independent, setting))
    for (const declared of ['no', 'not recorded'])
      assertRefused(stage2Requested().when(appoint, { ...independent, declared }, setting), '2')
  })

  it('does not ask the investigating officer for that declaration: an employee may investigate', () => {
    const officer = { ...independent, as: 'investigating officer', personId: 'io', declared: 'no' }
    assertDecided(stage2Requested().when(appoint, officer, setting))
  })

  it('takes an appointment without a declaration as it happened', () => {
    const story = stage2Requested().givenDone(appoint, { ...independent, declared: 'not recorded' })
    assert.ok(hasStep(currentRound(story.state()), 'independent person appointed'))
  })

  it('does not appoint somebody who has a part in the complaint', () => {
    const story = withPart(stage2Requested(), 'ip', 'advocate')
    assertRefused(story.when(appoint, independent, setting), '17(2)')
  })

  it('opens when stage 2 has been asked for', () => {
    assertNotOpen(received().when(appoint, independent, setting), /asked for/)
    assertInvalid(stage2Requested().when(appoint, { ...independent, personId: '' }, setting), 'personId')
  })
})

describe('a supplementary review', () => {
  const review = () => {
    const story = panelReported()
    return { story, input: { happened: '20 November 2024', personId: 'second io', pointIds: [pointId(story, '1')] } }
  }

  it('is made by another investigator, on the points named', () => {
    const { story, input } = review()
    story.givenDone(commissionSupplementaryReview, input, setting)
    assert.deepEqual(partsHeldBy(story.state(), 'second io'), ['supplementary investigating officer'])
    assert.ok(hasStep(currentRound(story.state()), 'supplementary review commissioned'))
  })

  it('is not made by the first investigating officer, nor by the independent person', () => {
    const { story, input } = review()
    assertRefused(story.when(commissionSupplementaryReview, { ...input, personId: 'io' }, setting), '18 011 015')
    assertRefused(story.when(commissionSupplementaryReview, { ...input, personId: 'ip' }, setting), '18 011 015')
    assertDecided(story.when(commissionSupplementaryReview, { ...input, personId: 'io' }, past))
  })

  it('names points of this complaint', () => {
    const { story, input } = review()
    assertInvalid(story.when(commissionSupplementaryReview, { ...input, pointIds: [] }, setting), 'pointIds')
    assertInvalid(story.when(commissionSupplementaryReview, { ...input, pointIds: 'elsewhere' }, setting), 'pointIds')
  })

  it("opens with the panel's report", () => {
    const { input } = review()
    assertNotOpen(panelRequested().when(commissionSupplementaryReview, input, setting), /panel has reported/)
  })
})
