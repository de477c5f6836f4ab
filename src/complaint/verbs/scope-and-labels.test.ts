import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import {
  assertDecided,
  assertInvalid,
  assertNotOpen,
  assertRefused,
  fromThePast,
  type Scenario,
} from '#test/scenario.ts'
import { discussed, found, pointId, received, stage2Requested, withPoints } from '#test/stories.ts'
import { pointByLabel } from '../points.ts'
import { decideAlias } from './decide-alias.ts'
import { decideScope } from './decide-scope.ts'
import { giveView } from './give-view.ts'
import { noteEvent } from './note-event.ts'
import { respondAtStage2 } from './respond-at-stage-2.ts'
import { stateDesiredOutcome } from './state-desired-outcome.ts'

const setting = { today: '2024-12-20' }
const past = { ...setting, source: fromThePast }

describe('what is outside the procedure', () => {
  const outside = (story: Scenario, label: string) => ({
    happened: '20 September 2024',
    pointId: pointId(story, label),
    reason: 'It is about a court report.',
    belongs: 'court',
    route: 'The court, through a solicitor.',
    decidedBy: 'manager',
    stage: '2',
  })

  it('is decided point by point, with the reason and where it belongs', () => {
    const story = withPoints()
    story.givenDone(decideScope, outside(story, '1'), setting)
    assert.equal(pointByLabel(story.state(), '1')?.state, 'out of scope')
    assert.equal(pointByLabel(story.state(), '2a')?.state, 'live')
    assert.equal(story.state().scopeDecisions[0]?.about, 'Point 1')
    assertInvalid(story.when(decideScope, outside(story, '1'), setting), 'pointId')
  })

  it('takes the parts of a point with it', () => {
    const story = withPoints()
    story.givenDone(decideScope, outside(story, '2'), setting)
    assert.equal(pointByLabel(story.state(), '2b')?.state, 'out of scope')
  })

  it('may be a matter that is no point of its own', () => {
    const matter = { ...outside(received(), ''), pointId: '', about: 'A data breach' }
    assertDecided(received().when(decideScope, { ...matter, stage: '1' }, setting))
    assertInvalid(received().when(decideScope, { ...matter, about: '' }, setting), 'about')
    assertInvalid(received().when(decideScope, { ...matter, pointId: 'elsewhere' }, setting), 'pointId')
  })

  it('is never the whole complaint once stage 2 has been asked for (regulation 17(1))', () => {
    const story = withPoints()
    story.givenDone(decideScope, outside(story, '1'), setting)
    assertRefused(story.when(decideScope, outside(story, '2'), setting), '17(1)')
    assertDecided(story.when(decideScope, outside(story, '2a'), setting))
    assertDecided(story.when(decideScope, outside(story, '2'), past))
  })

  it('needs no decision of the adjudicating officer any more', () => {
    const story = discussed(found())
    story.givenDone(decideScope, outside(story, '1'), setting)
    for (const label of ['2a', '2b'])
      story.givenDone(giveView, {
        happened: '7 October 2024',
        decider: 'adjudicating officer',
        view: 'agrees',
        pointId: pointId(story, label),
      })
    assertDecided(story.when(respondAtStage2, { happened: '8 October 2024', apology: 'no', method: 'email' }, setting))
  })
})

describe('a label that no point has', () => {
  const meaning = (story: Scenario, alias = '1a', label = '1') => ({
    happened: '20 September 2024',
    alias,
    pointId: pointId(story, label),
    reason: 'There is only one point 1.',
  })

  it('means the point that a person says', () => {
    const story = withPoints()
    story.givenDone(decideAlias, meaning(story), setting)
    assert.deepEqual(pointByLabel(story.state(), '1')?.aliases, ['1a'])
  })

  it('is never the number of a point itself, however it is printed', () => {
    const story = withPoints()
    for (const own of ['2a', '2(a)', '2A)'])
      assertInvalid(story.when(decideAlias, meaning(story, own), setting), 'alias')
  })

  it('means one point only', () => {
    const story = withPoints()
    story.givenDone(decideAlias, meaning(story), setting)
    assertInvalid(story.when(decideAlias, meaning(story, '1(a)', '2a'), setting), 'alias')
  })

  it('is matched by a person, never by the system or by inference', () => {
    const story = withPoints()
    assertInvalid(story.when(decideAlias, meaning(story), { ...setting, personId: 'system' }), 'alias')
    const inferred = { ...fromThePast, inferred: true }
    assertInvalid(story.when(decideAlias, meaning(story), { ...setting, source: inferred }), 'alias')
    assertDecided(story.when(decideAlias, meaning(story), past))
  })

  it('means a point of this complaint', () => {
    const story = withPoints()
    assertInvalid(story.when(decideAlias, meaning(story, '1a', '9'), setting), 'pointId')
    assertNotOpen(stage2Requested().when(decideAlias, meaning(story), setting), /statement of complaint/)
  })
})

describe('what the complainant wants, and what else happened', () => {
  it('is recorded in their words, at any time', () => {
    const wanted = { happened: '5 August 2024', text: 'A new social worker.' }
    const story = received().givenDone(
      stateDesiredOutcome,
      { ...wanted, fate: 'No longer possible: they have left.' },
      setting,
    )
    assert.equal(story.state().outcomes[0]?.fate, 'No longer possible: they have left.')
    assertInvalid(received().when(stateDesiredOutcome, { ...wanted, text: '' }, setting), 'text')
    assertDecided(received().when(stateDesiredOutcome, { ...wanted, happened: '' }, past))
  })

  it('is noted as background and changes no step', () => {
    const story = received()
    const before = [...(story.state().strands.get('substance')?.rounds[0]?.steps.keys() ?? [])]
    story.givenDone(noteEvent, { happened: '25 April 2016', what: 'A final care order was made.' }, setting)
    assert.deepEqual([...(story.state().strands.get('substance')?.rounds[0]?.steps.keys() ?? [])], before)
    assert.equal(story.state().events.length, 1)
    assertInvalid(story.when(noteEvent, { happened: '25 April 2016', what: '' }, setting), 'what')
    assertDecided(story.when(noteEvent, { happened: '18 October', what: 'A visit.' }, past))
  })
})
