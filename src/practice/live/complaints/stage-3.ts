import { complaintsManager, complaintsOfficer } from '../../personas.ts'
import { found, recommended } from '../finding-steps.ts'
import { person, takenOn } from '../people-steps.ts'
import { answered, received, started } from '../stage-1-steps.ts'
import { appointed, delayNotice, reported, stage2Answered, stage2Asked, statement } from '../stage-2-steps.ts'
import { panelArranged, panelAsked, panelMet, panelReported } from '../stage-3-steps.ts'
import type { At, LiveComplaint } from '../step.ts'

const changes = (at: At): LiveComplaint => ({
  shows: 'a review panel held, with its report due in 3 working days',
  steps: [
    received(at(-115), 'written', 'Six social workers in two years, and reviews held without the mother'),
    person(at(-115), 'complainant', 'Tamsin Okafor-Reid', 'Mother. Needs meetings between ten and two.'),
    person(at(-115), 'child', 'Eli Okafor-Reid'),
    ...started(at(-115)),
    takenOn(at(-115), complaintsOfficer),
    answered(at(-106), 'not resolved'),
    ...stage2Asked(at(-102), 'written', 'The answer was signed by somebody who has left.'),
    ...appointed(at(-97)),
    ...statement(
      at(-92),
      [
        '1 Six changes of social worker, four without a word',
        '2a A review was held without the mother in the room',
        '2b Its minutes came after four months',
        '3 The child was not told about the last change',
      ].join('\n'),
    ),
    delayNotice(at(-80), at(-45), 'Six social workers are to be asked, of whom four have left.'),
    ...found(at(-55), 'investigating officer', {
      '1': 'upheld',
      '2a': 'not upheld',
      '2b': 'upheld',
      '3': 'inconclusive',
    }),
    ...recommended(at(-55), 'investigating officer', [
      { kind: 'apology', text: 'Apologise for the changes and for the late minutes' },
      { kind: 'service improvement', text: 'Introduce a new social worker together with the one who leaves' },
    ]),
    ...reported(at(-55)),
    ...stage2Answered({ sent: at(-47), received: at(-45), accepts: 2 }),
    ...panelAsked(at(-30), 'The finding on the review does not say who was asked.'),
    ...panelArranged(at(-20), at(-2), ['Leontine Ashworthy', 'Osric Bellamy-Dunn', 'Zainab Thorncroft']),
    panelMet(at(-2), 'The complainant with a friend, the independent person, both officers.'),
  ],
})

const contactPlan = (at: At): LiveComplaint => ({
  shows: 'the stage 3 response due in 2 working days',
  steps: [
    received(at(-140), 'written', 'A grandmother left out of the plan for family time'),
    person(at(-140), 'complainant', 'Beatrix Holloway-Nash', 'Grandmother. Hears badly on the telephone.'),
    person(at(-140), 'child', 'Ivy Holloway-Nash'),
    ...started(at(-140)),
    takenOn(at(-140), complaintsManager),
    answered(at(-131), 'not resolved'),
    ...stage2Asked(at(-126), 'written', 'Nobody has said that I may see her.'),
    ...appointed(at(-121)),
    ...statement(
      at(-116),
      [
        '1 Letters to the team were not answered',
        '2 The plan says nothing of grandparents',
        '3 A meeting was moved three times',
      ].join('\n'),
    ),
    delayNotice(at(-104), at(-66), 'The team manager is away until next month.'),
    ...found(at(-80), 'investigating officer', { '1': 'upheld', '2': 'not upheld', '3': 'upheld' }),
    ...recommended(at(-80), 'investigating officer', [
      { kind: 'apology', text: 'Apologise for the letters and the meeting' },
    ]),
    ...reported(at(-80)),
    ...stage2Answered({ sent: at(-69), received: at(-66), accepts: 1 }),
    ...panelAsked(at(-47), 'The second finding is wrong: the plan names everybody else.'),
    ...panelArranged(at(-38), at(-18), ['Ambrose Wickfield', 'Chidinma Larkrise', 'Solveig Hartnoll']),
    panelMet(at(-18), 'The complainant, the independent person, both officers.'),
    ...found(at(-13), 'panel', { '2': 'upheld' }),
    ...recommended(at(-13), 'panel', [
      { kind: 'individual action', text: 'Add grandparents to the plan, and meet to agree how' },
      { kind: 'service improvement', text: 'Ask at every first meeting who else matters to the child' },
    ]),
    panelReported(at(-13)),
  ],
})

export const atStage3: readonly ((at: At) => LiveComplaint)[] = [changes, contactPlan]
