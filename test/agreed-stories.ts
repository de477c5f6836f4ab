import { apologyPrinciples } from '#complaint/agreed/apology.ts'
import { agreedItems } from '#complaint/agreed/item.ts'
import { agreeAction } from '#complaint/verbs/agree-action.ts'
import { answerRecommendation } from '#complaint/verbs/answer-recommendation.ts'
import { checkProof } from '#complaint/verbs/check-proof.ts'
import { giveProof } from '#complaint/verbs/give-proof.ts'
import { recordApology } from '#complaint/verbs/record-apology.ts'
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

/** An apology by letter, which meets all that an apology should do but one. */
export const apologised = (story = accepted(), setting: Setting = {}): Scenario =>
  story.givenDone(
    recordApology,
    {
      happened: '4 November 2024',
      agreedId: agreedIdIn(story),
      toIds: story
        .state()
        .parts.slice(0, 1)
        .map(({ personId }) => personId),
      by: 'the director',
      form: 'letter of its own',
      meets: apologyPrinciples.slice(0, 5),
    },
    setting,
  )

/** Agreed with the Ombudsman, of any kind: by default £500 within four weeks of the final decision. */
export const paymentAgreed = (more: object = {}, setting: Setting = {}): Scenario =>
  agreedWithOmbudsman(
    {
      kind: 'payment',
      text: 'Pay for distress.',
      amountPence: '£500',
      payee: 'the complainant',
      symbolic: 'yes',
      ...more,
    },
    setting,
  )

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

export const proofProved = (story = proofGiven(apologised()), setting: Setting = {}): Scenario =>
  story.givenDone(
    checkProof,
    { happened: '2 June 2025', agreedIds: agreedIdIn(story), verdict: 'proved', words: 'I read the letter.' },
    setting,
  )

export const proofSent = (): Scenario => {
  const story = proofProved(proofGiven(apologised(agreedWithOmbudsman())))
  return story.givenDone(sendProof, {
    happened: '9 June 2025',
    agreedIds: agreedIdIn(story),
    words: 'The letter, by email.',
  })
}
