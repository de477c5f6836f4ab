import { livePoints } from '#complaint/points.ts'
import { askedOfAll } from '../asked-of-all.ts'
import { heading } from '../content.ts'
import { dayOf } from '../dates.ts'
import { lastSaid } from '../on-record.ts'
import { pointsTold } from '../points-told.ts'
import { advocacyPart, BEFORE_THE_END, complaintsTeam, OMBUDSMAN, ombudsmanPart, words } from '../shared-parts.ts'
import type { Given, Template } from '../template.ts'

const earlier = ({ state }: Pick<Given, 'state'>) =>
  state.gates.links.findLast(({ direction }) => direction === 'this came after')

const isAfter = (why: 'after proceedings' | 'after withdrawal' | 'new matter') => (given: Given) =>
  earlier(given)?.why === why

/** Word that what was made again, or is new, is a complaint of its own that follows an earlier one (T11, T41). */
export const madeAgain: Template = {
  id: 'made-again',
  title: 'Made again, or a new matter',
  heading: 'Your new complaint, and the one before it',
  summary: 'That it is a complaint of its own, with its own reference and dates, and how it follows the earlier one.',
  reader: 'adult',
  may: complaintsTeam,
  goesTo: ['complainant', 'advocate'],
  tells: ['T11', 'T41'],
  source: [
    { key: 'REG', at: '7(1)' },
    { key: 'REG', at: '8(4)' },
    { key: 'REG', at: '8(5)' },
  ],
  opensWhen: state =>
    earlier({ state }) ? null : 'Opens in a complaint that was made again, or follows an earlier one as a new matter.',
  asks: () => askedOfAll,
  parts: [
    words(
      'opening',
      'that it is a complaint of its own',
      'Dear {name}\n\nWe have what you told us on {received}. It is a complaint of its own, and its reference is {reference}. It follows your earlier complaint, {earlier reference}.',
      { source: [{ key: 'REG', at: '7(1)' }], keeps: ['reference', 'earlier reference'] },
    ),
    words(
      'after-proceedings',
      'that it was made again in time after the proceedings',
      'Your earlier complaint had to wait for other proceedings. They are over, and you came back to us in time. So we look into it now.',
      {
        source: [
          { key: 'REG', at: '8(4)' },
          { key: 'REG', at: '8(5)' },
        ],
        when: isAfter('after proceedings'),
      },
    ),
    words(
      'after-withdrawal',
      'that a complaint that was withdrawn can be made again',
      'You took back your earlier complaint, and now you make it again. You may do that.',
      { source: [{ key: 'REG', at: '7(1)' }], when: isAfter('after withdrawal') },
    ),
    words('what-is-new', 'what is new', '{what is new}', { heading: 'What is new' }),
    {
      kind: 'composed',
      compose({ state }) {
        const points = livePoints(state, 'substance')
        return points.length === 0
          ? []
          : [heading('What we understood'), ...pointsTold('The points of your complaint', points)]
      },
    },
    words(
      'next',
      'what happens next',
      'It has dates of its own, which count from the day on which we got it. We write to you about who answers, by when, and what help there is. If we got something wrong, tell us and we will change it.',
      { heading: 'What happens next', source: [{ key: 'REG', at: '11' }] },
    ),
    advocacyPart,
    ombudsmanPart(BEFORE_THE_END),
  ],
  values: given => ({
    received: dayOf(given, 'received'),
    'earlier reference': earlier(given)?.reference ?? null,
    'what is new': lastSaid(given, 'made-again', 'whatIsNew'),
    Ombudsman: OMBUDSMAN,
  }),
  lacks: () => [],
  enclosures: () => [],
}
