import { answerRecommendation } from '#complaint/verbs/answer-recommendation.ts'
import { decideAlias } from '#complaint/verbs/decide-alias.ts'
import { respondAtStage2 } from '#complaint/verbs/respond-at-stage-2.ts'
import {
  adjudicated,
  appointed,
  found,
  pointId,
  reported,
  stage2Responded,
  withFinding,
  withPoints,
} from '../stories.ts'
import { answered2, type Case, changed, findingOn, live, withRecommendation } from './case.ts'

/** What was decided, and how. */
export const decisionFaults: Record<
  | 'response before every point was decided'
  | 'recommendation not answered'
  | 'departure without reasons'
  | 'partial finding without its part'
  | 'change does not fit'
  | 'label of no point'
  | 'whole point changed though its parts had findings',
  readonly Case[]
> = {
  'response before every point was decided': [
    {
      rule: 'section 26(7): a response without a finding on a point',
      given: () => appointed().givenDone(respondAtStage2, answered2('8 October 2024')),
      against: 'law',
      source: 'Children Act 1989, section 26(7)',
      what: /^Stage 2 was answered without a finding on 1, 2a, 2b\.$/,
      otherwise: stage2Responded,
    },
    {
      rule: 'guidance: a response on findings that the adjudicating officer did not decide on',
      given: () => reported().givenDone(respondAtStage2, answered2('8 October 2024')),
      against: 'guidance',
      source: 'Getting the Best from Complaints (2006)',
      what: /^Stage 2 was answered with no decision of the adjudicating officer on 1, 2a, 2b\.$/,
      otherwise: stage2Responded,
    },
  ],
  'recommendation not answered': [
    {
      rule: 'section 26(7): a stage 2 response that leaves a recommendation open',
      given: () => adjudicated().givenDone(respondAtStage2, answered2('8 October 2024'), live),
      against: 'guidance',
      source: 'Children Act 1989, section 26(7)',
      what: /^Recommendation 1 was not answered with the response\.$/,
      otherwise: () => {
        const story = adjudicated()
        const [recommendationId] = story.state().recommendations.keys()
        const input = { happened: '8 October 2024', recommendationId, answer: 'accepted' }
        return story
          .givenDone(answerRecommendation, input)
          .givenDone(respondAtStage2, answered2('8 October 2024'), live)
      },
    },
  ],
  'departure without reasons': [
    {
      rule: 'guidance 3.18: the council departs from the panel without reasons',
      given: () =>
        changed('1', story => ({
          decider: 'council',
          finding: 'not upheld',
          reviews: findingOn(story, '1'),
        })),
      against: 'record',
      source: 'Ombudsman decision 24 016 124',
      what: /^The council changed the finding without reasons on record: 1\.$/,
      otherwise: () =>
        changed('1', story => ({
          decider: 'council',
          finding: 'not upheld',
          reviews: findingOn(story, '1'),
          reasons: 'New evidence.',
        })),
    },
    {
      rule: 'guidance: the adjudicating officer finds otherwise without reasons',
      given: () => {
        const story = found()
        return withFinding(story, '1', 'adjudicating officer', 'not upheld')
      },
      against: 'record',
      source: 'Getting the Best from Complaints (2006)',
      what: /^The adjudicating officer changed the finding without reasons on record: 1\.$/,
      otherwise: () => {
        const story = found()
        return withFinding(story, '1', 'adjudicating officer', 'upheld')
      },
    },
    {
      rule: 'a recommendation rejected without reasons (24 016 124)',
      given: () => withRecommendation('rejected', null),
      against: 'guidance',
      source: 'Ombudsman decision 24 016 124',
      what: /^Recommendation 1 was rejected, without reasons on record\.$/,
      otherwise: () => withRecommendation('rejected', 'It is done already.'),
    },
  ],
  'partial finding without its part': [
    {
      rule: 'a partial finding that does not say which part (24 001 902)',
      given: () => changed('1', () => ({ finding: 'partially upheld' })),
      against: 'record',
      source: 'Ombudsman decision 24 001 902',
      what: /^Partially upheld, without saying which part: 1\.$/,
      otherwise: () => changed('1', () => ({ finding: 'partially upheld', whichPart: 'The calls.' })),
    },
  ],
  'change does not fit': [
    {
      rule: 'a change that says it changes what was not held',
      given: () =>
        changed('1', story => ({
          finding: 'inconclusive',
          reviews: findingOn(story, '1'),
          fromAsStated: 'not upheld',
        })),
      against: 'record',
      source: '',
      what: /^Point 1 is said to change from not upheld; it was upheld\.$/,
      otherwise: () =>
        changed('1', story => ({ finding: 'inconclusive', reviews: findingOn(story, '1'), fromAsStated: 'upheld' })),
    },
  ],
  'label of no point': [
    {
      rule: 'a change to a point that there is not',
      given: () => changed('1a', () => ({ pointId: null })),
      against: 'record',
      source: '',
      what: /^The panel changed “1a”, and there is no such point\.$/,
      otherwise: () => {
        const story = changed('1a', () => ({ pointId: null }))
        return story.givenDone(decideAlias, {
          happened: '',
          alias: '1a',
          pointId: pointId(story, '1'),
          reason: 'Only one.',
        })
      },
    },
  ],
  'whole point changed though its parts had findings': [
    {
      rule: 'one finding printed for a point whose parts had findings',
      given: () => changed('2', () => ({ wholePoint: 'as printed' })),
      against: 'record',
      source: '',
      what: /^Point 2 was given one finding as a whole; its parts 2a, 2b had findings of their own\.$/,
      otherwise: () => changed('2', () => ({ wholePoint: 'as printed' }), withPoints),
    },
  ],
}
