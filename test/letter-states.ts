import { foldComplaint } from '#complaint/complaint.ts'
import type { ComplaintState } from '#complaint/state.ts'
import { answerPointAtStage1 } from '#complaint/verbs/answer-point-at-stage-1.ts'
import { giveView } from '#complaint/verbs/give-view.ts'
import { holdInterview } from '#complaint/verbs/hold-interview.ts'
import { holdPanel } from '#complaint/verbs/hold-panel.ts'
import { complaintVerbs as verbs } from '#complaint/verbs/index.ts'
import { planInterview } from '#complaint/verbs/plan-interview.ts'
import { receivePanelReport } from '#complaint/verbs/receive-panel-report.ts'
import { receiveReport } from '#complaint/verbs/receive-report.ts'
import { recordDiscussion } from '#complaint/verbs/record-discussion.ts'
import { recordFinding } from '#complaint/verbs/record-finding.ts'
import { recordPanelView } from '#complaint/verbs/record-panel-view.ts'
import { recordPeopleOfPoint } from '#complaint/verbs/record-people-of-point.ts'
import { registerEvidence } from '#complaint/verbs/register-evidence.ts'
import { requestStage2 } from '#complaint/verbs/request-stage-2.ts'
import { settleStatementOfComplaint } from '#complaint/verbs/settle-statement-of-complaint.ts'
import { startStage1 } from '#complaint/verbs/start-stage-1.ts'
import { takeUpHandling } from '#complaint/verbs/take-up-handling.ts'
import { viewOnPoint } from '#complaint/verbs/view-on-point.ts'
import { workOnPoint } from '#complaint/verbs/work-on-point.ts'
import { writeIndependentReport } from '#complaint/verbs/write-independent-report.ts'
import { writeInvestigationReport } from '#complaint/verbs/write-investigation-report.ts'
import { writeStage1Response } from '#complaint/verbs/write-stage-1-response.ts'
import { workingCalendar } from '#law/calendar.ts'
import { isoDay } from '#law/day.ts'
import { countingFrom, liveComplaints } from '#practice/live/live.ts'
import { bradford } from '#practice/retold/bradford.ts'
import { westminster } from '#practice/retold/westminster.ts'
import type { Facts } from '#statement/facts.ts'
import { proposeEntries } from '#statement/propose/propose.ts'
import { exampleOf } from './examples.ts'
import { newMatter, pointsAddedLater, reviewedFurther } from './letter-stories.ts'
import { answered, signedOff } from './ombudsman-stories.ts'
import { practiceRecord } from './practice-record.ts'
import { contextOf, countingIds, fromThePast, type Scenario, stored } from './scenario.ts'
import {
  appointed,
  bothReportsWorked,
  panelReported,
  pointId,
  received,
  stage1StartedWithPoint,
  withPart,
} from './stories.ts'

/** A complaint as it stood at some moment. */
export interface StoodSo {
  readonly told: string
  readonly state: ComplaintState
}

/** A published case, all of it and as far as every fifth entry. */
function* retold(name: string, facts: Facts): Generator<StoodSo> {
  const { entries } = proposeEntries(facts, {
    reference: 'NM/2026/0001',
    text: null,
    digest: 'sha256:0',
    newId: countingIds(),
  })
  const all = stored(entries)
  for (let upTo = all.length; upTo > 0; upTo -= 5)
    yield { told: `${name}, the first ${upTo} entries`, state: foldComplaint(all.slice(0, upTo)) }
}

/** Where the example of each verb begins, and where it ends. */
function* examples(): Generator<StoodSo> {
  for (const { name, perform } of verbs) {
    const { story, input } = exampleOf(name)
    const before = story.state()
    yield { told: `before ${name}`, state: before }
    const done = perform(before, input, contextOf({ source: fromThePast }, countingIds('then')))
    if (done.kind !== 'decided') continue
    for (const { to, entries } of done.written) if (to === 'this stream') story.given(...entries)
    yield { told: `after ${name}`, state: story.state() }
  }
}

function* invented(): Generator<StoodSo> {
  for (const { shows } of liveComplaints(countingFrom(isoDay('2026-06-01'), workingCalendar())))
    yield { told: shows, state: practiceRecord(shows, 'NM/2026/0002').state }
}

/** How the complaint was handled, as a strand of its own with one point and a finding at stage 1. */
function handlingAnswered(): Scenario {
  const story = received().givenDone(takeUpHandling, {
    happened: '9 September 2024',
    form: 'written',
    words: 'Nobody has written for weeks.',
  })
  story
    .givenDone(startStage1, { happened: '9 September 2024', limb: 'received', strand: 'handling' })
    .givenDone(settleStatementOfComplaint, {
      happened: '9 September 2024',
      agreed: 'agreed',
      points: '1 Letters went unanswered',
      strand: 'handling',
    })
    .givenDone(answerPointAtStage1, {
      happened: '14 September 2024',
      pointId: pointId(story, '1'),
      lookedAt: 'The letters.',
      finding: 'upheld',
      reasons: 'Two were not answered.',
    })
    .givenDone(writeStage1Response, {
      happened: '14 September 2024',
      askingForStage2: 'You can ask by telephone.',
      strand: 'handling',
    })
  return story
}

