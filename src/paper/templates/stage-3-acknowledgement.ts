import { currentRound, hasStage, hasStep } from '#complaint/rounds.ts'
import { askedOfAll } from '../asked-of-all.ts'
import { heading, paragraphs } from '../content.ts'
import { dayOf, dueDay, lengthTold } from '../dates.ts'
import { pointsTold } from '../points-told.ts'
import { advocacyPart, BEFORE_THE_END, complaintsTeam, OMBUDSMAN, ombudsmanPart, words } from '../shared-parts.ts'
import type { Template } from '../template.ts'

/** Word that a panel was asked for: by when it meets, what it can do, and who may come (regulations 18 and 19). */
export const stage3Acknowledgement: Template = {
  id: 'stage-3-acknowledgement',
  title: 'Acknowledgement at stage 3',
  heading: 'You asked for a review panel',
  summary: 'When the panel was asked for, by when it meets, what it can do, who can come, and about advocacy.',
  reader: 'adult',
  may: [...complaintsTeam, 'panel clerk'],
  goesTo: ['complainant', 'advocate', 'independent person'],
  tells: ['T28'],
  source: [
    { key: 'REG', at: '19(4)' },
    { key: 'REG', at: '19(6)' },
    { key: 'GUIDANCE', at: '' },
  ],
  opensWhen(state) {
    const round = currentRound(state)
    if (hasStep(round, 'panel held')) return 'The panel has met.'
    return hasStage(round, 3) ? null : 'Opens when a panel has been asked for.'
  },
  asks: () => askedOfAll,
  parts: [
    words(
      'opening',
      'when the panel was asked for',
      'Dear {name}\n\nThe request for a review panel reached us on {asked}. This is stage 3 of the procedure.',
    ),
    {
      kind: 'composed',
      compose({ state }) {
        const disputed = currentRound(state).panel.disputed.flatMap(id => state.points.get(id) ?? [])
        return disputed.length === 0
          ? []
          : [heading('What you are not satisfied with'), ...pointsTold('The points that the panel looks at', disputed)]
      },
    },
    words(
      'by-when',
      'by when the panel meets',
      'The panel meets within {limit} of your request, so by {latest}. We will tell you the day, and send you the papers {papers} it.',
      { heading: 'By when', source: [{ key: 'REG', at: '19(4)' }], keeps: ['latest'] },
    ),
    words(
      'what-it-does',
      'what the panel can and cannot do',
      'Three people who do not work for the council listen to everybody and read the papers. They look at whether stage 2 was done well and at the findings that you dispute. They recommend what the council should do. They do not investigate again, and cannot take up something new.',
      {
        heading: 'What the panel does',
        source: [
          { key: 'REG', at: '19(2)' },
          { key: 'FRG3', at: '' },
        ],
      },
    ),
    words(
      'who-comes',
      'who may come',
      'You can come, with your advocate and one other person. One of them can speak for you. You can also send us in writing what you want the panel to read. Lawyers are not usual: it is not a court.',
      { heading: 'Who can come', source: [{ key: 'REG', at: '19(6)' }] },
    ),
    {
      kind: 'composed',
      compose: () =>
        paragraphs(
          'Tell us what you need: an interpreter, a quiet room, breaks, a place you can get to, large print, or anything else.',
        ),
    },
    advocacyPart,
    ombudsmanPart(BEFORE_THE_END),
  ],
  values: given => ({
    asked: dayOf(given, 'panel requested'),
    limit: lengthTold(given, 'S3-PANEL-30'),
    latest: dueDay(given, 'S3-PANEL-30'),
    papers: `${lengthTold(given, 'S3-PAPERS-10B').replace(/ before$/, '')} before`,
    Ombudsman: OMBUDSMAN,
  }),
  lacks: () => [],
  enclosures: () => [],
}
