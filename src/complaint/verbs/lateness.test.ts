import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { clockNamed, nowOn, told } from '#test/derived.ts'
import { exampleOf } from '#test/examples.ts'
import {
  assertDecided,
  assertInvalid,
  assertNotOpen,
  assertRefused,
  fromThePast,
  type Scenario,
} from '#test/scenario.ts'
import { pointId, received, stage1Started, withPoints } from '#test/stories.ts'
import { verdictOf } from '../clocks/clock.ts'
import { dutiesOf } from '../duties.ts'
import { faultsOf } from '../faults/faults.ts'
import { procedureState } from '../procedure-state.ts'
import { dateGrounds } from './date-grounds.ts'
import { decideLateness } from './decide-lateness.ts'
import { respondAtStage2 } from './respond-at-stage-2.ts'

const setting = { today: '2024-10-31' }
const past = { ...setting, source: fromThePast }
const grounds = (arose: string, more: object = {}) => ({
  happened: '6 August 2024',
  arose,
  howKnown: 'The visit.',
  ...more,
})
const dated = (arose: string, story = received()) => story.givenDone(dateGrounds, grounds(arose), setting)
const considered = {
  happened: '9 August 2024',
  decision: 'considered',
  notReasonable: 'yes',
  notReasonableReasons: 'In hospital all year.',
  effective: 'yes',
  effectiveReasons: 'The files are there.',
  councilsDelay: 'no',
  decidedBy: 'manager',
}
const refused = {
  ...considered,
  decision: 'not considered',
  effective: 'no',
  effectiveReasons: 'Nobody who was there can be found, and the file is gone.',
  presumption: 'Nothing fair could come of it.',
}
const late = (story: Scenario) =>
  dutiesOf(story.state(), nowOn('2024-08-07')).some(({ what }) =>
    what.startsWith('Decide on the matter that came late'),
  )

describe('the year for complaining (regulation 9(1))', () => {
  it('counts from when the grounds arose, to the same date a year later', () => {
    const clock = clockNamed(dated('5 August 2023').state(), 'substance-0-REG9-1Y-1')
    assert.equal(told(clock.due), '2024-08-05')
    assert.equal(verdictOf(clock), 'on time')
    assert.equal(clock.whose, 'complainant')
    assert.equal(late(dated('5 August 2023')), false)
    assert.equal(late(dated('4 August 2023')), true)
  })

  it('cannot be computed for a date without its year', () => {
    const story = dated('18 October')
    assert.equal(verdictOf(clockNamed(story.state(), 'substance-0-REG9-1Y-1')), 'cannot be worked out')
    assert.equal(late(story), false)
    assertRefused(story.when(decideLateness, refused, setting), '9(1)')
  })

  it('is never counted against the person for what is only perhaps late', () => {
    assertRefused(dated('August 2023').when(decideLateness, refused, setting), '9(1)')
    assertRefused(dated('1 May 2024').when(decideLateness, refused, setting), '9(1)')
    assertInvalid(received().when(dateGrounds, grounds('1 May 2025'), setting), 'arose')
  })

  it('is no fault of the council’s', () => {
    assert.deepEqual(
      faultsOf(dated('5 February 2022').givenDone(decideLateness, considered, setting).state(), nowOn('2024-08-09')),
      [],
    )
  })
})

describe('a matter that came late (regulation 9(2))', () => {
  it('is considered on both findings, each with its reasons', () => {
    const story = dated('5 February 2022')
    for (const field of ['notReasonableReasons', 'effectiveReasons', 'decidedBy'])
      assertInvalid(story.when(decideLateness, { ...considered, [field]: '' }, setting), field)
    for (const field of ['notReasonable', 'effective', 'councilsDelay'])
      assertInvalid(story.when(decideLateness, { ...considered, [field]: 'not recorded' }, setting), field)
    assertRefused(story.when(decideLateness, { ...considered, effective: 'no' }, setting), '9(2)')
    assertRefused(story.when(decideLateness, { ...considered, notReasonable: 'no' }, setting), '9(2)')
    story.givenDone(decideLateness, considered, setting)
    assert.equal(late(story), false)
    assert.equal(procedureState(story.state()), 'received')
  })

  it('is presumed to be considered: a refusal says why the presumption gives way', () => {
    const story = dated('5 February 2022')
    assertInvalid(story.when(decideLateness, { ...refused, presumption: '' }, setting), 'presumption')
    assertRefused(story.when(decideLateness, { ...refused, effective: 'yes' }, setting), '25 006 810')
    story.givenDone(decideLateness, refused, setting)
    assert.equal(procedureState(story.state()), 'not accepted')
  })

  it('is not refused for a delay of the council’s own', () => {
    assertRefused(
      dated('5 February 2022').when(decideLateness, { ...refused, councilsDelay: 'yes' }, setting),
      '25 006 810',
    )
  })

  it('is judged point by point: one letter can hold late and timely matters', () => {
    const story = withPoints()
    const pointIds = [pointId(story, '1')]
    story.givenDone(dateGrounds, grounds('5 February 2022', { pointIds }), setting)
    assertRefused(story.when(decideLateness, { ...refused, pointIds: [pointId(story, '2a')] }, setting), '9(1)')
    story.givenDone(decideLateness, { ...refused, pointIds, happened: '20 September 2024' }, setting)
    assert.equal(story.state().points.get(pointId(story, '1'))?.state, 'late refused')
    assert.equal(story.state().points.get(pointId(story, '2a'))?.state, 'live')
    assert.equal(procedureState(story.state()), 'stage 2 investigating')
    story.givenDone(decideLateness, { ...considered, pointIds, happened: '23 September 2024' }, setting)
    assert.equal(story.state().points.get(pointId(story, '1'))?.state, 'live')
  })

  it('needs no decision of the adjudicating officer once it is not considered', () => {
    const story = withPoints('1 The plan was late\n2 Calls')
    const pointIds = [pointId(story, '1')]
    story.givenDone(dateGrounds, grounds('5 February 2022', { pointIds }), setting)
    story.givenDone(decideLateness, { ...refused, pointIds, happened: '20 September 2024' }, setting)
    const outcome = story.when(respondAtStage2, exampleOf('respond-at-stage-2').input, setting)
    assert.ok(outcome.kind === 'refused')
    assert.ok(outcome.refusals.every(({ why }) => !/decided 1\b/.test(why)))
  })

  it('is never refused as a whole once the complaint was taken', () => {
    assertRefused(dated('5 February 2022', stage1Started()).when(decideLateness, refused, setting), '20 012 689')
  })

  it('is taken as it happened where a finding is missing, and that shows as a fault', () => {
    const story = dated('5 February 2022')
    const bare = {
      happened: '',
      decision: 'not considered',
      notReasonable: 'not recorded',
      effective: 'not recorded',
      councilsDelay: 'not recorded',
    }
    assertDecided(story.when(decideLateness, bare, past))
    const faults = faultsOf(story.givenDone(decideLateness, bare, past).state(), nowOn('2024-10-31'))
    assert.ok(faults.some(({ kind }) => kind === 'late matter refused without its findings'))
  })

  it('is decided once its grounds are dated', () => {
    assertNotOpen(received().when(decideLateness, considered, setting), /grounds/)
  })
})
