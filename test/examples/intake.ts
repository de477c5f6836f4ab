import { addPerson } from '#complaint/verbs/add-person.ts'
import { excludePerson } from '#complaint/verbs/exclude-person.ts'
import { noteFadingEvidence } from '#complaint/verbs/note-fading-evidence.ts'
import { scenario } from '../scenario.ts'
import { pointId, received, withPoints } from '../stories.ts'

import { type Examples, example } from './example.ts'

const withPerson = () =>
  received().givenDone(addPerson, { happened: '5 August 2024', personId: 'ann', part: 'complainant' })

const withFadingEvidence = () =>
  received().givenDone(noteFadingEvidence, {
    happened: '5 August 2024',
    kind: 'CCTV',
    what: 'Reception on the day of the visit',
    heldBy: 'Facilities team',
  })

/** For every verb, the invented complaint as far as it needs, and an input that a complaints manager might type. */

export const intakeExamples: Examples = {
  'receive-complaint': example(scenario, () => ({
    happened: '5 August 2024',
    form: 'oral',
    subject: 'Visits and calls',
  })),
  'keep-own-words': example(received, () => ({
    happened: '5 August 2024',
    how: 'as told',
    words: 'They never ring me back.',
  })),
  'record-point': example(received, () => ({
    happened: '5 August 2024',
    text: 'Calls were not returned',
    arose: 'June 2024',
  })),
  'record-contact': example(withPerson, () => ({
    happened: '5 August 2024',
    personId: 'ann',
    phone: '01632 960000',
    safeWays: ['phone', 'email'],
    never: 'No letters to the house.',
  })),
  'record-needs': example(withPerson, () => ({
    happened: '5 August 2024',
    personId: 'ann',
    language: 'Polish',
    interpreter: 'yes',
    formats: 'large print',
  })),
  'record-about-person': example(withPerson, () => ({
    happened: '5 August 2024',
    personId: 'ann',
    born: 'March 2011',
    ethnicity: 'MWBC',
    sex: 'prefer not to say',
  })),
  'record-relationship': example(withPerson, () => ({
    happened: '5 August 2024',
    personId: 'ann',
    relationship: 'parent',
    parentalResponsibility: 'yes',
  })),
  'end-part': example(withPerson, () => ({
    happened: '6 August 2024',
    personId: 'ann',
    part: 'complainant',
    reason: 'Somebody else speaks for the child now.',
  })),
  'record-child-status': example(withPerson, () => ({
    happened: '5 August 2024',
    personId: 'ann',
    status: 'looked after',
    from: '2021',
    until: 'March 2024',
  })),
  'record-childs-wish': example(withPerson, () => ({
    happened: '5 August 2024',
    childId: 'ann',
    capacity: 'on behalf of the child',
    consent: 'given',
  })),
  'record-advocacy': example(withPerson, () => ({
    happened: '5 August 2024',
    personId: 'ann',
    offered: '5 August 2024',
    answer: 'accepted',
    askedOn: '1 August 2024',
  })),
  'record-people-of-point': example(
    () => withPoints().givenDone(addPerson, { happened: '5 August 2024', personId: 'ann', part: 'child' }),
    story => ({ happened: '5 August 2024', pointId: pointId(story, '1'), affected: 'ann', about: [] }),
  ),
  'change-point': example(withPoints, story => ({
    happened: '6 August 2024',
    pointId: pointId(story, '1'),
    service: 'Duty team',
  })),
  'note-fading-evidence': example(received, () => ({
    happened: '5 August 2024',
    kind: 'CCTV',
    what: 'Reception on the day of the visit',
    heldBy: 'Facilities team',
    keptUntil: '4 September 2024',
  })),
  'follow-fading-evidence': example(withFadingEvidence, story => ({
    happened: '6 August 2024',
    evidenceId: [...story.state().intake.fadingEvidence.keys()][0],
    how: 'secured',
  })),
  'link-complaint': example(received, () => ({
    happened: '5 August 2024',
    complaintId: 'b0f2c1d4-0000-4000-8000-000000000009',
    kind: 'earlier complaint',
  })),
  'classify-complaint': example(received, () => ({
    happened: '5 August 2024',
    section: 'section 26',
    group: 'parent',
    functionCode: 'F1',
  })),
  'add-person': example(received, () => ({ happened: '5 August 2024', name: 'Ms Invented', part: 'complainant' })),
  'exclude-person': example(received, () => ({
    happened: '5 August 2024',
    personId: 'neighbour',
    reason: 'Lives next door to the family.',
  })),
  'end-exclusion': example(
    () =>
      received().givenDone(excludePerson, { happened: '5 August 2024', personId: 'neighbour', reason: 'Neighbour.' }),
    () => ({ happened: '9 August 2024', personId: 'neighbour', reason: 'Has moved away.' }),
  ),
  'state-desired-outcome': example(received, () => ({ happened: '5 August 2024', text: 'An apology.' })),
  'take-up-handling': example(received, () => ({
    happened: '9 September 2024',
    form: 'written',
    words: 'Nobody has written for weeks.',
  })),
  'note-event': example(received, () => ({ happened: '25 April 2016', what: 'A final care order was made.' })),
}
