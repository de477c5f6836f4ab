import { sentences } from '#complaint/appointing/sentences.ts'
import { independenceDeclared } from '#complaint/entries/independence-declared.ts'
import { partTaken } from '#complaint/entries/part-taken.ts'
import { pointByLabel } from '#complaint/points.ts'
import { answerStage1 } from '#complaint/verbs/answer-stage-1.ts'
import { appoint } from '#complaint/verbs/appoint.ts'
import { arrangePanel } from '#complaint/verbs/arrange-panel.ts'
import { askForFactCheck } from '#complaint/verbs/ask-for-fact-check.ts'
import { askForRecord } from '#complaint/verbs/ask-for-record.ts'
import { draftRecommendation } from '#complaint/verbs/draft-recommendation.ts'
import { giveView } from '#complaint/verbs/give-view.ts'
import { holdInterview } from '#complaint/verbs/hold-interview.ts'
import { holdPanel } from '#complaint/verbs/hold-panel.ts'
import { makeRecommendation } from '#complaint/verbs/make-recommendation.ts'
import { noteChronology } from '#complaint/verbs/note-chronology.ts'
import { planInterview } from '#complaint/verbs/plan-interview.ts'
import { receiveComplaint } from '#complaint/verbs/receive-complaint.ts'
import { receivePanelReport } from '#complaint/verbs/receive-panel-report.ts'
import { receiveReport } from '#complaint/verbs/receive-report.ts'
import { recordDiscussion } from '#complaint/verbs/record-discussion.ts'
import { recordFinding } from '#complaint/verbs/record-finding.ts'
import { recordPoint } from '#complaint/verbs/record-point.ts'
import { registerEvidence } from '#complaint/verbs/register-evidence.ts'
import { reportOnDesiredOutcome } from '#complaint/verbs/report-on-desired-outcome.ts'
import { requestPanel } from '#complaint/verbs/request-panel.ts'
import { requestStage2 } from '#complaint/verbs/request-stage-2.ts'
import { respondAtStage2 } from '#complaint/verbs/respond-at-stage-2.ts'
import { settleStatementOfComplaint } from '#complaint/verbs/settle-statement-of-complaint.ts'
import { startStage1 } from '#complaint/verbs/start-stage-1.ts'
import { stateDesiredOutcome } from '#complaint/verbs/state-desired-outcome.ts'
import { viewOnPoint } from '#complaint/verbs/view-on-point.ts'
import { workOnPoint } from '#complaint/verbs/work-on-point.ts'
import { writeIndependentReport } from '#complaint/verbs/write-independent-report.ts'
import { writeInvestigationReport } from '#complaint/verbs/write-investigation-report.ts'
import type { Part } from '#complaint/words.ts'
import { isoDay } from '#law/day.ts'
import { onDay, undated, whenToData } from '#stream/when.ts'
import { fromThePast, type Scenario, scenario } from './scenario.ts'

/**
 * One invented complaint of 2024, told as far as a test needs it. It was received on Monday 5 August; stage 2 was asked
 * for on Monday 2 September, so its 65 working days end on Monday 2 December. The response was received on Wednesday
 * 9 October, so a panel can be asked for until Wednesday 6 November.
 */
export const received = (form: 'written' | 'oral' = 'written'): Scenario =>
  scenario().givenDone(receiveComplaint, { happened: '5 August 2024', form, subject: 'Visits and calls' })

export const stage1Started = (): Scenario =>
  received().givenDone(startStage1, { happened: '5 August 2024', limb: 'received' })

export const stage1StartedWithPoint = (): Scenario =>
  stage1Started().givenDone(recordPoint, { happened: '5 August 2024', label: '1', text: 'Calls were missed' })

export const stage1Answered = (): Scenario =>
  stage1Started().givenDone(answerStage1, { happened: '16 August 2024', outcome: 'not resolved' })

