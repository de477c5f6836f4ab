import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { assertDecided, assertRefused, type Scenario } from '#test/scenario.ts'
import { panelReported, panelRequested, pointId, stage2Responded, withFinding, withPoints } from '#test/stories.ts'
import { sentenceIds } from './appointing/sentences.ts'
import { pointStateOf, whyOpenAgain } from './reopened.ts'
import { commissionSupplementaryReview } from './verbs/commission-supplementary-review.ts'
import { decideLatePanelRequest } from './verbs/decide-late-panel-request.ts'
import { recordFinding } from './verbs/record-finding.ts'
import { requestPanel } from './verbs/request-panel.ts'
import { restart } from './verbs/restart.ts'

/** Of points 1, 2a and 2b, in that order. */
const standing = (story: Scenario) => {
  const state = story.state()
  return ['1', '2a', '2b'].map(label => {
    const point = state.points.get(pointId(story, label)) ?? assert.fail(label)
    return whyOpenAgain(state, point) ?? pointStateOf(state, point)
  })
}

const reviewed = () => {
  const story = panelReported()
  return story.givenDone(commissionSupplementaryReview, {
    happened: '20 November 2024',
    personId: 'somebody new',
    declarations: sentenceIds,
    pointIds: [pointId(story, '2a')],
    dueOn: '20 December 2024',
  })
}

const secondLook = (story: Scenario, label: string) => ({
  happened: '10 December 2024',
  pointId: pointId(story, label),
  decider: 'supplementary investigating officer',
  finding: 'not upheld',
})

describe('a point that was decided', () => {
  it('stays so where nobody takes it up again', () => {
    assert.deepEqual(standing(stage2Responded()), ['decided', 'decided', 'decided'])
    assert.equal(standing(withPoints())[0], 'live')
  })

  it('is open again when it is disputed in the request for a panel, and those not named are not', () => {
    const story = stage2Responded()
    story.givenDone(requestPanel, { happened: '14 October 2024', pointIds: [pointId(story, '2a')] })
    assert.deepEqual(standing(story), ['decided', 'before the panel', 'decided'])
    withFinding(story, '2a', 'panel', 'not upheld')
    assert.deepEqual(standing(story), ['decided', 'decided', 'decided'])
  })

  it('is open again with all the others when a panel is asked for and nobody says which are disputed', () => {
    assert.deepEqual(standing(panelRequested()), ['before the panel', 'before the panel', 'before the panel'])
    assert.deepEqual(standing(panelReported()), ['decided', 'decided', 'decided'])
  })

  it('stays decided where the panel was asked for too late and turned down', () => {
    const story = panelRequested('2 June 2025')
    assert.equal(standing(story)[0], 'before the panel')
    story.givenDone(decideLatePanelRequest, {
      happened: '9 June 2025',
      decision: 'turned down',
      whyLate: 'Not said.',
      reasons: 'Half a year late.',
    })
    assert.equal(standing(story)[0], 'decided')
  })

  it('is open again when somebody new is to look at it, until they have', () => {
    const story = reviewed()
    assert.deepEqual(standing(story), ['decided', 'looked at again', 'decided'])
    story.givenDone(recordFinding, secondLook(story, '2a'))
    assert.deepEqual(standing(story), ['decided', 'decided', 'decided'])
  })

  it('is open again when its stage is begun anew, with all the others', () => {
    const story = stage2Responded().givenDone(restart, {
      happened: '9 June 2025',
      at: '2',
      newMatters: 'no',
      words: 'Again.',
    })
    assert.deepEqual(standing(story), ['begun again', 'begun again', 'begun again'])
    story.givenDone(recordFinding, {
      happened: '9 July 2025',
      pointId: pointId(story, '1'),
      decider: 'investigating officer',
      finding: 'upheld',
    })
    assert.deepEqual(standing(story), ['decided', 'begun again', 'begun again'])
  })
})

describe('a supplementary review', () => {
  it('finds on the points that it was given and on no others', () => {
    const story = reviewed()
    assertRefused(story.when(recordFinding, secondLook(story, '1'), { today: '2024-12-10' }), '18 011 015')
    assertDecided(story.when(recordFinding, secondLook(story, '2a'), { today: '2024-12-10' }))
  })

  it('finds nothing before it was commissioned', () => {
    const story = panelReported()
    assertRefused(story.when(recordFinding, secondLook(story, '2a'), { today: '2024-12-10' }), '18 011 015')
  })
})
