import { apologyPrinciples } from '#complaint/agreed/apology.ts'
import { recordRemedy } from '#complaint/verbs/record-remedy.ts'
import {
  accepted,
  agreedIdIn,
  agreedWithOmbudsman,
  apologised,
  paymentAgreed,
  proofGiven,
  proofProved,
  proofSent,
} from '../agreed-stories.ts'
import { withPart } from '../stories.ts'
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
  'record-apology': example(
    () => withPart(accepted(), 'c1', 'complainant'),
    story => ({
      happened: '4 November 2024',
      agreedId: agreedIdIn(story),
      toIds: 'c1',
      by: 'the director',
      form: 'letter of its own',
      meets: [...apologyPrinciples],
    }),
  ),
  'follow-payment': example(paymentAgreed, story => ({
    happened: '16 June 2025',
    agreedId: agreedIdIn(story),
    step: 'paid',
    amountPence: '£500',
  })),
  'record-improvement': example(
    () => agreedWithOmbudsman({ kind: 'service improvement', text: 'Improve how plans are kept.' }),
    story => ({
      happened: '16 June 2025',
      agreedId: agreedIdIn(story),
      changed: 'Plans are looked at in time.',
      told: 'All team managers.',
    }),
  ),
  'record-note-on-file': example(
    () => agreedWithOmbudsman({ kind: 'note on the child’s record', text: 'Put a note on the record.' }),
    story => ({
      happened: '16 June 2025',
      agreedId: agreedIdIn(story),
      record: 'The case record of the child.',
      words: 'It corrects the date of the visit.',
    }),
  ),
  'give-proof': example(accepted, story => ({
    happened: '4 November 2024',
    agreedIds: agreedIdIn(story),
    words: 'The letter of apology went out.',
    keptAt: 'The letters of the complaints team.',
  })),
  'check-proof': example(
    () => proofGiven(apologised()),
    story => ({
      happened: '11 November 2024',
      agreedIds: agreedIdIn(story),
      verdict: 'proved',
      words: 'I read the letter.',
    }),
  ),
  'send-proof': example(
    () => proofProved(proofGiven(apologised(agreedWithOmbudsman()))),
    story => ({ happened: '9 June 2025', agreedIds: agreedIdIn(story), words: 'The letter, by email.' }),
  ),
  'record-view-of-proof': example(proofSent, story => ({
    happened: '23 June 2025',
    agreedIds: agreedIdIn(story),
    outcome: 'accepted, on time',
    words: 'We are satisfied.',
  })),
  'link-payments': example(
    () =>
      paymentAgreed().givenDone(recordRemedy, {
        happened: '16 June 2025',
        kind: 'payment',
        text: 'Paid.',
        amountPence: '£500',
        status: 'given',
      }),
    story => ({
      happened: '23 June 2025',
      oneId: agreedIdIn(story),
      otherId: [...story.state().remedies.keys()][0],
      isSame: 'yes',
      words: 'One payment of that amount was made.',
    }),
  ),
  'consider-injustice': example(
    () => withPart(accepted(), 'c1', 'complainant'),
    () => ({
      happened: '23 June 2025',
      personId: 'c1',
      injustice: 'Months without a plan.',
      answer: 'remedied in part',
      reasons: 'The apology was made, and the payment was not.',
    }),
  ),
}