export const stage2Requested = (form: 'written' | 'oral' = 'written'): Scenario =>
  received(form).givenDone(requestStage2, { happened: '2 September 2024', form, stage1Skipped: 'no' })

export const withPoints = (points = '1 The plan was late\n2a Calls were missed\n2b Visits were missed'): Scenario =>
  stage2Requested().givenDone(settleStatementOfComplaint, { happened: '16 September 2024', agreed: 'agreed', points })

/** The id of a point, by its label. */
export const pointId = (story: Scenario, label: string): string => pointByLabel(story.state(), label)?.id ?? label

export const withPart = (story: Scenario, personId: string, part: Part): Scenario =>
  story.given(partTaken.write(undated, fromThePast, { personId, part, note: null }))

export const appointed = (): Scenario =>
  withPoints()
    .givenDone(appoint, { happened: '9 September 2024', as: 'investigating officer', personId: 'io', declared: 'yes' })
    .givenDone(appoint, { happened: '9 September 2024', as: 'independent person', personId: 'ip', declared: 'yes' })

export const withFinding = (story: Scenario, label: string, by: string, finding: string): Scenario =>
  story.givenDone(recordFinding, { happened: '1 October 2024', pointId: pointId(story, label), decider: by, finding })

/** One piece of evidence, cited on each of these points. */
export function withEvidence(story: Scenario, ...labels: readonly string[]): Scenario {
  const happened = '20 September 2024'
  story.givenDone(registerEvidence, { happened, kind: 'case record', what: 'Case notes.', whence: 'The case system.' })
  const evidenceIds = [...story.state().investigation.evidence.keys()]
  for (const label of labels)
    story.givenDone(workOnPoint, { happened, pointId: pointId(story, label), evidenceIds, analysis: 'They show it.' })
  return story
}

/** A record asked for, an interview planned, and somebody who checks the facts. */
export const withPapers = (story: Scenario): Scenario =>
  story
    .givenDone(askForRecord, { happened: '12 September 2024', what: 'Case notes.', ofWhom: 'The duty team.' })
    .givenDone(planInterview, { happened: '12 September 2024', withWhom: 'The social worker', about: 'Calls.' })
    .givenDone(askForFactCheck, { happened: '26 September 2024', reader: 'The team manager' })

export function interviewed(story: Scenario): Scenario {
  withPapers(story)
  const [interviewId = ''] = story.state().investigation.interviews.keys()
  const held = { happened: '24 September 2024', interviewId, attended: 'The social worker.' }
  return story.givenDone(holdInterview, { ...held, independentPersonPresent: 'yes' })
}

/** What the report is to recommend, as drafted. */
export const withDraft = (story: Scenario): Scenario =>
  story.givenDone(draftRecommendation, {
    happened: '25 September 2024',
    text: 'Apologise for everything upheld.',
    kind: 'apology',
    soft: 'no',
  })

export function found(): Scenario {
  const story = appointed()
  for (const label of ['1', '2a', '2b']) withFinding(story, label, 'investigating officer', 'upheld')
  return withEvidence(story, '1', '2a', '2b')
}

/** An investigation with everything that its report needs, and nothing submitted. */
export function reportWorked(): Scenario {
  const story = interviewed(withEvidence(appointed()))
  story.givenDone(stateDesiredOutcome, { happened: '16 September 2024', text: 'A written apology.' })
  const [outcomeId] = story.state().outcomes.map(({ id }) => id)
  const happened = '25 September 2024'
  const evidenceIds = [...story.state().investigation.evidence.keys()]
  const findings = { 1: 'upheld', '2a': 'partially upheld', '2b': 'not upheld' }
  for (const [label, finding] of Object.entries(findings))
    story.givenDone(workOnPoint, {
      happened,
      pointId: pointId(story, label),
      evidenceIds,
      analysis: `The notes of that time tell of point ${label}.`,
      finding,
      ...(finding === 'partially upheld' ? { whichPart: 'The calls in June.' } : {}),
      reasons: 'The notes bear it out.',
    })
  return withDraft(story)
    .givenDone(reportOnDesiredOutcome, { happened, outcomeId, result: 'not met', reasons: 'Nobody has said sorry.' })
    .givenDone(noteChronology, { happened, dated: 'March 2024', what: 'A review was put off.', evidenceIds })
    .givenDone(writeInvestigationReport, {
      happened,
      background: 'The family has had a social worker since May.',
      method: 'I met the people named below.',
      standards: 'A plan has to be reviewed every six months.',
      conclusions: 'The team had too few people in June.',
    })
}

