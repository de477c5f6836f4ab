import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { isoDay } from '#law/day.ts'
import { sourceText } from '#law/sources.ts'
import { onDay } from '#stream/when.ts'
import { agreedFaultCases } from '#test/faults/agreed.ts'
import { action, answered2, arranged, begunAgain, type Case, faultsIn, findingOn, notice } from '#test/faults/case.ts'
import { courseFaults } from '#test/faults/course.ts'
import { decisionFaults } from '#test/faults/decisions.ts'
import { gateFaults } from '#test/faults/gates.ts'
import { lateFaults } from '#test/faults/late.ts'
import { ombudsmanFaults } from '#test/faults/ombudsman.ts'
import { peopleFaults } from '#test/faults/people.ts'
import { reportFaults } from '#test/faults/reports.ts'
import { tellingFaults } from '#test/faults/telling.ts'
import { fromThePast, scenario } from '#test/scenario.ts'
import {
  adjudicated,
  appointed,
  panelHeld,
  panelRequested,
  pointId,
  received,
  reported,
  stage2Responded,
  withPanel,
  withPart,
} from '#test/stories.ts'
import { viewGiven } from '../entries/view-given.ts'
import { agreeAction } from '../verbs/agree-action.ts'
import { arrangePanel } from '../verbs/arrange-panel.ts'
import { giveDelayNotice } from '../verbs/give-delay-notice.ts'
import { receiveReport } from '../verbs/receive-report.ts'
import { respondAtStage2 } from '../verbs/respond-at-stage-2.ts'
import { restart } from '../verbs/restart.ts'
import type { FaultKind } from './fault.ts'

/** Every kind of fault by its own name: a kind without a case does not compile. */
const cases: Record<FaultKind, readonly Case[]> = {
  ...lateFaults,
  ...peopleFaults,
  ...decisionFaults,
  ...courseFaults,
  ...reportFaults,
  ...gateFaults,
  ...tellingFaults,
  ...ombudsmanFaults,
  ...agreedFaultCases,
}

for (const [kind, told] of Object.entries(cases)) {
  describe(`the fault “${kind}”`, () => {
    for (const { rule, given, against, source, what, otherwise, today, signOff } of told)
      it(rule, () => {
        const fault = faultsIn(given(), today, signOff).find(one => one.kind === kind && what.test(one.what))
        assert.ok(
          fault,
          faultsIn(given(), today, signOff)
            .map(one => `${one.kind}: ${one.what}`)
            .join('\n'),
        )
        assert.equal(fault.against, against)
        if (source !== '') assert.ok(fault.source.map(sourceText).includes(source), fault.source.map(sourceText).join())
        const without = faultsIn(otherwise(), today, signOff).filter(one => one.kind === kind && what.test(one.what))
        assert.deepEqual(without, [])
      })
  })
}

describe('faults', () => {
  it('are told with what is against the law first, and of that the longest delay first', () => {
    const story = withPart(appointed(), 'io', 'adjudicating officer')
    story.givenDone(receiveReport, { happened: '1 October 2024', author: 'investigating officer' })
    story.givenDone(respondAtStage2, answered2('9 December 2024', { received: '6 December 2024' }))
    const order = faultsIn(story).map(({ against, days }) => [against, days?.bounds.least ?? 0])
    assert.deepEqual(order.slice(0, 2), [
      ['law', 45],
      ['law', 5],
    ])
    const weights = order.map(([against]) => ['law', 'guidance', 'record'].indexOf(String(against)))
    assert.deepEqual(weights, weights.toSorted())
    assert.ok(weights.includes(1) && weights.includes(2))
  })

  it('depend on what is not recorded where a start may have been later, and say so', () => {
    const [late] = faultsIn(received(), '2024-08-22')
    assert.equal(late?.certain, false)
    assert.match(late?.detail ?? '', /No start of stage 1 is on record/)
  })

  it('of a panel that met late give the reason beside it, which undoes nothing', () => {
    const reasonIfLate = 'At the wish of the complainant.'
    const story = withPanel(panelRequested()).givenDone(arrangePanel, arranged('26 November 2024', { reasonIfLate }))
    const fixed = faultsIn(story, '2024-10-21').find(({ kind }) => kind === 'panel fixed too late')
    assert.equal(fixed?.detail, `The reason given: ${reasonIfLate}`)
    const held = faultsIn(story, '2024-12-20').find(({ clockId }) => clockId === 'substance-0-S3-PANEL-30')
    assert.match(held?.detail ?? '', /At the wish of the complainant/)
  })

  it('are none in what was done in time', () => {
    const withOutcome = adjudicated()
    assert.deepEqual(
      faultsIn(withOutcome.givenDone(respondAtStage2, answered2('7 October 2024', { received: '8 October 2024' }))),
      [],
    )
    const inTime = new Set(faultsIn(stage2Responded()).map(({ what }) => what))
    assert.deepEqual(
      faultsIn(panelHeld(), '2024-11-12').filter(({ what }) => !inTime.has(what)),
      [],
    )
  })

  it('never make an action late that has no date, or of which nobody knows when it was agreed', () => {
    assert.deepEqual(faultsIn(scenario().givenDone(agreeAction, action({ within: '', fromEvent: '' }))), [])
    assert.deepEqual(faultsIn(scenario().givenDone(agreeAction, action({ within: '4', from: '' }))), [])
  })

  it('leave the earlier runs alone when a later one brings new points', () => {
    const story = stage2Responded().givenDone(restart, { ...begunAgain(''), happened: '9 December 2024' })
    assert.ok(!faultsIn(story).some(({ kind }) => kind === 'response before every point was decided'))
  })

  it('count a view that only disagrees as no decision', () => {
    const story = reported()
    for (const label of ['1', '2a', '2b'])
      story.given(
        viewGiven.write(onDay(isoDay('2024-10-07')), fromThePast, {
          decider: 'adjudicating officer',
          pointId: pointId(story, label),
          label,
          findingId: findingOn(story, label),
          view: label === '1' ? 'disagrees' : 'agrees',
          reasons: 'r',
        }),
      )
    story.givenDone(respondAtStage2, answered2('8 October 2024'))
    assert.ok(faultsIn(story).some(({ what }) => what.endsWith('no decision of the adjudicating officer on 1.')))
  })

  it('of an uncertain notice are not certain', () => {
    const story = adjudicated()
      .givenDone(giveDelayNotice, notice(''))
      .givenDone(respondAtStage2, answered2('14 October 2024'))
    const late = faultsIn(story).find(({ clockId }) => clockId === 'substance-0-S2-25')
    assert.deepEqual(
      [late?.certain, late?.detail],
      [false, 'Whether the notice of delay came in time the dates do not say.'],
    )
  })
})
