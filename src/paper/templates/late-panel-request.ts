import { currentRound } from '#complaint/rounds.ts'
import { askedOfAll } from '../asked-of-all.ts'
import { dayOf, dueDay, lengthTold } from '../dates.ts'
import { BEFORE_THE_END, complaintsTeam, OMBUDSMAN, ombudsmanPart, words } from '../shared-parts.ts'
import type { Given, Template } from '../template.ts'

const decided = ({ state }: Given) => currentRound(state).latePanelRequest

/** Whether a panel is held although it was asked for late, and why (regulation 18(2)). */
export const latePanelRequest: Template = {
  id: 'late-panel-request',
  title: 'Decision on a panel asked for late',
  heading: 'Your request for a review panel',
  summary: 'Whether a panel is held although the time to ask was over, the reasons, and what follows.',
  reader: 'adult',
  may: complaintsTeam,
  goesTo: ['complainant', 'advocate'],
  tells: ['T29'],
  source: [{ key: 'REG', at: '18(2)' }],
  opensWhen: state =>
    currentRound(state).latePanelRequest ? null : 'Opens when it was decided on a panel that was asked for late.',
  asks: () => askedOfAll,
  parts: [
    words(
      'opening',
      'what was asked for, and when',
      'Dear {name}\n\nYou asked for a review panel on {asked}. The time to ask is {time}, and it was over. You told us why: {why late}',
      { source: [{ key: 'REG', at: '18(2)' }], keeps: ['asked', 'time'] },
    ),
    words(
      'taken',
      'that a panel is held, and by when',
      'We hold a panel all the same. {reasons}\n\nIt meets by {latest}. We will write to you about the day.',
      {
        heading: 'Our decision',
        source: [{ key: 'REG', at: '19(4)' }],
        keeps: ['latest'],
        when: given => decided(given)?.taken === true,
      },
    ),
    words(
      'refused',
      'that no panel is held, and why',
      'We do not hold a panel. {reasons}\n\nIf you think that we are wrong, tell us why. Somebody who did not decide this looks at it again.',
      {
        heading: 'Our decision',
        source: [{ key: 'REG', at: '18(2)' }],
        keeps: ['reasons'],
        when: given => decided(given)?.taken === false,
      },
    ),
    ombudsmanPart(`${BEFORE_THE_END} You can ask it to look at this decision.`),
  ],
  values: given => ({
    asked: dayOf(given, 'panel requested'),
    time: lengthTold(given, 'S3-REQ-20'),
    'why late': decided(given)?.whyLate ?? null,
    reasons: decided(given)?.reasons ?? null,
    latest: dueDay(given, 'S3-PANEL-30'),
    Ombudsman: OMBUDSMAN,
  }),
  lacks: () => [],
  enclosures: () => [],
}
