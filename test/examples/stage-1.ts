import { answerStage1 } from '#complaint/verbs/answer-stage-1.ts'
import { draftWrittenRecord } from '#complaint/verbs/draft-written-record.ts'
import { writeStage1Response } from '#complaint/verbs/write-stage-1-response.ts'
import {
  pointId,
  received,
  stage1Answered,
  stage1Started,
  stage1StartedWithPoint,
  stage2Requested,
  withPoints,
} from '../stories.ts'

import { type Examples, example } from './example.ts'

export const stage1Examples: Examples = {
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
  'answer-point-at-stage-1': example(stage1StartedWithPoint, story => ({
    happened: '14 August 2024',
    pointId: pointId(story, '1'),
    lookedAt: 'The call log of July.',
    finding: 'upheld',
    reasons: 'Nobody called back.',
    apology: 'We are sorry that nobody called back.',
    offer: 'A call every Monday, from the team manager.',
  })),
  'write-stage-1-response': example(stage1Started, () => ({
    happened: '14 August 2024',
    answeredBy: 'The team manager, on 01632 960 001.',
    askingForStage2: 'Tell the complaints manager, by telephone or in writing.',
  })),
  'sign-off-stage-1': example(
    () =>
      stage1Started().givenDone(writeStage1Response, { happened: '14 August 2024', answeredBy: 'The team manager.' }),
    () => ({ happened: '15 August 2024', note: 'With the date of the first call put in.' }),
  ),
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
  'produce-written-record': example(
    () =>
      stage2Requested('oral').givenDone(draftWrittenRecord, {
        happened: '5 September 2024',
        words: 'The visits were missed in March.',
      }),
    () => ({
      happened: '12 September 2024',
      words: 'The visits were missed in April.',
      comments: 'It was April.',
      amendments: 'The month was changed: they have the card.',
    }),
  ),
}
