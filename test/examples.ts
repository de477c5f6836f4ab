import { adjudicationExamples } from './examples/adjudication.ts'
import { afterwardsExamples } from './examples/afterwards.ts'
import { deskExamples } from './examples/desk.ts'
import type { Example, Examples } from './examples/example.ts'
import { gatesExamples } from './examples/gates.ts'
import { intakeExamples } from './examples/intake.ts'
import { investigationExamples } from './examples/investigation.ts'
import { stage1Examples } from './examples/stage-1.ts'
import { stage3Examples } from './examples/stage-3.ts'

/** For every verb, the invented complaint as far as it needs, and an input that a complaints manager might type. */
const examples: Examples = {
  ...intakeExamples,
  ...gatesExamples,
  ...deskExamples,
  ...stage1Examples,
  ...investigationExamples,
  ...adjudicationExamples,
  ...stage3Examples,
  ...afterwardsExamples,
import { sentenceIds } from '#complaint/appointing/sentences.ts'
import { addPerson } from '#complaint/verbs/add-person.ts'
import { answerStage1 } from '#complaint/verbs/answer-stage-1.ts'
import { askForFreeze } from '#complaint/verbs/ask-for-freeze.ts'
import { close } from '#complaint/verbs/close.ts'
import { commissionSupplementaryReview } from '#complaint/verbs/commission-supplementary-review.ts'
import { dateGrounds } from '#complaint/verbs/date-grounds.ts'
import { decideScope } from '#complaint/verbs/decide-scope.ts'
import { draftWrittenRecord } from '#complaint/verbs/draft-written-record.ts'
import { excludePerson } from '#complaint/verbs/exclude-person.ts'
import { noteFadingEvidence } from '#complaint/verbs/note-fading-evidence.ts'
import { noteWaiting } from '#complaint/verbs/note-waiting.ts'
import { putInterestToDecision } from '#complaint/verbs/put-interest-to-decision.ts'
import { receivePanelReport } from '#complaint/verbs/receive-panel-report.ts'
import { receiveReport } from '#complaint/verbs/receive-report.ts'
import { recordPanelView } from '#complaint/verbs/record-panel-view.ts'
import { recordWithdrawal } from '#complaint/verbs/record-withdrawal.ts'
import { respondAtStage2 } from '#complaint/verbs/respond-at-stage-2.ts'
import { stateDesiredOutcome } from '#complaint/verbs/state-desired-outcome.ts'
import { suspend } from '#complaint/verbs/suspend.ts'
import { aboutTheFile, fileId, inventedUpload, withFile } from './files.ts'
import type { Scenario } from './scenario.ts'

import { scenario } from './scenario.ts'
import {
  adjudicated,
  appointed,
  discussed,
  found,
  interviewed,
  panelArranged,
  panelHeld,
  panelReported,
  panelRequested,
  pointId,
  received,
  reported,
  stage1Answered,
  stage1Started,
  stage2Requested,
  stage2Responded,
  withDraft,
  withPanel,
  withPapers,
  withPart,
  withPoints,
} from './stories.ts'

export interface Example {
  readonly story: Scenario
  readonly input: Readonly<Record<string, unknown>>
}

type Telling = (story: Scenario) => Readonly<Record<string, unknown>>

const example = (story: () => Scenario, input: Telling) => (): Example => {
  const told = story()
  return { story: told, input: input(told) }
}

const recordDrafted = () =>
  stage2Requested('oral').givenDone(draftWrittenRecord, {
    happened: '5 September 2024',
    words: 'The visits were missed in March.',
  })

const letterSent = () =>
  adjudicated().givenDone(respondAtStage2, { happened: '8 October 2024', apology: 'yes', method: 'post' })
const interestPut = () =>
  received().givenDone(putInterestToDecision, {
    happened: '6 August 2024',
    personId: 'ben',
    limb: 'P5',
    childAsked: 'yes',
    childsViews: 'Wants this uncle to speak for him.',
  })

const groundsDated = () =>
  received().givenDone(dateGrounds, { happened: '6 August 2024', arose: '5 February 2022', howKnown: 'The visit.' })

const outside = () =>
  received().givenDone(decideScope, {
    happened: '6 August 2024',
    about: 'All of it',
    whole: 'yes',
    reason: 'It is about an adult.',
    route: 'Adult social care.',
    stage: '1',
  })

const suspended = () =>
  stage1Started().givenDone(suspend, {
    happened: '12 August 2024',
    limb: 'criminal investigation',
    shownBy: 'The police wrote on 9 August.',
    ownStatement: 'not asked',
    proceeding: 'The police investigation of the incident in March.',
    prejudice: 'Interviews would go over what the witnesses will be asked.',
    legalAdvice: 'The legal team advised it on 9 August.',
    reviewOn: '11 November 2024',
    decidedBy: 'manager',
  })

const withdrawn = () =>
  stage1Started().givenDone(recordWithdrawal, {
    happened: '12 August 2024',
    by: 'complainant',
    form: 'oral',
    words: 'I do not want to go on with it.',
  })
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

const withOutcome = () => reported().givenDone(stateDesiredOutcome, { happened: '5 August 2024', text: 'An apology.' })

const reviewReported = () => {
  const story = panelReported()
  const pointIds = pointId(story, '1')
  return story
    .givenDone(commissionSupplementaryReview, { happened: '20 November 2024', personId: 'second io', pointIds })
    .givenDone(receiveReport, { happened: '20 January 2025', author: 'supplementary investigating officer' })
}

const withPerson = () =>
  received().givenDone(addPerson, { happened: '5 August 2024', personId: 'ann', part: 'complainant' })

const withFadingEvidence = () =>
  received().givenDone(noteFadingEvidence, {
    happened: '5 August 2024',
    kind: 'CCTV',
    what: 'Reception on the day of the visit',
    heldBy: 'Facilities team',
  })

/** For every verb, the invented complaint as far as it needs, and an input that a complaints manager might type. */
const examples: Readonly<Record<string, () => Example>> = {
  'receive-complaint': example(scenario, () => ({
    happened: '5 August 2024',
    form: 'oral',
    subject: 'Visits and calls',
  })),
  'keep-own-words': example(received, () => ({
    happened: '5 August 2024',
    how: 'as told',
    words: 'They never ring me back.',
  })),
  'record-point': example(received, () => ({
    happened: '5 August 2024',
    text: 'Calls were not returned',
    arose: 'June 2024',
  })),
  'record-contact': example(withPerson, () => ({
    happened: '5 August 2024',
    personId: 'ann',
    phone: '01632 960000',
    safeWays: ['phone', 'email'],
    never: 'No letters to the house.',
  })),
  'record-needs': example(withPerson, () => ({
    happened: '5 August 2024',
    personId: 'ann',
    language: 'Polish',
    interpreter: 'yes',
    formats: 'large print',
  })),
  'record-about-person': example(withPerson, () => ({
    happened: '5 August 2024',
    personId: 'ann',
    born: 'March 2011',
    ethnicity: 'MWBC',
    sex: 'prefer not to say',
  })),
  'record-relationship': example(withPerson, () => ({
    happened: '5 August 2024',
    personId: 'ann',
    relationship: 'parent',
    parentalResponsibility: 'yes',
  })),
  'end-part': example(withPerson, () => ({
    happened: '6 August 2024',
    personId: 'ann',
    part: 'complainant',
    reason: 'Somebody else speaks for the child now.',
  })),
  'record-child-status': example(withPerson, () => ({
    happened: '5 August 2024',
    personId: 'ann',
    status: 'looked after',
    from: '2021',
    until: 'March 2024',
  })),
  'record-childs-wish': example(withPerson, () => ({
    happened: '5 August 2024',
    childId: 'ann',
    capacity: 'on behalf of the child',
    consent: 'given',
  })),
  'record-advocacy': example(withPerson, () => ({
    happened: '5 August 2024',
    personId: 'ann',
    offered: '5 August 2024',
    answer: 'accepted',
    askedOn: '1 August 2024',
  })),
  'record-people-of-point': example(
    () => withPoints().givenDone(addPerson, { happened: '5 August 2024', personId: 'ann', part: 'child' }),
    story => ({ happened: '5 August 2024', pointId: pointId(story, '1'), affected: 'ann', about: [] }),
  ),
  'change-point': example(withPoints, story => ({
    happened: '6 August 2024',
    pointId: pointId(story, '1'),
    service: 'Duty team',
  })),
  'note-fading-evidence': example(received, () => ({
    happened: '5 August 2024',
    kind: 'CCTV',
    what: 'Reception on the day of the visit',
    heldBy: 'Facilities team',
    keptUntil: '4 September 2024',
  })),
  'follow-fading-evidence': example(withFadingEvidence, story => ({
    happened: '6 August 2024',
    evidenceId: [...story.state().intake.fadingEvidence.keys()][0],
    how: 'secured',
  })),
  'link-complaint': example(received, () => ({
    happened: '5 August 2024',
    complaintId: 'b0f2c1d4-0000-4000-8000-000000000009',
    kind: 'earlier complaint',
  })),
  'classify-complaint': example(received, () => ({
    happened: '5 August 2024',
    section: 'section 26',
    group: 'parent',
    functionCode: 'F1',
  })),
  'settle-desired-outcome': example(
    () => received().givenDone(stateDesiredOutcome, { happened: '5 August 2024', text: 'An apology.' }),
    story => ({ happened: '8 October 2024', outcomeId: story.state().outcomes[0]?.id, fate: 'met' }),
  ),
  'add-person': example(received, () => ({ happened: '5 August 2024', name: 'Ms Invented', part: 'complainant' })),
  'exclude-person': example(received, () => ({
    happened: '5 August 2024',
    personId: 'neighbour',
    reason: 'Lives next door to the family.',
  })),
  'end-exclusion': example(
    () =>
      received().givenDone(excludePerson, { happened: '5 August 2024', personId: 'neighbour', reason: 'Neighbour.' }),
    () => ({ happened: '9 August 2024', personId: 'neighbour', reason: 'Has moved away.' }),
  ),
  'state-desired-outcome': example(received, () => ({ happened: '5 August 2024', text: 'An apology.' })),
  'note-event': example(received, () => ({ happened: '25 April 2016', what: 'A final care order was made.' })),
  'decide-risk': example(received, () => ({
    happened: '5 August 2024',
    answer: 'referred',
    reasons: 'What the child says of the carer.',
    referredTo: 'The referral team, the same day by phone.',
    keptAlive: 'The points about visits go on with the team manager.',
    decidedBy: 'manager',
  })),
  'decide-enquiry': example(received, () => ({
    happened: '6 August 2024',
    answer: 'representation',
    reasons: 'They want to know why it happened.',
    decidedBy: 'manager',
  })),
  'decide-standing': example(received, () => ({
    happened: '6 August 2024',
    personId: 'ann',
    standing: 'P2',
    behalf: 'in their own right',
    reasons: 'The mother, who has parental responsibility.',
    decidedBy: 'manager',
  })),
  'put-interest-to-decision': example(received, () => ({
    happened: '6 August 2024',
    personId: 'ben',
    limb: 'P5',
    childAsked: 'yes',
    childsViews: 'Wants this uncle to speak for him.',
  })),
  'decide-interest': example(interestPut, () => ({
    happened: '12 August 2024',
    personId: 'ben',
    sufficient: 'yes',
    reasons: 'The child has stayed there every other weekend for years.',
    childTold: 'The social worker tells him on the next visit.',
    decidedBy: 'manager',
  })),
  'decide-function': example(received, () => ({
    happened: '6 August 2024',
    code: 'F1',
    which: 'Section 17: support promised in the plan.',
    decidedBy: 'manager',
  })),
  'add-file': example(received, () => ({ ...aboutTheFile, file: inventedUpload })),
  'note-missing-file': example(received, () => ({
    happened: '3 March 2025',
    what: 'The minutes of the meeting.',
    askedOf: 'The conference team',
  })),
  'release-file': example(
    () => withFile('could not be checked'),
    story => ({ happened: '6 August 2024', file: fileId(story), reason: 'The council made it itself.' }),
  ),
  'destroy-file': example(withFile, story => ({
    happened: '6 August 2024',
    file: fileId(story),
    reason: 'It belongs to another family.',
    certain: 'yes',
  })),
  'record-letter': example(
    () => withPart(received(), 'mother', 'complainant'),
    () => ({ happened: '6 August 2024', events: ['1'], method: 'email', sentTo: ['mother'] }),
  ),
  assign: example(received, () => ({ happened: '6 August 2024', personId: 'manager' })),
  'note-waiting': example(stage1Started, () => ({
    happened: '7 August 2024',
    taskId: 'substance-answer-stage-1',
    on: 'somebody else',
    waitingFor: 'the team manager’s notes',
    until: '',
  })),
  'end-waiting': example(
    () =>
      stage1Started().givenDone(
        noteWaiting,
        {
          happened: '7 August 2024',
          taskId: 'substance-answer-stage-1',
          on: 'somebody else',
          waitingFor: 'the team manager’s notes',
          until: '',
        },
        { today: '2024-08-07' },
      ),
    () => ({ happened: '9 August 2024', taskId: 'substance-answer-stage-1', what: 'The notes have come.' }),
  ),
  'decide-scope': example(withPoints, story => ({
    happened: '20 September 2024',
    pointId: pointId(story, '1'),
    reason: 'It is about a court report.',
    belongs: 'court',
    route: 'The court.',
    decidedBy: 'manager',
    stage: '2',
  })),
  'date-grounds': example(received, () => ({
    happened: '6 August 2024',
    arose: '5 February 2022',
    howKnown: 'The date of the visit complained of.',
  })),
  'decide-lateness': example(groundsDated, () => ({
    happened: '9 August 2024',
    decision: 'considered',
    notReasonable: 'yes',
    notReasonableReasons: 'They were in hospital for most of the year.',
    effective: 'yes',
    effectiveReasons: 'The files are there, and so is the worker.',
    councilsDelay: 'no',
    decidedBy: 'manager',
  })),
  reconsider: example(outside, () => ({
    happened: '20 August 2024',
    prompt: 'new facts',
    reasons: 'The order gives parental responsibility.',
    decidedBy: 'manager',
  })),
  'decide-considered-before': example(received, () => ({
    happened: '6 August 2024',
    answer: 'not considered before',
    reasons: 'The earlier complaint was about 2022.',
    decidedBy: 'manager',
  })),
  'agree-lead': example(received, () => ({
    happened: '6 August 2024',
    answer: 'a contractor',
    reasons: 'The council leads and answers; the agency is asked for its records.',
    asked: 'The logs of the placement.',
    askedFor: '13 August 2024',
    decidedBy: 'manager',
  })),
  suspend: example(stage1Started, () => ({
    happened: '12 August 2024',
    limb: 'criminal investigation',
    shownBy: 'The police wrote on 9 August.',
    ownStatement: 'not asked',
    proceeding: 'The police investigation of the incident in March.',
    prejudice: 'Interviews would go over what the witnesses will be asked.',
    legalAdvice: 'The legal team advised it on 9 August.',
    reviewOn: '11 November 2024',
    decidedBy: 'manager',
  })),
  'record-suspension-notice': example(suspended, () => ({
    happened: '13 August 2024',
    method: 'post',
    rightTold: 'yes',
  })),
  'review-suspension': example(suspended, () => ({
    happened: '11 November 2024',
    reasons: 'The case is listed for June.',
    reviewOn: '3 March 2025',
    decidedBy: 'manager',
  })),
  'record-proceedings-over': example(suspended, () => ({
    happened: '13 January 2025',
    over: '10 January 2025',
    how: 'completed',
    howKnown: 'The police wrote.',
  })),
  resume: example(suspended, () => ({
    happened: '25 November 2024',
    reasons: 'The investigation was dropped.',
    clocks: 'days left',
    decidedBy: 'manager',
  })),
  'ask-for-freeze': example(received, () => ({
    happened: '5 August 2024',
    decision: 'The move planned for 1 September.',
    by: 'The child',
  })),
  'answer-freeze': example(
    () => received().givenDone(askForFreeze, { happened: '5 August 2024', decision: 'The move.', by: 'The child' }),
    () => ({
      happened: '7 August 2024',
      frozen: 'yes',
      reasons: 'It can wait without risk.',
      consulted: 'The team and the reviewing officer.',
      reviewOn: '2 September 2024',
      decidedBy: 'manager',
    }),
  ),
  'try-resolution': example(received, () => ({
    happened: '7 August 2024',
    step: 'offered',
    what: 'Mediation by an outside service.',
  })),
  'restrict-contact': example(received, () => ({
    happened: '7 August 2024',
    step: 'restricted',
    what: 'One call a week; letters and email are answered as before.',
    policy: 'The policy on unreasonable contact, on the council’s website.',
    reasons: 'Thirty calls a day for three weeks.',
    refusesAStage: 'no',
    reviewOn: '4 November 2024',
    decidedBy: 'manager',
  })),
  'start-stage-1': example(received, () => ({ happened: '5 August 2024', limb: 'received' })),
  'agree-later-start': example(stage1Started, () => ({
    happened: '7 August 2024',
    startOn: '19 August 2024',
    request: 'I am away until the 19th, please start then.',
    evidence: 'The email of 7 August.',
  })),
  'resolve-points': example(withPoints, story => ({
    happened: '20 September 2024',
    pointIds: [pointId(story, '1')],
    by: 'by alternative resolution',
    terms: 'A new plan by Friday, from the team manager.',
  })),
  'extend-stage-1': example(stage1Started, () => ({
    happened: '14 August 2024',
    reason: 'Three teams have to answer.',
  })),
  'answer-stage-1': example(stage1Started, () => ({
    happened: '16 August 2024',
    outcome: 'not resolved',
    method: 'email',
  })),
  'reopen-resolved': example(
    () => stage1Started().givenDone(answerStage1, { happened: '16 August 2024', outcome: 'resolved' }),
    () => ({ happened: '2 September 2024', why: 'the terms were not carried out', words: 'No call since.' }),
  ),
  'send-terms': example(
    () => stage1Started().givenDone(answerStage1, { happened: '16 August 2024', outcome: 'resolved' }),
    () => ({ happened: '19 August 2024', terms: 'Two calls a week, from Monday on.', method: 'post' }),
  ),
  'request-stage-2': example(stage1Answered, () => ({
    happened: '2 September 2024',
    form: 'written',
    stage1Skipped: 'no',
  })),
  'record-stage-refusal': example(stage1Answered, () => ({
    happened: '9 September 2024',
    stage: 'stage 2',
    words: 'The matter is closed.',
  })),
  'produce-written-record': example(recordDrafted, () => ({
    happened: '12 September 2024',
    words: 'The visits were missed in April.',
    comments: 'It was April.',
    amendments: 'The month was changed: they have the card.',
  })),
  appoint: example(stage2Requested, () => ({
    happened: '9 September 2024',
    as: 'independent person',
    personId: 'ip',
    declarations: sentenceIds,
  })),
  'end-appointment': example(appointed, story => ({
    happened: '20 September 2024',
    appointment: String(story.state().parts.find(({ part }) => part === 'investigating officer')?.seq),
    reason: 'Ill for some months.',
    handover: 'Nothing was begun.',
  })),
  'draft-point': example(stage2Requested, () => ({ happened: '6 September 2024', text: 'The plan was late.' })),
  'move-drafted-point': example(withPoints, story => ({
    happened: '6 September 2024',
    pointId: pointId(story, '1'),
    move: 'down',
  })),
  'send-statement': example(withPoints, () => ({
    happened: '9 September 2024',
    how: 'post',
    answerBy: '13 September 2024',
  })),
  'comment-on-statement': example(withPoints, story => ({
    happened: '11 September 2024',
    pointId: pointId(story, '1'),
    words: 'It was six weeks, and not five.',
  })),
  'settle-statement-of-complaint': example(stage2Requested, () => ({
    happened: '16 September 2024',
    agreed: 'agreed in part',
    agreedBy: 'complainant',
    disagreement: 'The second point should name the meeting.',
    points: '1a The plan was late\n1b It was wrong',
  })),
  'give-delay-notice': example(appointed, () => ({
    happened: '30 September 2024',
    promised: '2 December 2024',
    reason: 'Two interviews are outstanding.',
    method: 'post',
  })),
  'update-on-delay': example(appointed, () => ({
    happened: '3 December 2024',
    newDate: '16 December 2024',
    reason: 'The report came back with a point unanswered.',
    apology: 'We are sorry that you are still waiting.',
    method: 'email',
  })),
  'state-council-date': example(appointed, () => ({ happened: 'October 2024', date: '18 November 2024' })),
  'ask-for-record': example(appointed, () => ({
    happened: '12 September 2024',
    what: 'Case notes of the duty team.',
    ofWhom: 'The duty team manager.',
  })),
  'follow-up-record': example(
    () => withPapers(appointed()),
    story => ({
      happened: '19 September 2024',
      recordId: [...story.state().investigation.records.keys()][0],
      step: 'chased',
    }),
  ),
  'plan-interview': example(appointed, () => ({
    happened: '12 September 2024',
    withWhom: 'The first social worker',
    about: 'Calls in March.',
    on: '24 September 2024',
  })),
  'hold-interview': example(
    () => withPapers(appointed()),
    story => ({
      happened: '24 September 2024',
      interviewId: [...story.state().investigation.interviews.keys()][0],
      attended: 'The interviewee.',
      independentPersonPresent: 'yes',
    }),
  ),
  'follow-interview-record': example(
    () => interviewed(appointed()),
    story => ({
      happened: '26 September 2024',
      interviewId: [...story.state().investigation.interviews.keys()][0],
      step: 'sent to the interviewee',
    }),
  ),
  'note-chronology': example(appointed, () => ({
    happened: '12 September 2024',
    dated: 'March 2024',
    what: 'A review was put off.',
  })),
  'ask-for-fact-check': example(appointed, () => ({
    happened: '26 September 2024',
    reader: 'The team manager',
    lastDay: '30 September 2024',
  })),
  'answer-fact-check': example(
    () => withPapers(appointed()),
    story => ({
      happened: '27 September 2024',
      checkId: [...story.state().investigation.factChecks.keys()][0],
      comment: 'The review was in May.',
      outcome: 'The date was put right.',
    }),
  ),
  'draft-written-record': example(
    () => stage2Requested('oral'),
    () => ({ happened: '5 September 2024', words: 'The visits were missed in March.', method: 'post' }),
  ),
  'register-evidence': example(appointed, () => ({
    happened: '12 September 2024',
    kind: 'case record',
    what: 'Case notes.',
    dated: 'March 2024',
    whence: 'The case system.',
  })),
  'work-on-point': example(found, story => ({
    happened: '24 September 2024',
    pointId: pointId(story, '1'),
    evidenceIds: [...story.state().investigation.evidence.keys()],
    analysis: 'The notes show that the plan was sent in June.',
    finding: 'upheld',
    reasons: 'It was due in April.',
  })),
  'draft-recommendation': example(found, story => ({
    happened: '25 September 2024',
    text: 'Send plans within ten days of the meeting.',
    kind: 'service improvement',
    pointIds: [pointId(story, '1')],
    soft: 'no',
  })),
  'drop-drafted-recommendation': example(
    () => withDraft(found()),
    story => ({
      happened: '26 September 2024',
      draftId: [...story.state().investigation.recommendations.keys()][0],
    }),
  ),
  'view-on-point': example(found, story => ({
    happened: '30 September 2024',
    pointId: pointId(story, '1'),
    view: 'agrees',
  })),
  'return-report': example(reported, story => ({
    happened: '4 October 2024',
    author: 'investigating officer',
    missing: 'What the duty team was asked, and said.',
    pointIds: pointId(story, '2a'),
  })),
  'correct-reported-finding': example(reported, story => ({
    happened: '4 October 2024',
    pointId: pointId(story, '2a'),
    finding: 'not upheld',
    reasons: 'The calls were returned the same day.',
    why: 'A call log had been overlooked.',
  })),
  'record-finding': example(appointed, story => ({
    happened: '1 October 2024',
    pointId: pointId(story, '1'),
    decider: 'investigating officer',
    finding: 'upheld',
  })),
  'receive-report': example(found, () => ({ happened: '1 October 2024', author: 'investigating officer' })),
  'give-view': example(reported, () => ({
    happened: '7 October 2024',
    decider: 'adjudicating officer',
    view: 'agrees',
  })),
  'make-recommendation': example(found, () => ({
    happened: '1 October 2024',
    stage: '2',
    author: 'investigating officer',
    text: 'Give the family one worker to call.',
    kind: 'individual action',
    soft: 'no',
  })),
  'answer-recommendation': example(reported, story => ({
    happened: '8 October 2024',
    recommendationId: [...story.state().recommendations.keys()][0],
    answer: 'accepted',
  })),
  adjudicate: example(reported, story => ({
    happened: '7 October 2024',
    pointId: pointId(story, '1'),
    decision: 'not upheld',
    reasons: 'The plan was given out on the day that was agreed.',
  })),
  'agree-with-findings': example(reported, story => ({
    happened: '7 October 2024',
    pointIds: [pointId(story, '1'), pointId(story, '2a')],
  })),
  'consider-desired-outcome': example(withOutcome, story => ({
    happened: '7 October 2024',
    outcomeId: story.state().outcomes[0]?.id,
    result: 'met',
    reasons: 'The response apologises.',
  })),
  'offer-meeting': example(reported, () => ({ happened: '7 October 2024', answer: 'declined' })),
  'record-discussion': example(reported, () => ({
    happened: '7 October 2024',
    stage: 'stage 2',
    independentPersonTookPart: 'yes',
    said: 'The action plan needs dates.',
  })),
  'record-remedy': example(reported, () => ({
    happened: '8 October 2024',
    kind: 'apology',
    text: 'In the response, for the missed calls.',
    status: 'given',
  })),
  'respond-at-stage-2': example(adjudicated, () => ({
    happened: '8 October 2024',
    received: '9 October 2024',
    apology: 'yes',
    method: 'post',
    enclosures: 'Both reports',
  })),
  'decide-who-is-told': example(
    () => withPart(letterSent(), 'child', 'child'),
    story => ({
      happened: '8 October 2024',
      events: [String(story.state().letters.sendings[0]?.seq)],
      personId: 'child',
      decision: 'not of sufficient understanding',
      reasons: 'Two years old.',
    }),
  ),
  'record-receipt': example(
    () => withPart(letterSent(), 'mother', 'complainant'),
    story => ({
      happened: '11 October 2024',
      sending: String(story.state().letters.sendings[0]?.seq),
      personId: 'mother',
    }),
  ),
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
      independentPersonTookPart: 'yes',
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
  'record-ombudsman-contact': example(received, () => ({
    happened: '3 February 2025',
    reference: '25 000 111',
    about: 'Delay.',
  })),
  'record-ombudsman-decision': example(received, () => ({
    happened: '2 June 2025',
    reference: '25 000 111',
    label: 'Upheld',
  })),
  restart: example(stage1Answered, () => ({
    happened: '9 June 2025',
    at: '2',
    newMatters: 'no',
    words: 'Agreed with the complainant.',
  })),
  'agree-action': example(received, () => ({
    happened: '2 June 2025',
    kind: 'payment',
    text: 'Pay for distress.',
    amountPence: '£500',
    symbolic: 'yes',
    within: '4',
    fromEvent: 'the final decision',
  })),
  'record-carried-out': example(reported, story => ({
    happened: '9 June 2025',
    recommendationIds: [...story.state().recommendations.keys()],
    evidence: 'A copy of the letter.',
    acceptedBy: 'the council',
  })),
  'record-withdrawal': example(stage1Started, () => ({
    happened: '12 August 2024',
    by: 'complainant',
    form: 'oral',
    words: 'I do not want to go on with it.',
    freely: 'They rang of their own accord, and know that they can come back.',
  })),
  'confirm-withdrawal': example(withdrawn, () => ({
    happened: '13 August 2024',
    method: 'post',
  })),
  close: example(stage1Answered, () => ({ happened: '30 June 2025', reason: 'Nothing more is asked for.' })),
  'receive-again': example(
    () => stage1Answered().givenDone(close, { happened: '30 August 2024', reason: 'Nothing is due.' }),
    () => ({
      happened: '3 March 2025',
      why: 'new matter',
      form: 'written',
      subject: 'The new plan',
      whatIsNew: 'The plan of February.',
    }),
  ),
  'correct-entry': example(stage1Answered, () => ({
    happened: '30 June 2025',
    target: '3',
    changes: 'outcome: resolved',
    reason: 'The letter says so.',
  })),
  'withdraw-entry': example(stage1Answered, () => ({
    happened: '30 June 2025',
    target: '3',
    reason: 'It belongs to another complaint.',
  })),
}

export function exampleOf(verb: string): Example {
  const told = examples[verb]
  if (!told) throw new Error(`There is no example of ${verb} in test/examples/`)
  return told()
}
