import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { findingOn, printed } from '#test/printed-finding.ts'
import type { Scenario } from '#test/scenario.ts'
import { found, pointId, withFinding, withPoints } from '#test/stories.ts'
import { ledgerOf } from './ledger.ts'
import { readings } from './readings.ts'

const standsAs = (story: Scenario, label: string) =>
  ledgerOf(story.state()).rows.find(({ point }) => point.label === label)?.stands

describe('the readings of changes that do not fit', () => {
  const counts = (story: Scenario) =>
    readings(story.state()).map(({ name, counts: by }) => [name, Object.fromEntries(by)] as const)

  it('are one when all changes fit', () => {
    assert.deepEqual(counts(found()), [['As recorded', { upheld: 3 }]])
  })

  it('are two when a finding printed for a whole point may have been meant for its parts', () => {
    const story = found()
    story.given(printed(story, '2', 'not upheld', { wholePoint: 'as printed' }))
    assert.deepEqual(counts(story), [
      ['Each change exactly as printed', { upheld: 3 }],
      ['The finding on 2 replaces those on its parts', { upheld: 1, 'not upheld': 2 }],
    ])
    assert.deepEqual(readings(story.state())[0]?.headings, [{ label: '2', finding: 'not upheld' }])
    assert.deepEqual(standsAs(story, '2a'), { kind: 'depends', readings: 2 })
    assert.deepEqual(standsAs(story, '1'), { kind: 'finding', finding: 'upheld' })
  })

  it('reach the parts of parts', () => {
    const story = withPoints('14a One\n14bi Two\n14bii Three')
    for (const label of ['14a', '14bi', '14bii']) withFinding(story, label, 'investigating officer', 'upheld')
    story.given(printed(story, '14', 'not upheld', { wholePoint: 'as printed' }))
    assert.deepEqual(counts(story)[1]?.[1], { 'not upheld': 3 })
  })

  it('are one when somebody chose one finding for the whole point, or its parts had none', () => {
    const chosen = found()
    chosen.given(printed(chosen, '2', 'not upheld', { wholePoint: 'chosen' }))
    assert.equal(readings(chosen.state()).length, 1)
    const bare = withPoints()
    bare.given(printed(bare, '2', 'not upheld', { wholePoint: 'as printed' }))
    assert.equal(readings(bare.state()).length, 1)
  })

  it('are two when a change fits the one neighbour that held what it says it changes', () => {
    const story = withPoints('1a One\n1b Two')
    withFinding(story, '1a', 'investigating officer', 'inconclusive')
    withFinding(story, '1b', 'investigating officer', 'not upheld')
    story.given(printed(story, '1a', 'upheld', { reviews: findingOn(story, '1a'), fromAsStated: 'not upheld' }))
    assert.deepEqual(counts(story), [
      ['Each change exactly as printed', { upheld: 1, 'not upheld': 1 }],
      ['The change printed for 1a was meant for 1b', { inconclusive: 1, upheld: 1 }],
    ])
  })

  it('are one when two neighbours would fit, for nobody can say which', () => {
    const story = withPoints('1a One\n1b Two\n1c Three')
    withFinding(story, '1a', 'investigating officer', 'inconclusive')
    for (const label of ['1b', '1c']) withFinding(story, label, 'investigating officer', 'not upheld')
    story.given(printed(story, '1a', 'upheld', { reviews: findingOn(story, '1a'), fromAsStated: 'not upheld' }))
    assert.equal(readings(story.state()).length, 1)
  })

  it('take a label that is no point’s for the likely one, and say so; a later decider goes before it', () => {
    const story = found()
    story.given(printed(story, '1a', 'inconclusive', { pointId: null }))
    const [reading] = readings(story.state())
    assert.deepEqual(reading?.assumes, ['“1a” means point 1, which nobody has decided yet.'])
    assert.equal(reading?.stands.get(pointId(story, '1')), 'inconclusive')
    withFinding(story, '1', 'council', 'not upheld')
    assert.equal(readings(story.state())[0]?.stands.get(pointId(story, '1')), 'not upheld')
  })
})
