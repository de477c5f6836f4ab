import { sentenceIds } from '#complaint/appointing/sentences.ts'
import { stateDesiredOutcome } from '#complaint/verbs/state-desired-outcome.ts'
import {
  appointed,
  found,
  interviewed,
  pointId,
  reported,
  stage2Requested,
  withDraft,
  withPapers,
  withPoints,
} from '../stories.ts'

import { type Examples, example } from './example.ts'

export const investigationExamples: Examples = {
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
      accepted: 'put right',
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
  'report-on-desired-outcome': example(
    () => found().givenDone(stateDesiredOutcome, { happened: '16 September 2024', text: 'A written apology.' }),
    story => ({
      happened: '26 September 2024',
      outcomeId: story.state().outcomes[0]?.id,
      result: 'not met',
      reasons: 'Nobody has said sorry yet.',
    }),
  ),
  'write-investigation-report': example(found, () => ({
    happened: '26 September 2024',
    background: 'The family has had a social worker since May.',
    method: 'I read the notes and spoke to the team.',
    standards: 'The plan has to be reviewed every six months.',
    conclusions: 'The team did not have enough people in June.',
  })),
  'write-independent-report': example(found, () => ({
    happened: '27 September 2024',
    observed: 'I joined both interviews.',
    fairness: 'Everybody was heard.',
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
}
