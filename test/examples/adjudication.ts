import { respondAtStage2 } from '#complaint/verbs/respond-at-stage-2.ts'
import { stateDesiredOutcome } from '#complaint/verbs/state-desired-outcome.ts'
import { adjudicated, pointId, reported, withPart } from '../stories.ts'

import { type Examples, example } from './example.ts'

const letterSent = () =>
  adjudicated().givenDone(respondAtStage2, { happened: '8 October 2024', apology: 'yes', method: 'post' })

const withOutcome = () => reported().givenDone(stateDesiredOutcome, { happened: '5 August 2024', text: 'An apology.' })

export const adjudicationExamples: Examples = {
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
  'consider-remedy': example(reported, () => ({
    happened: '7 October 2024',
    injustice: 'The mother waited.',
    apology: 'For the wait.',
    action: 'The plan is written again.',
    loss: 'None.',
    symbolic: 'The wait itself.',
    improvements: 'A second person looks.',
    proposed: 'An apology and a payment.',
    amountPence: '£150',
    reasons: 'As in others of this length.',
    comparedWith: '24 001 902',
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
}
