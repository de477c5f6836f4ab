import { openSuspensions } from '#complaint/gates/suspension.ts'
import { livePoints } from '#complaint/points.ts'
import { concurrentLimb } from '#law/concurrent.ts'
import { askedOfAll } from '../asked-of-all.ts'
import { dayTold, lengthTold } from '../dates.ts'
import { unstopped } from '../point-words.ts'
import { pointsNamed } from '../points-told.ts'
import { BEFORE_THE_END, complaintsTeam, OMBUDSMAN, ombudsmanPart, words } from '../shared-parts.ts'
import type { Given, Template } from '../template.ts'

const last = ({ state }: Given) => openSuspensions(state).at(-1)

/** Word that something waits for proceedings: which, why, and the right to make it again afterwards (regulation 8). */
export const pause: Template = {
  id: 'pause',
  title: 'Pause for proceedings',
  heading: 'Why part of your complaint has to wait',
  summary: 'What waits, for which proceedings and why, when we look again, and the right to make it again afterwards.',
  reader: 'adult',
  may: complaintsTeam,
  goesTo: ['complainant', 'advocate'],
  tells: ['T09', 'live to suspended and back'],
  source: [
    { key: 'REG', at: '8(1)' },
    { key: 'REG', at: '8(3)' },
    { key: 'REG', at: '8(5)' },
  ],
  opensWhen: state => (openSuspensions(state).length > 0 ? null : 'Opens when something waits for proceedings.'),
  asks: () => askedOfAll,
  parts: [
    words(
      'opening',
      'what waits',
      'Dear {name}\n\nWe cannot go on with {what waits} for now. We decided that on {decided}.',
      {
        source: [{ key: 'REG', at: '8(3)' }],
        keeps: ['what waits'],
      },
    ),
    words(
      'reasons',
      'the proceedings, and why going on would prejudice them',
      '{ground}. They are: {proceedings}. To look at your complaint now would get in the way of them: {prejudice}',
      {
        heading: 'Why',
        source: [
          { key: 'REG', at: '8(1)' },
          { key: 'REG', at: '8(3)' },
        ],
        keeps: ['proceedings', 'prejudice'],
      },
    ),
    words(
      'review',
      'when it is looked at again',
      'We look at this again on {review}, and tell you then. Nothing waits longer than it must.',
      {
        heading: 'When we look at it again',
      },
    ),
    words('the-rest', 'what goes on', 'We go on with the rest of your complaint.', {
      when: given => last(given)?.pointIds.length !== 0 && livePoints(given.state).length > 0,
    }),
    words(
      'again',
      'the right to make it again after the proceedings',
      'When the proceedings are over, or are given up, you can make this complaint again. You have {time to ask again} from then. Tell us in any way you like.',
      { heading: 'Your right to come back', source: [{ key: 'REG', at: '8(5)' }], keeps: ['time to ask again'] },
    ),
    ombudsmanPart(`${BEFORE_THE_END} You can ask it to look at this decision.`),
  ],
  values(given) {
    const suspension = last(given)
    return {
      'what waits': suspension ? pointsNamed(given, suspension.pointIds) : null,
      decided: dayTold(suspension?.happened),
      ground: suspension?.limb ? concurrentLimb[suspension.limb].inWords : null,
      proceedings: suspension ? unstopped(suspension.proceeding) : null,
      prejudice: suspension?.prejudice ?? null,
      review: dayTold(suspension?.reviewOn),
      'time to ask again': lengthTold(given, 'REG8-1Y'),
      Ombudsman: OMBUDSMAN,
    }
  },
  lacks: () => [],
  enclosures: () => [],
}
