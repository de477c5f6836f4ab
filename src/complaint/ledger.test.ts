import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { findingOn, on, printed } from '#test/printed-finding.ts'
import { fromThePast, type Scenario } from '#test/scenario.ts'
import {
  adjudicated,
  appointed,
  found,
  panelReported,
  pointId,
  stage2Responded,
  withFinding,
  withPoints,
} from '#test/stories.ts'
import { findingMade } from './entries/finding-made.ts'
import { viewGiven } from './entries/view-given.ts'
import { type Cell, ledgerOf, type Stands } from './ledger.ts'
import { readings } from './readings.ts'
import type { ComplaintState } from './state.ts'
import { commissionSupplementaryReview } from './verbs/commission-supplementary-review.ts'
import { decideAlias } from './verbs/decide-alias.ts'
import { decideScope } from './verbs/decide-scope.ts'
import { giveView } from './verbs/give-view.ts'
import { receiveReport } from './verbs/receive-report.ts'
import { restart } from './verbs/restart.ts'
import type { Decider, FindingValue } from './words.ts'

const rowOf = (state: ComplaintState, label: string) =>
  ledgerOf(state).rows.find(({ point }) => point.label === label) ?? assert.fail(`no row ${label}`)
const cell = (story: Scenario, label: string, by: Decider): Cell['kind'] | undefined =>
  rowOf(story.state(), label).cells.get(by)?.kind
const standsAs = (story: Scenario, label: string): Stands => rowOf(story.state(), label).stands

describe('what a cell of the ledger says', () => {
  it('a finding, with what it changed from the record and not as typed', () => {
    const story = found()
    withFinding(story, '1', 'adjudicating officer', 'not upheld')
    const told = rowOf(story.state(), '1').cells.get('adjudicating officer')
    assert.deepEqual(told?.kind === 'finding' && [told.finding.finding, told.changedFrom, told.doubts], [
      'not upheld',
      'upheld',
      [],
    ])
  })

  it('a view where there is no finding', () => {
    assert.equal(cell(adjudicated(), '1', 'adjudicating officer'), 'view')
  })

  it('not yet, while the decider can still speak; not considered, when they are done and were silent', () => {
    const one = () => withFinding(appointed(), '1', 'investigating officer', 'upheld')
    assert.equal(cell(one(), '2a', 'investigating officer'), 'not yet')
    const report = { happened: '2 October 2024', author: 'investigating officer' }
    assert.equal(cell(one().givenDone(receiveReport, report), '2a', 'investigating officer'), 'not considered')
    const adjudicatedOne = one()
    withFinding(adjudicatedOne, '1', 'adjudicating officer', 'upheld')
    assert.equal(cell(adjudicatedOne, '2a', 'adjudicating officer'), 'not yet')
    const panel = () => {
      const story = stage2Responded()
      return story.given(printed(story, '1', 'inconclusive'))
    }
    assert.equal(cell(panel(), '2a', 'panel'), 'not yet')
    const done = panelReported()
    assert.equal(cell(done.given(printed(done, '1', 'inconclusive')), '2a', 'panel'), 'not considered')
  })

  it('see its parts, for a heading that somebody else was given a finding on', () => {
    const story = found()
    story.given(printed(story, '2', 'upheld', { wholePoint: 'as printed' }))
    assert.equal(cell(story, '2', 'investigating officer'), 'see parts')
    assert.deepEqual(rowOf(story.state(), '2a').depth, 1)
    assert.deepEqual(rowOf(found().state(), '2a').depth, 0)
  })

  it('perhaps, for a finding under a label that is no point’s, until somebody decides', () => {
    const story = found()
    story.given(printed(story, '1a', 'inconclusive', { pointId: null }))
    assert.equal(cell(story, '1', 'panel'), 'perhaps')
    story.givenDone(decideAlias, { happened: '', alias: '1a', pointId: pointId(story, '1'), reason: 'Only one.' })
    assert.equal(cell(story, '1', 'panel'), 'finding')
  })

  it('a doubt, where a change does not fit what it changes', () => {
    const story = found()
    story.given(printed(story, '1', 'inconclusive', { reviews: findingOn(story, '1'), fromAsStated: 'not upheld' }))
    const told = rowOf(story.state(), '1').cells.get('panel')
    assert.deepEqual(told?.kind === 'finding' && told.doubts, ['says “from not upheld”; it was upheld'])
  })

  it('a column for each who spoke, in the order in which they decide', () => {
    const story = found()
    withFinding(story, '1', 'council', 'upheld')
    withFinding(story, '1', 'panel', 'upheld')
    withFinding(story, '1', 'stage 1 resolver', 'not upheld')
    assert.deepEqual(ledgerOf(story.state()).deciders, [
      'stage 1 resolver',
      'investigating officer',
      'panel',
      'council',
    ])
  })

  it('no row for a heading that nobody gave a finding', () => {
    assert.deepEqual(
      ledgerOf(found().state()).rows.map(({ point }) => point.label),
      ['1', '2a', '2b'],
    )
  })
})

