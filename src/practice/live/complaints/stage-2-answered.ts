import { complaintsManager, complaintsOfficer, panelChair, secondPanellist, thirdPanellist } from '../../personas.ts'
import { found, recommended } from '../finding-steps.ts'
import { person, takenOn } from '../people-steps.ts'
import { answered, received, started, wants } from '../stage-1-steps.ts'
import { appointed, delayNotice, reported, stage2Answered, stage2Asked, statement } from '../stage-2-steps.ts'
import { panelArranged, panelAsked } from '../stage-3-steps.ts'
import type { At, LiveComplaint, Step } from '../step.ts'

const assessment = (at: At): LiveComplaint => ({
  shows: 'stage 2 answered, with the complainant’s time to ask for a panel running',
  steps: [
    received(at(-75), 'written', 'What an assessment says of the family home'),
    person(at(-75), 'complainant', 'Sunniva Hart', 'Mother. Wants everything in writing.'),
    person(at(-75), 'child', 'Wilf Hart'),
    ...started(at(-75)),
    takenOn(at(-75), complaintsOfficer),
    answered(at(-65), 'not resolved'),
    ...stage2Asked(at(-60), 'written', 'The mistakes are still in it.'),
    ...appointed(at(-55)),
    ...statement(
      at(-48),
      [
        '1 The assessment has mistakes about who lives in the home',
        '2 It was shared with the school before the family saw it',
        '3 A request to put it right was not answered',
      ].join('\n'),
    ),
    delayNotice(at(-38), at(-5), 'The author of the assessment is on leave until next week.'),
    ...found(at(-14), 'investigating officer', {
      '1': ['partially upheld', 'One of the three mistakes was in the file, and was copied.'],
      '2': 'not upheld',
      '3': 'upheld',
    }),
    ...recommended(at(-14), 'investigating officer', [
      { kind: 'apology', text: 'Apologise for what is upheld in full or in part' },
      {
        kind: 'individual action',
        text: 'Put a note of the right facts on the file',
        deadline: 'within 20 working days',
      },
    ]),
    ...reported(at(-14)),
    ...stage2Answered({ sent: at(-9), received: at(-7), accepts: 2 }),
  ],
})

/** From receipt to an answer at stage 2 that the complainant had nineteen days ago or more. */
function siblings(at: At): readonly Step[] {
  return [
    received(at(-95), 'written', 'No meetings between a sister in care and her grown-up sister'),
    person(at(-95), 'complainant', 'Rhiannon Vale', 'Adult sister, with an interest in the child’s welfare.'),
    person(at(-95), 'child', 'Seren Vale'),
    ...started(at(-95)),
    takenOn(at(-95), complaintsManager),
    answered(at(-85), 'not resolved'),
    ...stage2Asked(at(-80), 'written', 'We were told to wait, twice.'),
    ...appointed(at(-75)),
    ...statement(
      at(-70),
      ['1 Meetings were put off five times', '2 Nobody asked either sister what she wants'].join('\n'),
    ),
    delayNotice(at(-58), at(-18), 'One interview has to wait for the school holidays to end.'),
    ...found(at(-25), 'investigating officer', { '1': 'upheld', '2': 'inconclusive' }),
    ...recommended(at(-25), 'investigating officer', [
      { kind: 'individual action', text: 'Agree dates for meetings for the next three months' },
    ]),
    ...reported(at(-25)),
    ...stage2Answered({ sent: at(-20), received: at(-19), accepts: 1 }),
  ]
}

const panelWanted = (at: At): LiveComplaint => ({
  shows: 'a review panel asked for',
  steps: [...siblings(at), ...panelAsked(at(-3), 'The second point was not looked into: nobody spoke to my sister.')],
})

const allegation = (at: At): LiveComplaint => ({
  shows: 'a review panel arranged',
  steps: [
    received(at(-110), 'written', 'Foster carers not told how an allegation ended'),
    person(at(-110), 'complainant', 'Alastair Kettering', 'Foster carer. Complains together with his wife.'),
    person(at(-110), 'complainant', 'Joy Kettering', 'Foster carer.'),
    ...started(at(-110)),
    takenOn(at(-110), complaintsManager),
    answered(at(-101), 'not resolved'),
    ...stage2Asked(at(-98), 'written', 'Five months without a letter is too long.'),
    ...appointed(at(-92)),
    ...statement(
      at(-86),
      [
        '1a The outcome of the enquiry was not told in writing',
        '1b Calls about it were not returned',
        '2 No support was offered while it ran',
        '3 A placement was ended before it was over',
      ].join('\n'),
    ),
    wants(at(-86), 'The outcome in writing, and a note on our file.'),
    delayNotice(at(-75), at(-36), 'Police papers have been asked for.'),
    ...found(at(-47), 'investigating officer', {
      '1a': 'upheld',
      '1b': 'upheld',
      '2': ['partially upheld', 'Support was offered once, and not again.'],
      '3': 'not upheld',
    }),
    ...recommended(at(-47), 'investigating officer', [
      { kind: 'apology', text: 'Apologise for what is upheld in full or in part' },
      { kind: 'service improvement', text: 'Write to foster carers within five days of the end of an enquiry' },
    ]),
    ...reported(at(-47)),
    ...stage2Answered({
      sent: at(-38),
      received: at(-36),
      accepts: 2,
      disagrees: { label: '2', reasons: 'Support was offered again in two calls that the report does not mention.' },
    }),
    ...panelAsked(at(-18), 'We do not accept the finding on the placement.'),
    ...panelArranged(at(-10), at(9), [panelChair, secondPanellist, thirdPanellist]),
  ],
})

export const afterStage2: readonly ((at: At) => LiveComplaint)[] = [assessment, panelWanted, allegation]
