import { adjudicatingOfficer, advocate, complaintsManager, complaintsOfficer } from '../../personas.ts'
import { found, recommended } from '../finding-steps.ts'
import { advocateFound, person, staff, takenOn } from '../people-steps.ts'
import { answered, received, started, wants } from '../stage-1-steps.ts'
import { appointed, delayNotice, reported, stage2Asked, statement } from '../stage-2-steps.ts'
import type { At, LiveComplaint } from '../step.ts'

const careLeaver = (at: At): LiveComplaint => ({
  shows: 'stage 2 just asked for, with no independent person yet',
  steps: [
    received(at(-25), 'written', 'Four personal advisers in a year and no setting-up grant'),
    person(at(-25), 'complainant', 'Jaden Osei-Wright', 'Care leaver, nineteen. Text first, then call.'),
    ...started(at(-25)),
    wants(at(-25), 'One adviser who stays, and the grant.'),
    answered(at(-16), 'not resolved'),
    ...stage2Asked(at(-1), 'written', 'The answer says sorry and changes nothing.'),
  ],
})

const movedAgain = (at: At): LiveComplaint => ({
  shows: 'an oral complaint, waiting for the written record',
  steps: [
    received(at(-15), 'oral', 'Moved to another home without being asked'),
    person(at(-15), 'complainant', 'Mika Tolland', 'Fifteen, looked after. Wants the advocate at every meeting.'),
    ...advocateFound(at(-15), at(-14), advocate),
    ...started(at(-14), 'advocate appointed'),
    takenOn(at(-14), complaintsOfficer),
    wants(at(-14), 'To be asked before anything like that happens again.'),
    answered(at(-7), 'not resolved'),
    ...stage2Asked(at(-4), 'oral', 'Nobody has said why it could not wait for the review.'),
  ],
})

const plan = (at: At): LiveComplaint => ({
  shows: 'stage 2 on day 20, so that a delay notice may soon be due',
  steps: [
    received(at(-40), 'written', 'A child in need plan that was not followed'),
    person(at(-40), 'complainant', 'Callum Strand', 'Father. Prefers letters in large print.'),
    person(at(-40), 'child', 'Orla Strand'),
    ...started(at(-40)),
    takenOn(at(-40), complaintsOfficer),
    answered(at(-30), 'not resolved'),
    ...stage2Asked(at(-20), 'written', 'Three things in the plan have still not begun.'),
    ...appointed(at(-17)),
    ...statement(
      at(-12),
      [
        '1 The plan was not sent until five weeks after the meeting',
        '2a Visits were fewer than the plan says',
        '2b Nobody said why visits were missed',
        '3 The school was not asked to the review',
      ].join('\n'),
    ),
    wants(at(-12), 'The plan carried out, and somebody to call when it is not.'),
  ],
})

const adoption = (at: At): LiveComplaint => ({
  shows: 'stage 2 under a delay notice',
  steps: [
    received(at(-55), 'written', 'Support after adoption that was promised and did not come'),
    person(at(-55), 'complainant', 'Ottilie Brandreth', 'Adoptive mother.'),
    person(at(-55), 'child', 'Jonah Brandreth'),
    ...started(at(-55)),
    takenOn(at(-55), complaintsManager),
    answered(at(-45), 'not resolved'),
    ...stage2Asked(at(-40), 'written', 'Therapy was agreed a year ago.'),
    ...appointed(at(-36)),
    ...statement(
      at(-30),
      [
        '1 The assessment of support took eight months',
        '2 The therapy agreed in it has not begun',
        '3a Calls to the adoption team were not returned',
        '3b An email was answered by somebody who did not know the family',
      ].join('\n'),
    ),
    delayNotice(at(-18), at(20), 'Two people who knew the family have left, and are being found to be asked.'),
  ],
})

const kinship = (at: At): LiveComplaint => ({
  shows: 'stage 2 past day 65',
  steps: [
    received(at(-90), 'written', 'No support plan since a nephew came to live with his aunt'),
    person(at(-90), 'complainant', 'Nkechi Balewa', 'Aunt and kinship carer.'),
    person(at(-90), 'child', 'Kelvin Balewa'),
    ...started(at(-90)),
    takenOn(at(-90), complaintsManager),
    answered(at(-78), 'not resolved'),
    ...stage2Asked(at(-72), 'written', 'The answer came late and does not say what happens next.'),
    ...appointed(at(-60)),
    ...statement(
      at(-52),
      [
        '1 No support plan was made',
        '2 The weekly payment was worked out wrongly',
        '3 Family were not told that they could ask for legal advice',
      ].join('\n'),
      'agreed in part',
    ),
    delayNotice(at(-50), at(-12), 'The file has to be brought together from two councils.'),
  ],
})

const homework = (at: At): LiveComplaint => ({
  shows: 'both reports in, to be adjudicated',
  steps: [
    received(at(-60), 'written', 'A boy in care left without a school place'),
    person(at(-60), 'complainant', 'Marguerite Swales', 'Foster carer. Reads by phone, so no long files.'),
    person(at(-60), 'child', 'Tobias Linnet'),
    ...started(at(-60)),
    takenOn(at(-60), complaintsOfficer),
    wants(at(-60), 'A school place by the start of term.'),
    wants(at(-60), 'An apology to Tobias, in words that he can read.'),
    answered(at(-51), 'not resolved'),
    ...stage2Asked(at(-46), 'written', 'He is still at home all day.'),
    ...appointed(at(-43)),
    ...statement(
      at(-38),
      [
        '1a The school was not told that he was coming',
        '1b No tutor was found for seven weeks',
        '2 His plan for school was written without him',
        '3 Calls to the team were not returned',
        '4 The carer was told to find a school herself',
      ].join('\n'),
    ),
    delayNotice(at(-25), at(10), 'The head teacher can be asked only after the holidays.'),
    ...found(at(-6), 'investigating officer', {
      '1a': 'upheld',
      '1b': ['partially upheld', 'From the third week a tutor was there, for two hours a day.'],
      '2': 'not upheld',
      '3': 'upheld',
      '4': 'inconclusive',
    }),
    ...recommended(at(-6), 'investigating officer', [
      { kind: 'apology', text: 'Apologise to the carer and to the child for what is upheld' },
      {
        kind: 'service improvement',
        text: 'Ask for the school place on the day that a move is agreed',
        deadline: 'within one month',
      },
    ]),
    ...reported(at(-5)),
    staff(at(-4), 'adjudicating officer', adjudicatingOfficer),
  ],
})

export const atStage2: readonly ((at: At) => LiveComplaint)[] = [
  careLeaver,
  movedAgain,
  plan,
  adoption,
  kinship,
  homework,
]
