import { agreedItems } from '#complaint/agreed/item.ts'
import { agreeAction } from '#complaint/verbs/agree-action.ts'
import { answerRecommendation } from '#complaint/verbs/answer-recommendation.ts'
import { checkProof } from '#complaint/verbs/check-proof.ts'
import { giveProof } from '#complaint/verbs/give-proof.ts'
import { sendProof } from '#complaint/verbs/send-proof.ts'
import { finallyDecided, matterIn } from './ombudsman-stories.ts'
import type { Scenario, Setting } from './scenario.ts'
import { reported } from './stories.ts'

export const agreedIn = (story: Scenario) => agreedItems(story.state())
export const agreedIdIn = (story: Scenario): string => agreedIn(story)[0]?.id ?? ''

/** The one recommendation of stage 2 is accepted, with an owner. */
export const accepted = (setting: Setting = {}, ownerId = 'owner'): Scenario => {
  const story = reported()
  const [recommendationId] = story.state().recommendations.keys()
  return story.givenDone(
    answerRecommendation,
    { happened: '8 October 2024', recommendationId, answer: 'accepted', ownerId },
    setting,
  )
}

/** Decided on 2 June 2025; agreed there: an apology within four weeks of the final decision, whose day is not typed. */
export const agreedWithOmbudsman = (more: object = {}, setting: Setting = {}): Scenario => {
  const story = finallyDecided({}, setting)
  return story.givenDone(
    agreeAction,
    {
      happened: '2 June 2025',
      matterId: matterIn(story),
      kind: 'apology',
      text: 'Apologise for the delay.',
      symbolic: 'no',
      ownerId: 'owner',
      within: '4',
      unit: 'weeks',
      fromEvent: 'the final decision',
      ...more,
    },
    setting,
  )
}

export const proofGiven = (story = accepted(), setting: Setting = {}): Scenario =>
  story.givenDone(
    giveProof,
    {
      happened: '4 November 2024',
      agreedIds: agreedIn(story).map(({ id }) => id),
      words: 'The letter of apology went out.',
      keptAt: 'The letters of the complaints team.',
      givenBy: 'owner',
    },
    setting,
  )

export const proofProved = (story = proofGiven(), setting: Setting = {}): Scenario =>
  story.givenDone(
    checkProof,
    { happened: '2 June 2025', agreedIds: agreedIdIn(story), verdict: 'proved', words: 'I read the letter.' },
    setting,
  )

export const proofSent = (): Scenario => {
  const story = proofProved(proofGiven(agreedWithOmbudsman()))
  return story.givenDone(sendProof, {
    happened: '9 June 2025',
    agreedIds: agreedIdIn(story),
    words: 'The letter, by email.',
  })
}
