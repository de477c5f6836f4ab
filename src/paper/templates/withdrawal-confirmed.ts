import { livePoints } from '#complaint/points.ts'
import { askedOfAll } from '../asked-of-all.ts'
import { dayTold, lengthTold } from '../dates.ts'
import { pointsNamed } from '../points-told.ts'
import { BEFORE_THE_END, complaintsTeam, OMBUDSMAN, ombudsmanPart, words } from '../shared-parts.ts'
import type { Given, Template } from '../template.ts'

const last = ({ state }: Given) => state.gates.withdrawals.findLast(({ takenBack }) => !takenBack)

/** Confirms a withdrawal in writing, which alone makes it one (regulation 7(2)). */
export const withdrawalConfirmed: Template = {
  id: 'withdrawal-confirmed',
  title: 'Confirmation of a withdrawal',
  heading: 'You withdrew your complaint',
  summary: 'What was withdrawn, in the person’s own words, that it was their choice, and that they can come back.',
  reader: 'adult',
  may: complaintsTeam,
  goesTo: ['complainant', 'advocate'],
  tells: ['T40', 'live to withdrawn'],
  source: [{ key: 'REG', at: '7(2)' }],
  opensWhen: ({ gates }) =>
    gates.withdrawals.some(({ takenBack }) => !takenBack) ? null : 'Opens when the complaint or a point is withdrawn.',
  asks: () => askedOfAll,
  parts: [
    words(
      'opening',
      'what was withdrawn',
      'Dear {name}\n\nOn {withdrawn} {who} told us that {what} is withdrawn. This letter confirms it.',
      {
        source: [{ key: 'REG', at: '7(2)' }],
        keeps: ['withdrawn', 'what'],
      },
    ),
    words('own-words', 'the words of the withdrawal', 'These were the words: “{words}”', {
      heading: 'What we were told',
      keeps: ['words'],
      source: [{ key: 'REG', at: '7(1)' }],
    }),
    words(
      'free',
      'that it is the person’s own choice',
      'It is your choice alone. Did anybody press you, or did we misunderstand? Then tell us. We will go on as if nothing had been said.',
    ),
    words('the-rest', 'what goes on', 'We go on with the rest of your complaint.', {
      when: given => last(given)?.pointIds.length !== 0 && livePoints(given.state).length > 0,
    }),
    words(
      'again',
      'that it can be made again',
      'You can make this complaint again. The law gives {time} from the time when the matter arose, and we can also consider it later.',
      { heading: 'If you change your mind', source: [{ key: 'REG', at: '9(1)' }], keeps: ['time'] },
    ),
    ombudsmanPart(BEFORE_THE_END),
  ],
  values(given) {
    const withdrawal = last(given)
    return {
      withdrawn: dayTold(withdrawal?.happened),
      who: withdrawal ? (withdrawal.by === 'advocate' ? 'your advocate' : 'you') : null,
      what: withdrawal ? pointsNamed(given, withdrawal.pointIds) : null,
      words: withdrawal?.words ?? null,
      time: lengthTold(given, 'REG9-1Y'),
      Ombudsman: OMBUDSMAN,
    }
  },
  lacks: () => [],
  enclosures: () => [],
}
