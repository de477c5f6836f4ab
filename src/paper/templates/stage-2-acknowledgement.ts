import { livePoints } from '#complaint/points.ts'
import { currentRound, hasStage, hasStep } from '#complaint/rounds.ts'
import { askedOfAll } from '../asked-of-all.ts'
import { heading } from '../content.ts'
import { dayOf, dueDay, lengthTold } from '../dates.ts'
import { pointsTold } from '../points-told.ts'
import { advocacyPart, BEFORE_THE_END, complaintsTeam, OMBUDSMAN, ombudsmanPart, words } from '../shared-parts.ts'
import type { Given, Template } from '../template.ts'

/** An oral complaint is written down first, and its final record starts stage 2 (regulations 16 and 17(5)). */
const waitsForRecord = ({ state }: Given): boolean => {
  const round = currentRound(state)
  return round.form === 'oral' && !hasStep(round, 'written record produced')
}

/** Word that stage 2 was asked for: what happens now, by when, and who can help (regulations 16 and 17). */
export const stage2Acknowledgement: Template = {
  id: 'stage-2-acknowledgement',
  title: 'Acknowledgement at stage 2',
  heading: 'Your complaint is now at stage 2',
  summary: 'When stage 2 was asked for, what happens now, by when the answer is due, and about advocacy.',
  reader: 'adult',
  may: complaintsTeam,
  goesTo: ['complainant', 'advocate'],
  tells: ['T13', 'T19', 'T21'],
  source: [
    { key: 'REG', at: '17(1)' },
    { key: 'REG', at: '17(3)' },
  ],
  opensWhen(state) {
    const round = currentRound(state)
    if (hasStep(round, 'stage 2 responded')) return 'Stage 2 has been answered.'
    return hasStage(round, 2) ? null : 'Opens when stage 2 has been asked for.'
  },
  asks: () => askedOfAll,
  parts: [
    words(
      'opening',
      'when stage 2 was asked for',
      'Dear {name}\n\nYou asked for stage 2 on {asked}. Your complaint will now be investigated.',
    ),
    words(
      'what-happens',
      'what happens at stage 2',
      'An investigating officer looks into your complaint. An independent person, who does not work for the council, watches over it. We will tell you who they are. You can object to either of them.\n\nThe investigating officer first agrees with you, in writing, what you complain about and what you want. Both write a report. A senior officer then decides on every point and writes to you.',
      { heading: 'What happens now', source: [{ key: 'REG', at: '17(2)' }] },
    ),
    {
      kind: 'composed',
      compose: given => {
        const points = livePoints(given.state, 'substance')
        return points.length === 0
          ? []
          : [heading('What we understood'), ...pointsTold('The points of your complaint', points)]
      },
    },
    words(
      'by-when',
      'by when stage 2 is answered',
      'Stage 2 counts from {started}. We should answer within {limit}, which is by {usual}. If we cannot, we tell you before then why, and when you will have our answer. It can be {longest} at the most, which end on {latest}.',
      {
        heading: 'By when',
        source: [{ key: 'REG', at: '17(3)' }],
        keeps: ['usual', 'latest'],
        when: given => !waitsForRecord(given),
      },
    ),
    words(
      'written-record',
      'the written record of an oral complaint',
      'You told us about your complaint in person or by telephone, so we write it down first. You will have the draft, and can tell us what to change. Stage 2 counts from the day on which the final record is made. We then have {limit}, or {longest} at the most.',
      {
        heading: 'By when',
        source: [
          { key: 'REG', at: '16' },
          { key: 'REG', at: '17(5)' },
        ],
        keeps: ['limit', 'longest'],
        when: waitsForRecord,
      },
    ),
    advocacyPart,
    ombudsmanPart(`${BEFORE_THE_END} It can also look at how long we take.`),
  ],
  values: given => ({
    asked: dayOf(given, 'stage 2 requested'),
    started:
      currentRound(given.state).form === 'oral'
        ? dayOf(given, 'written record produced')
        : dayOf(given, 'stage 2 requested'),
    limit: lengthTold(given, 'S2-25'),
    usual: dueDay(given, 'S2-25'),
    longest: lengthTold(given, 'S2-65'),
    latest: dueDay(given, 'S2-65'),
    Ombudsman: OMBUDSMAN,
  }),
  lacks: () => [],
  enclosures: () => [],
}