/** The investigation of it, with everything that its report needs. */
function handlingInvestigated(): Scenario {
  const story = handlingAnswered()
  const [strand, happened] = ['handling', '28 September 2024']
  story
    .givenDone(requestStage2, { happened: '20 September 2024', form: 'written', stage1Skipped: 'no', strand })
    .givenDone(registerEvidence, { happened, kind: 'letter or email', what: 'The letters.', whence: 'The mother.' })
  return story
    .givenDone(workOnPoint, {
      happened,
      pointId: pointId(story, '1'),
      evidenceIds: [...story.state().investigation.evidence.keys()],
      analysis: 'Two have no answer.',
      finding: 'upheld',
      reasons: 'They should have had one.',
    })
    .givenDone(writeInvestigationReport, {
      happened,
      background: 'The letters were sent in June.',
      standards: 'A letter is answered within a week.',
      conclusions: 'Nobody looked after the post.',
      strand,
    })
    .givenDone(viewOnPoint, { happened, pointId: pointId(story, '1'), view: 'agrees' })
    .givenDone(writeIndependentReport, {
      happened,
      observed: 'I read the letters.',
      fairness: 'It was fair.',
      complete: 'Both letters were looked at.',
      delays: 'There was none.',
      strand,
    })
}

function handlingBeforePanel(): Scenario {
  const story = handlingAnswered()
  const strand = 'handling'
  return story
    .givenDone(requestStage2, { happened: '20 September 2024', form: 'written', stage1Skipped: 'no', strand })
    .givenDone(recordFinding, {
      happened: '1 October 2024',
      pointId: pointId(story, '1'),
      decider: 'investigating officer',
      finding: 'upheld',
    })
    .givenDone(receiveReport, { happened: '1 October 2024', author: 'investigating officer', strand })
    .givenDone(receiveReport, {
      happened: '2 October 2024',
      author: 'independent person',
      concerns: 'no concerns',
      strand,
    })
    .givenDone(giveView, { happened: '7 October 2024', decider: 'adjudicating officer', view: 'agrees', strand })
    .givenDone(holdPanel, { happened: '11 November 2024', strand })
    .givenDone(receivePanelReport, { happened: '15 November 2024', received: '18 November 2024', strand })
    .givenDone(recordDiscussion, {
      happened: '20 November 2024',
      stage: 'stage 3',
      independentPersonTookPart: 'yes',
      said: 'They agree.',
      strand,
    })
}

/** What none of the others comes to: each is a complaint in which one letter is whole. */
function* besides(): Generator<StoodSo> {
  const stage1 = stage1StartedWithPoint()
  stage1
    .givenDone(answerPointAtStage1, {
      happened: '14 August 2024',
      pointId: pointId(stage1, '1'),
      lookedAt: 'The call log.',
      finding: 'upheld',
      reasons: 'Four calls were not returned.',
    })
    .givenDone(writeStage1Response, { happened: '14 August 2024', askingForStage2: 'You can ask by telephone.' })
  yield { told: 'a stage 1 response written', state: stage1.state() }

  const talk = appointed().givenDone(planInterview, {
    happened: '12 September 2024',
    withWhom: 'The mother',
    about: 'Calls.',
  })
  const [interviewId = ''] = talk.state().investigation.interviews.keys()
  talk.givenDone(holdInterview, {
    happened: '24 September 2024',
    interviewId,
    attended: 'The mother.',
    independentPersonPresent: 'yes',
    said: 'Nobody called in June.',
  })
  yield { told: 'an interview held and written down', state: talk.state() }

  yield { told: 'an investigation report that is whole', state: bothReportsWorked().state() }

  const named = withPart(stage1StartedWithPoint(), 'worker', 'subject of a point')
  named.givenDone(recordPeopleOfPoint, { happened: '6 August 2024', pointId: pointId(named, '1'), about: ['worker'] })
  yield { told: 'somebody complained about', state: named.state() }

  yield { told: 'how it was handled, answered at stage 1', state: handlingAnswered().state() }
  yield { told: 'how it was handled, investigated', state: handlingInvestigated().state() }
  yield { told: 'how it was handled, before a panel', state: handlingBeforePanel().state() }

  yield { told: 'a new matter after a complaint that was closed', state: newMatter().state() }
  yield { told: 'a point that came after stage 1 began', state: pointsAddedLater().state() }
  yield { told: 'a further review that was reported', state: reviewedFurther().state() }
  yield { told: 'a bundle signed off for an enquiry', state: signedOff(answered('24 February 2025')).state() }

  const panel = panelReported()
  for (const label of ['1', '2a', '2b'])
    panel.givenDone(recordPanelView, {
      happened: '11 November 2024',
      pointId: pointId(panel, label),
      view: 'not upheld',
      reasons: 'It was in time.',
    })
  yield { told: 'a panel that has a view of every point', state: panel.state() }
}

/** Complaints as they stand in every part of the procedure, the published cases first. */
export function* everyStanding(): Generator<StoodSo> {
  yield* retold('Bradford', bradford)
  yield* retold('Westminster', westminster)
  yield* invented()
  yield* examples()
  yield* besides()
}
