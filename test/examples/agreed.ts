import { accepted, agreedIdIn, agreedWithOmbudsman, proofGiven, proofProved, proofSent } from '../agreed-stories.ts'
import { type Examples, example } from './example.ts'

export const agreedExamples: Examples = {
  'plan-agreed': example(accepted, story => ({
    happened: '14 October 2024',
    agreedId: agreedIdIn(story),
    team: 'Family support',
    within: '1',
    unit: 'months',
    fromEvent: 'the stage 2 response',
  })),
  'give-proof': example(accepted, story => ({
    happened: '4 November 2024',
    agreedIds: agreedIdIn(story),
    words: 'The letter of apology went out.',
    keptAt: 'The letters of the complaints team.',
  })),
  'check-proof': example(proofGiven, story => ({
    happened: '11 November 2024',
    agreedIds: agreedIdIn(story),
    verdict: 'proved',
    words: 'I read the letter.',
  })),
  'send-proof': example(
    () => proofProved(proofGiven(agreedWithOmbudsman())),
    story => ({ happened: '9 June 2025', agreedIds: agreedIdIn(story), words: 'The letter, by email.' }),
  ),
  'record-view-of-proof': example(proofSent, story => ({
    happened: '23 June 2025',
    agreedIds: agreedIdIn(story),
    outcome: 'accepted, on time',
    words: 'We are satisfied.',
  })),
}