/** The same with the independent person's report written as well. */
export function bothReportsWorked(): Scenario {
  const story = reportWorked()
  const happened = '26 September 2024'
  for (const label of ['1', '2a', '2b'])
    story.givenDone(viewOnPoint, {
      happened,
      pointId: pointId(story, label),
      view: label === '2b' ? 'disagrees' : 'agrees',
      ...(label === '2b' ? { comments: 'Two of the visits are in no note.' } : {}),
    })
  return story.givenDone(writeIndependentReport, {
    happened,
    observed: 'I joined the interview and read every note.',
    fairness: 'Everybody was heard.',
    complete: 'Every point was looked at.',
    delays: 'The notes came a week late.',
  })
}

export const reported = (): Scenario =>
  found()
    .givenDone(receiveReport, { happened: '1 October 2024', author: 'investigating officer' })
    .givenDone(receiveReport, { happened: '2 October 2024', author: 'independent person', concerns: 'no concerns' })
    .givenDone(makeRecommendation, {
      happened: '1 October 2024',
      stage: '2',
      author: 'investigating officer',
      text: 'Apologise for everything upheld.',
      kind: 'apology',
      soft: 'no',
    })

/** The council and the independent person have talked over what to do. */
export const discussed = (story: Scenario, stage: 'stage 2' | 'stage 3' = 'stage 2', on = '7 October 2024'): Scenario =>
  story.givenDone(recordDiscussion, {
    happened: on,
    stage,
    independentPersonTookPart: 'yes',
    said: 'They agree with all of it.',
  })

export const adjudicated = (): Scenario =>
  discussed(
    reported().givenDone(giveView, { happened: '7 October 2024', decider: 'adjudicating officer', view: 'agrees' }),
  )

export const stage2Responded = (receivedOn = '9 October 2024'): Scenario =>
  adjudicated().givenDone(respondAtStage2, { happened: '8 October 2024', received: receivedOn, apology: 'yes' })

export const panelRequested = (on = '14 October 2024'): Scenario =>
  stage2Responded().givenDone(requestPanel, { happened: on, reasons: 'The action plan has no dates.' })

/** Three independent people with their declarations, the chair first. */
export const withPanel = (story: Scenario): Scenario => {
  const on = onDay(isoDay('2024-10-21'))
  const declared = sentences.map(({ id, words }) => ({ id, words, declared: true }))
  for (const [personId, as] of [
    ['chair', 'panel chair'],
    ['second', 'panellist'],
    ['third', 'panellist'],
  ] as const)
    story.given(
      independenceDeclared.write(on, fromThePast, {
        personId,
        as,
        declaredOn: whenToData(on),
        sentences: declared,
        employedUntil: null,
        checkedBy: 'clerk',
      }),
      partTaken.write(on, fromThePast, { personId, part: as, note: null }),
    )
  return story
}

export const panelArranged = (): Scenario =>
  withPanel(panelRequested()).givenDone(arrangePanel, {
    happened: '21 October 2024',
    panelOn: '11 November 2024',
    declared: 'yes',
  })

export const panelHeld = (): Scenario => panelArranged().givenDone(holdPanel, { happened: '11 November 2024' })

export const panelReported = (): Scenario =>
  panelHeld().givenDone(receivePanelReport, { happened: '15 November 2024', received: '18 November 2024' })
