import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { assertDecided, assertInvalid, assertRefused, type Scenario, worked } from '#test/scenario.ts'
import {
  discussed,
  panelArranged,
  panelHeld,
  panelRequested,
  pointId,
  stage2Responded,
  withPanel,
} from '#test/stories.ts'
import { sentenceIds } from '../appointing/sentences.ts'
import { ledgerOf } from '../ledger.ts'
import { currentRound } from '../rounds.ts'
import { answerPanelView } from '../verbs/answer-panel-view.ts'
import { answerRecommendation } from '../verbs/answer-recommendation.ts'
import { appointPanelMember } from '../verbs/appoint-panel-member.ts'
import { endAppointment } from '../verbs/end-appointment.ts'
import { holdPanel } from '../verbs/hold-panel.ts'
import { makePanelRecommendation } from '../verbs/make-panel-recommendation.ts'
import { receivePanelReport } from '../verbs/receive-panel-report.ts'
import { recordFinding } from '../verbs/record-finding.ts'
import { recordPanelSubmission } from '../verbs/record-panel-submission.ts'
import { recordPanelView } from '../verbs/record-panel-view.ts'
import { respondAtStage3 } from '../verbs/respond-at-stage-3.ts'
import { panelMembers } from './members.ts'
import { pointBeforePanel } from './views.ts'

const setting = { today: '2025-06-30' }

