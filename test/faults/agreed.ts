import { recordViewOfProof } from '#complaint/verbs/record-view-of-proof.ts'
import { agreedIdIn, proofSent } from '../agreed-stories.ts'
import type { Case } from './case.ts'

const viewed = (outcome: string) => {
  const story = proofSent()
  return story.givenDone(recordViewOfProof, {
    happened: '23 June 2025',
    agreedIds: agreedIdIn(story),
    outcome,
    words: 'From its letter.',
  })
}

/** What was agreed and did not satisfy the Ombudsman. */
export const agreedFaultCases: Record<'proof not accepted by the Ombudsman', readonly Case[]> = {
  'proof not accepted by the Ombudsman': [
    {
      rule: 'section 31(2A): the Ombudsman may report again',
      given: () => viewed('not accepted'),
      against: 'law',
      source: '',
      what: /did not accept the proof/,
      otherwise: () => viewed('accepted, late'),
    },
  ],
}
