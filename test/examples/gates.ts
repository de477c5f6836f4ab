import { askForFreeze } from '#complaint/verbs/ask-for-freeze.ts'
import { dateGrounds } from '#complaint/verbs/date-grounds.ts'
import { decideScope } from '#complaint/verbs/decide-scope.ts'
import { putInterestToDecision } from '#complaint/verbs/put-interest-to-decision.ts'
import { suspend } from '#complaint/verbs/suspend.ts'
import { pointId, received, stage1Started, withPoints } from '../stories.ts'

import { type Examples, example } from './example.ts'

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

export const gatesExamples: Examples = {
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
}