describe('the panel, its findings and what the council answers (regulations 19 and 20)', () => {
  const member = { happened: '21 October 2024', as: 'panellist', personId: 'x', declarations: sentenceIds }

  it('has no fourth member and no second chair, and nobody twice (regulation 19(2))', () => {
    const full = withPanel(panelRequested())
    assertRefused(full.when(appointPanelMember, member, setting), '19(2)')
    assertRefused(full.when(appointPanelMember, { ...member, as: 'panel chair' }, setting), '19(2)')
    assertRefused(full.when(appointPanelMember, { ...member, personId: 'third' }, setting), '19(2)')
    const two = panelRequested()
    for (const personId of ['a', 'b'])
      two.givenDone(appointPanelMember, { ...member, personId }, { ...setting, source: worked })
    assertRefused(two.when(appointPanelMember, member, setting), '19(2)')
    assertDecided(two.when(appointPanelMember, { ...member, as: 'panel chair' }, setting))
  })

  it('has nobody on it who was the independent person or considered the complaint before (regulation 19(3))', () => {
    assertRefused(panelRequested().when(appointPanelMember, { ...member, personId: 'ip' }, setting), '19(3)')
    assertRefused(panelRequested().when(appointPanelMember, { ...member, personId: 'io' }, setting), '19(2)')
  })

  it('has nobody on it who has not declared every sentence of the definition (regulation 2)', () => {
    for (const left of ['not a member', 'not an officer', 'not married to one']) {
      const declarations = sentenceIds.filter(id => id !== left)
      assertRefused(panelRequested().when(appointPanelMember, { ...member, declarations }, setting), '2')
    }
  })

  it('can take somebody new in the place of a member who lays it down', () => {
    const story = withPanel(panelRequested())
    const third = story.state().parts.find(({ personId }) => personId === 'third')
    const end = { happened: '22 October 2024', appointment: String(third?.seq), reason: 'Ill.' }
    story.givenDone(endAppointment, end, setting)
    assert.equal(panelMembers(story.state()).length, 2)
    assertDecided(story.when(appointPanelMember, member, setting))
  })

  it('considers the submissions it names, and hears those who came', () => {
    const story = panelArranged()
    story.givenDone(recordPanelSubmission, {
      happened: '28 October 2024',
      from: 'independent person',
      what: 'A page on fairness.',
    })
    const [id] = currentRound(story.state()).panel.submissions.map(one => one.id)
    story.givenDone(
      holdPanel,
      { happened: '11 November 2024', attended: ['complainant'], submissionIds: [id] },
      setting,
    )
    const { panel } = currentRound(story.state())
    assert.equal(panel.submissions[0]?.considered, true)
    assert.deepEqual(panel.attended, ['complainant'])
    const elsewhere = { happened: '11 November 2024', submissionIds: ['elsewhere'] }
    assertInvalid(panelArranged().when(holdPanel, elsewhere, setting), 'submissionIds')
  })

  const changes = (story: Scenario, label: string, view: string) => ({
    happened: '11 November 2024',
    pointId: pointId(story, label),
    view,
    reasons: 'The record says otherwise.',
    whichPart: 'The first half.',
  })

  it('changes a finding from the locked one of stage 2, which nobody types', () => {
    const story = panelHeld()
    story.givenDone(recordPanelView, changes(story, '1', 'not upheld'), setting)
    story.givenDone(recordPanelView, changes(story, '1', 'partially upheld'), setting)
    const point = story.state().points.get(pointId(story, '1'))
    assert.ok(point)
    const { changed, baseline } = pointBeforePanel(story.state(), point)
    assert.equal(baseline?.decider, 'investigating officer')
    assert.equal(changed?.reviews, baseline?.id)
    assert.ok(!recordPanelView.fields.some(({ name }) => name.startsWith('from')))
  })

  it('does not change a finding to what it was, nor one of a point that is not there', () => {
    const story = panelHeld()
    assertInvalid(story.when(recordPanelView, changes(story, '1', 'upheld'), setting), 'view')
    assertInvalid(
      story.when(recordPanelView, { ...changes(story, '1', 'not upheld'), pointId: '5a' }, setting),
      'pointId',
    )
    assertInvalid(
      story.when(recordPanelView, { ...changes(story, '1', 'not upheld'), reasons: '' }, setting),
      'reasons',
    )
  })

  it('gives a heading a finding only where it says in so many words that it is one for the whole point', () => {
    const story = panelHeld()
    assertInvalid(story.when(recordPanelView, changes(story, '2', 'partially upheld'), setting), 'wholePoint')
    const whole = { ...changes(story, '2', 'partially upheld'), wholePoint: 'yes' }
    const [entry] = assertDecided(story.when(recordPanelView, whole, setting))
    assert.deepEqual([entry?.data.wholePoint, entry?.data.reviews], ['chosen', null])
  })

  it('leaves findings of stage 2 as they were once the response was sent', () => {
    const story = stage2Responded()
    const finding = { happened: '10 October 2024', pointId: pointId(story, '1'), finding: 'not upheld' }
    for (const decider of ['investigating officer', 'adjudicating officer'])
      assertRefused(story.when(recordFinding, { ...finding, decider }, setting), '24 001 902')
  })

  it('numbers its recommendations on from those of stage 2', () => {
    const recommended = { happened: '11 November 2024', text: 'Give dates.', kind: 'apology', soft: 'no' }
    const [entry] = assertDecided(panelHeld().when(makePanelRecommendation, recommended, setting))
    assert.deepEqual([entry?.data.number, entry?.data.stage, entry?.data.author], [2, 3, 'panel'])
  })

  it('is answered on every recommendation and every finding it changed, with reasons for a departure', () => {
    const story = panelHeld()
    story.givenDone(recordPanelView, changes(story, '1', 'not upheld'), setting)
    story.givenDone(makePanelRecommendation, {
      happened: '11 November 2024',
      text: 'Give dates.',
      kind: 'apology',
      soft: 'no',
    })
    story.givenDone(receivePanelReport, { happened: '15 November 2024', received: '18 November 2024' })
    discussed(story, 'stage 3', '25 November 2024')
    const response = { happened: '2 December 2024', independentPersonTookPart: 'yes', apology: 'no', method: 'email' }
    assertRefused(story.when(respondAtStage3, response, setting), '20(3)')
    const answer = { happened: '26 November 2024', pointId: pointId(story, '1'), decision: 'upheld' }
    assertInvalid(story.when(answerPanelView, answer, setting), 'reasons')
    story.givenDone(answerPanelView, { ...answer, reasons: 'The log of the team shows it.' }, setting)
    assertRefused(story.when(respondAtStage3, response, setting), '20(3)')
    const recommendationId = [...story.state().recommendations.values()].find(({ stage }) => stage === 3)?.id
    const accepted = { happened: '26 November 2024', recommendationId, answer: 'accepted' }
    story.givenDone(answerRecommendation, accepted, setting)
    assertDecided(story.when(respondAtStage3, response, setting))
    const cell = ledgerOf(story.state()).rows[0]?.cells.get('council')
    assert.ok(cell?.kind === 'finding' && cell.changedFrom === 'not upheld')
  })
})