describe('what stands on a point', () => {
  const given = (...findings: readonly (readonly [Decider, FindingValue])[]) => {
    const story = withPoints()
    for (const [by, finding] of findings) withFinding(story, '1', by, finding)
    return standsAs(story, '1')
  }

  it('is the last finding in the order of the deciders, whichever was entered first', () => {
    assert.deepEqual(given(['adjudicating officer', 'upheld'], ['investigating officer', 'not upheld']), {
      kind: 'finding',
      finding: 'upheld',
    })
    assert.deepEqual(given(['council', 'not upheld'], ['panel', 'upheld'], ['adjudicating officer', 'inconclusive']), {
      kind: 'finding',
      finding: 'not upheld',
    })
  })

  it('is not what the independent person finds, who comments and does not decide', () => {
    assert.deepEqual(given(['investigating officer', 'not upheld'], ['independent person', 'upheld']), {
      kind: 'finding',
      finding: 'not upheld',
    })
    assert.deepEqual(given(['independent person', 'upheld']), { kind: 'none' })
  })

  it('is the earlier finding where a later stage says nothing', () => {
    assert.deepEqual(standsAs(panelReported(), '1'), { kind: 'finding', finding: 'upheld' })
  })

  it('is rejected where the adjudicating officer disagrees and finds nothing else; the independent person cannot', () => {
    const view = (decider: string) => (story: Scenario) =>
      story.givenDone(giveView, {
        happened: '7 October 2024',
        decider,
        pointId: pointId(story, '1'),
        view: 'disagrees',
        reasons: 'r',
      })
    assert.deepEqual(standsAs(view('adjudicating officer')(found()), '1'), {
      kind: 'rejected',
      finding: 'upheld',
      by: 'adjudicating officer',
    })
    assert.deepEqual(standsAs(view('independent person')(found()), '1'), { kind: 'finding', finding: 'upheld' })
  })

  it('is accepted again when the adjudicating officer comes to agree', () => {
    const story = found()
    for (const [day, view] of [
      ['2024-10-07', 'disagrees'],
      ['2024-10-08', 'agrees'],
    ] as const)
      story.given(
        viewGiven.write(on(day), fromThePast, {
          decider: 'adjudicating officer',
          pointId: pointId(story, '1'),
          label: '1',
          findingId: findingOn(story, '1'),
          view,
          reasons: null,
        }),
      )
    assert.deepEqual(standsAs(story, '1'), { kind: 'finding', finding: 'upheld' })
  })

  it('is out of scope where that was decided, at whatever stage, and is not counted', () => {
    const story = found()
    const outside = { happened: '20 November 2024', pointId: pointId(story, '1'), reason: 'r', route: 'r', stage: '3' }
    story.givenDone(decideScope, outside)
    assert.deepEqual(standsAs(story, '1'), { kind: 'out of scope' })
    assert.equal(readings(story.state())[0]?.counts.get('upheld'), 2)
  })

  it('is what a later run found, when the complaint was started again', () => {
    const story = found()
    withFinding(story, '1', 'panel', 'not upheld')
    story.givenDone(restart, { happened: '9 June 2025', at: '2', newMatters: 'no', words: 'A.' })
    story.given(printed(story, '1', 'partially upheld', { decider: 'investigating officer', stage: 2 }))
    assert.deepEqual(standsAs(story, '1'), { kind: 'finding', finding: 'not upheld' })
    const later = findingMade.write(on('2025-09-01'), fromThePast, {
      ...{ findingId: 'again', pointId: pointId(story, '1'), labelAsPrinted: '1', decider: 'investigating officer' },
      ...{ stage: 2, finding: 'inconclusive', asPrinted: 'inconclusive', reviews: null, fromAsStated: null },
      ...{ whichPart: null, reasons: null, wholePoint: 'no' },
    })
    assert.deepEqual(standsAs(story.given(later), '1'), { kind: 'finding', finding: 'inconclusive' })
  })

  it('is what the second investigator found on the points looked at again', () => {
    const story = panelReported()
    const pointIds = pointId(story, '1')
    story.givenDone(commissionSupplementaryReview, { happened: '20 November 2024', personId: 'io 2', pointIds })
    withFinding(story, '1', 'supplementary investigating officer', 'inconclusive')
    assert.deepEqual(standsAs(story, '1'), { kind: 'finding', finding: 'inconclusive' })
    assert.equal(cell(story, '2a', 'supplementary investigating officer'), 'not yet')
  })
})
