import { sentenceIds } from '#complaint/appointing/sentences.ts'
import { commissionSupplementaryReview } from '#complaint/verbs/commission-supplementary-review.ts'
import { receivePanelReport } from '#complaint/verbs/receive-panel-report.ts'
import { receiveReport } from '#complaint/verbs/receive-report.ts'
import { recordPanelView } from '#complaint/verbs/record-panel-view.ts'
import {
  discussed,
  panelArranged,
  panelHeld,
  panelReported,
  panelRequested,
  pointId,
  stage2Responded,
  withPanel,
  withPoints,
} from '../stories.ts'

import { type Examples, example } from './example.ts'

const changedByThePanel = () => {
  const story = panelHeld()
  return story
    .givenDone(recordPanelView, {
      happened: '11 November 2024',
      pointId: pointId(story, '1'),
      view: 'not upheld',
      reasons: 'The plan was on time.',
    })
    .givenDone(receivePanelReport, { happened: '15 November 2024', received: '18 November 2024' })
}

const reviewReported = () => {
  const story = panelReported()
  const pointIds = pointId(story, '1')
  return story
    .givenDone(commissionSupplementaryReview, { happened: '20 November 2024', personId: 'second io', pointIds })
    .givenDone(receiveReport, { happened: '20 January 2025', author: 'supplementary investigating officer' })
}

export const stage3Examples: Examples = {
  'request-panel': example(stage2Responded, () => ({ happened: '14 October 2024' })),
  'decide-late-panel-request': example(
    () => panelRequested('7 November 2024'),
    () => ({
      happened: '14 November 2024',
      decision: 'taken',
      whyLate: 'The complainant was in hospital.',
      reasons: 'The wait was short.',
    }),
  ),
  'refer-early': example(stage2Responded, () => ({
    happened: '14 October 2024',
    report: 'yes',
    reportReasons: 'Every witness was heard and every file read.',
    adjudication: 'yes',
    adjudicationReasons: 'It answers each point.',
    actionPlan: 'yes',
    actionPlanReasons: 'Each action has an owner and a date.',
    outcomes: 'yes',
    outcomesReasons: 'All of them.',
    agreement: 'Her letter of 14 October: she does not want a panel.',
    decidedBy: 'manager',
  })),
  'appoint-panel-member': example(panelRequested, () => ({
    happened: '21 October 2024',
    as: 'panel chair',
    name: 'Ms Invented',
    declarations: sentenceIds,
  })),
  'record-panel-submission': example(panelRequested, () => ({
    happened: '28 October 2024',
    from: 'independent person',
    what: 'A page on how fair stage 2 was.',
  })),
  'plan-panel-attendance': example(panelRequested, () => ({
    happened: '28 October 2024',
    complainantComes: 'yes',
    advocateComes: 'no',
    companion: 'A friend',
  })),
  'send-panel-papers': example(panelArranged, () => ({
    happened: '28 October 2024',
    papers: 'Both stage 2 reports\nThe stage 2 response',
    to: 'The panel and all who come',
  })),
  'record-panel-view': example(panelHeld, story => ({
    happened: '11 November 2024',
    pointId: pointId(story, '1'),
    view: 'not upheld',
    reasons: 'The plan was on time.',
  })),
  'make-panel-recommendation': example(panelHeld, () => ({
    happened: '11 November 2024',
    text: 'Give dates in every plan.',
    kind: 'service improvement',
    soft: 'no',
  })),
  'answer-panel-view': example(changedByThePanel, story => ({
    happened: '25 November 2024',
    pointId: pointId(story, '1'),
    decision: 'accept',
  })),
  'arrange-panel': example(
    () => withPanel(panelRequested()),
    () => ({ happened: '21 October 2024', panelOn: '11 November 2024' }),
  ),
  'hold-panel': example(panelArranged, () => ({ happened: '11 November 2024' })),
  'receive-panel-report': example(panelHeld, () => ({
    happened: '15 November 2024',
    received: '18 November 2024',
    note: 'Two findings are disputed, and the plan has no dates.',
    method: 'email',
  })),
  'decide-alias': example(withPoints, story => ({
    happened: '20 September 2024',
    alias: '1a',
    pointId: pointId(story, '1'),
    reason: 'There is only one point 1.',
  })),
  'respond-at-stage-3': example(
    () => discussed(panelReported(), 'stage 3', '25 November 2024'),
    () => ({
      happened: '2 December 2024',
      apology: 'yes',
      method: 'email',
    }),
  ),
  'commission-supplementary-review': example(panelReported, story => ({
    happened: '20 November 2024',
    personId: 'second io',
    declarations: sentenceIds,
    pointIds: [pointId(story, '1')],
  })),
  'answer-supplementary-review': example(reviewReported, () => ({ happened: '3 February 2025', method: 'email' })),
}
