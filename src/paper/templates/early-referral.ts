import { undecidedPoints } from '#complaint/adjudication/adjudication.ts'
import { agreedItems } from '#complaint/agreed/item.ts'
import { notUpheld } from '#complaint/gates/early-referral.ts'
import { livePoints } from '#complaint/points.ts'
import { currentRound, hasStage, hasStep } from '#complaint/rounds.ts'
import type { ComplaintState } from '#complaint/state.ts'
import { askedOfAll } from '../asked-of-all.ts'
import { type Block, heading, paragraphs, table } from '../content.ts'
import { dayTold } from '../dates.ts'
import { pointsNamed } from '../points-told.ts'
import { complaintsTeam, OMBUDSMAN, ombudsmanPart, words } from '../shared-parts.ts'
import { answerTo, type Given, type Template } from '../template.ts'

/** What the complainant wants and stage 2 answered, and how much of it is met, wholly or in part. */
function wishesOf({ adjudication, outcomes }: ComplaintState) {
  const said = outcomes.flatMap(({ id }) => adjudication.outcomes.get(id) ?? []).filter(({ atStage1 }) => !atStage1)
  return {
    wanted: outcomes.length,
    met: said.filter(({ result }) => result === 'met' || result === 'met in part').length,
  }
}

/** The limbs of the test, each with what the record shows of it (the guidance, as it is recalled). */
function limbs(given: Given): readonly Block[] {
  const { state } = given
  const against = notUpheld(state)
  const undecided = undecidedPoints(state, 'substance').length
  const actions = agreedItems(state).filter(({ at }) => at === 2)
  const { wanted, met } = wishesOf(state)
  return [
    heading('Why this can be done'),
    ...table(
      'Each part of the test, and what the record shows',
      ['The test', 'What the record shows'],
      [
        ['The report at stage 2 is very sound', answerTo(given, 'sound') || '[not answered yet]'],
        ['Every point is decided', undecided === 0 ? 'All are decided.' : `${undecided} not decided.`],
        [
          'All complaints are upheld, or all that matter',
          against.length === 0
            ? `All ${livePoints(state, 'substance').length} are upheld, wholly or in part.`
            : `Not upheld: ${pointsNamed(
                given,
                against.map(({ id }) => id),
              )}. ${answerTo(given, 'notSignificant') || '[not answered yet]'}`,
        ],
        [
          'There is a clear action plan',
          actions.length === 0 ? 'No action is on record.' : `${actions.length} on record.`,
        ],
        [
          'The council does most of what is wanted',
          wanted === 0 ? 'Nothing is on record as wanted.' : `${met} of ${wanted} met, wholly or in part.`,
        ],
      ],
    ),
  ]
}

/** Leaving stage 3 out and going to the Ombudsman, which takes every part of a strict test and the complainant's agreement. */
export const earlyReferral: Template = {
  id: 'early-referral',
  title: 'Agreement to go to the Ombudsman without a panel',
  heading: 'Going to the Ombudsman without a review panel',
  summary: 'The strict test, part by part, what the Ombudsman receives, and room for the complainant’s agreement.',
  reader: 'adult',
  may: complaintsTeam,
  goesTo: ['complainant', 'advocate'],
  tells: ['T31'],
  source: [
    { key: 'D', at: '21 007 738' },
    { key: 'GUIDANCE', at: '' },
  ],
  opensWhen(state) {
    const round = currentRound(state)
    if (hasStage(round, 3)) return 'A panel has been asked for.'
    return hasStep(round, 'stage 2 responded') ? null : 'Opens when stage 2 has been answered.'
  },
  asks: ({ state }) => [
    { name: 'sound', label: 'What makes the stage 2 report very sound?', needed: true, long: true },
    ...(notUpheld(state).length > 0
      ? [
          {
            name: 'notSignificant',
            label: 'Why is what was not upheld not significant?',
            hint: 'If you cannot say so, the test is not met.',
            needed: true,
            long: true,
          },
        ]
      : []),
    ...askedOfAll,
  ],
  parts: [
    words(
      'opening',
      'what is offered, and that it is the complainant’s choice',
      'Dear {name}\n\nAfter stage 2 you can ask for a review panel. There is another way, if you and we both want it: the complaint goes to the Ombudsman now. You do not have to agree. If you do not, your right to a panel stays.',
      { source: [{ key: 'D', at: '21 007 738' }] },
    ),
    { kind: 'composed', compose: limbs },
    words(
      'receives',
      'what the Ombudsman receives',
      'If you agree, we send the Ombudsman your complaint, both reports of stage 2, our decision, the action plan and this agreement.',
      { heading: 'What the Ombudsman receives' },
    ),
    {
      kind: 'composed',
      compose({ state }) {
        const agreed = state.gates.earlyReferral
        return [
          heading('Your agreement'),
          ...paragraphs(
            agreed?.agreement
              ? `On record of ${dayTold(agreed.happened) ?? 'a day not recorded'}: ${agreed.agreement}`
              : 'I agree that my complaint goes to the Ombudsman without a review panel / I do not agree\n\nName: ………………………………………………\nSigned: ………………………………………………\nDate: ………………………………………………',
          ),
        ]
      },
    },
    ombudsmanPart(
      'The Ombudsman is {Ombudsman}. It decides for itself whether it takes the complaint. It may send it back to us for a panel.',
    ),
  ],
  values: () => ({ Ombudsman: OMBUDSMAN }),
  lacks: ({ state }) => [
    ...(undecidedPoints(state, 'substance').length > 0 ? ['Not every point is decided, so the test is not met.'] : []),
    ...(agreedItems(state).some(({ at }) => at === 2)
      ? []
      : ['There is no action plan on record, so the test is not met.']),
    ...(wishesOf(state).met * 2 > wishesOf(state).wanted || wishesOf(state).wanted === 0
      ? []
      : ['The record does not show that most of what is wanted will be done, so the test is not met.']),
  ],
  enclosures: () => [],
}
