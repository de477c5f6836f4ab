import { close } from '#complaint/verbs/close.ts'
import { recordWithdrawal } from '#complaint/verbs/record-withdrawal.ts'
import { received, reported, stage1Answered, stage1Started } from '../stories.ts'

import { type Examples, example } from './example.ts'

const withdrawn = () =>
  stage1Started().givenDone(recordWithdrawal, {
    happened: '12 August 2024',
    by: 'complainant',
    form: 'oral',
    words: 'I do not want to go on with it.',
  })

export const afterwardsExamples: Examples = {
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
}
