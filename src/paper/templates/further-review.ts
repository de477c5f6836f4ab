import { currentRound, hasStep } from '#complaint/rounds.ts'
import { askedOfAll } from '../asked-of-all.ts'
import { dayTold, dueDay } from '../dates.ts'
import { who } from '../people.ts'
import { pointsNamed } from '../points-told.ts'
import { BEFORE_THE_END, complaintsTeam, OMBUDSMAN, ombudsmanPart, words } from '../shared-parts.ts'
import type { Given, Template } from '../template.ts'

const review = ({ state }: Given) => currentRound(state).panel.supplementary

/** Word of a further review that the panel asked for: which points, who does it, by when, and that the answer is still due. */
export const furtherReview: Template = {
  id: 'further-review',
  title: 'A further review after the panel',
  heading: 'Part of your complaint is looked at again',
  summary: 'Which points are looked at again, by whom and by when, and that the council’s answer is due all the same.',
  reader: 'adult',
  may: complaintsTeam,
  goesTo: ['complainant', 'advocate'],
  tells: ['T37'],
  source: [{ key: 'D', at: '18 011 015' }],
  opensWhen(state) {
    const round = currentRound(state)
    if (hasStep(round, 'supplementary review answered')) return 'The further review has been answered.'
    return hasStep(round, 'supplementary review commissioned')
      ? null
      : 'Opens when a further review has been asked for.'
  },
  asks: () => askedOfAll,
  parts: [
    words(
      'opening',
      'what is looked at again, and by whom',
      'Dear {name}\n\nThe review panel recommended a further look at {points}. {who} does that. They had no part in it before.',
      { source: [{ key: 'D', at: '18 011 015' }], keeps: ['points', 'who'] },
    ),
    words('by-when', 'by when', 'We expect the result by {due}, and send it to you with our answer to it.', {
      heading: 'By when',
      when: given => dayTold(review(given)?.dueOn ?? undefined) !== null,
    }),
    words(
      'the-rest',
      'that the answer to the panel is due all the same',
      'It does not hold up our answer to the panel. That is due by {answer}.',
      {
        heading: 'Our answer to the panel',
        source: [{ key: 'REG', at: '20(3)' }],
        keeps: ['answer'],
        when: ({ state }) => !hasStep(currentRound(state), 'stage 3 responded'),
      },
    ),
    ombudsmanPart(BEFORE_THE_END),
  ],
  values: given => ({
    points: pointsNamed(given, review(given)?.pointIds ?? []),
    who: who(given, 'supplementary investigating officer'),
    due: dayTold(review(given)?.dueOn ?? undefined),
    answer: dueDay(given, 'S3-RESP-15'),
    Ombudsman: OMBUDSMAN,
  }),
  lacks: () => [],
  enclosures: () => [],
}
