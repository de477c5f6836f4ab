import { answerPanelView } from '#complaint/verbs/answer-panel-view.ts'
import { arrangePanel } from '#complaint/verbs/arrange-panel.ts'
import { holdPanel } from '#complaint/verbs/hold-panel.ts'
import { receivePanelReport } from '#complaint/verbs/receive-panel-report.ts'
import { recordDiscussion } from '#complaint/verbs/record-discussion.ts'
import { requestPanel } from '#complaint/verbs/request-panel.ts'
import { respondAtStage3 } from '#complaint/verbs/respond-at-stage-3.ts'
import { type Day, formatIsoDay } from '#law/day.ts'
import { adjudicatingOfficer, complaintsManager, panelClerk } from '../personas.ts'
import { accepted, pointIdOf } from './finding-steps.ts'
import { type Panel, panel, toAll, told } from './people-steps.ts'
import { type Step, step } from './step.ts'

export const panelAsked = (on: Day, reasons: string): readonly Step[] => [
  step(on, complaintsManager, requestPanel, { reasons }),
  told(on, complaintsManager, 'panel-requested'),
]

export const panelArranged = (on: Day, meets: Day, members: Panel): readonly Step[] => [
  ...panel(on, members),
  step(on, panelClerk, arrangePanel, { panelOn: formatIsoDay(meets) }),
  told(on, panelClerk, 'panel-arranged'),
]

export const panelMet = (on: Day, note: string): Step => step(on, panelClerk, holdPanel, { note })

export const panelReported = (on: Day): Step =>
  step(on, panelClerk, receivePanelReport, state => ({
    received: formatIsoDay(on),
    note: 'The complainant disputes one finding and asks for dates. The panel says what it makes of both.',
    ...toAll(state),
  }))

export const stage3Answered = (on: Day, recommendations: number, changed: readonly string[] = []): readonly Step[] => [
  ...changed.map(label =>
    step(on, adjudicatingOfficer, answerPanelView, state => ({ pointId: pointIdOf(state, label), decision: 'accept' })),
  ),
  ...accepted(on, recommendations),
  step(on, adjudicatingOfficer, recordDiscussion, {
    stage: 'stage 3',
    independentPersonTookPart: 'yes',
    said: 'The panel asked for the right things.',
  }),
  step(on, adjudicatingOfficer, respondAtStage3, state => ({
    apology: 'yes',
    ...toAll(state),
  })),
]
