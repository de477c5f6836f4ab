import { dateInWords } from '#law/day-words.ts'
import { dueSpan } from '#law/due.ts'
import { limits } from '#law/limits.ts'
import type { Span } from '#law/span.ts'
import { askedOfAll } from '../asked-of-all.ts'
import { dayTold, lengthTold } from '../dates.ts'
import { entryOf, said } from '../on-record.ts'
import { type PauseOver, pauseAsked, pausesOver, pauseTold } from '../pauses-over.ts'
import { pointsNamed } from '../points-told.ts'
import { advocacyPart, BEFORE_THE_END, complaintsTeam, OMBUDSMAN, ombudsmanPart, words } from '../shared-parts.ts'
import type { Given, Template } from '../template.ts'

/** The last day on which it can be made again (regulation 8(5)). */
const yearOf = ({ now }: Given, { on }: PauseOver): Span => dueSpan(limits['REG8-1Y'], on, now.calendar)

export function lastDayToAskAgain(given: Given): string | null {
  const over = pauseTold(given)
  return over ? dayTold(yearOf(given, over)) : null
}

/** That the year is over: no letter may tell of the right then. A sentence, or none. */
export function yearIsOver(given: Given): readonly string[] {
  const over = pauseTold(given)
  const last = over && yearOf(given, over).latest
  return last != null && last < given.now.today
    ? [
        `The year for making it again ended on ${dateInWords(last)} (Regulation 8(5)): this letter would tell of a right that is over.`,
      ]
    : []
}

const isWhole = (given: Given): boolean => pauseTold(given)?.isWhole ?? true

const ended: Readonly<Record<string, string>> = { discontinued: 'were given up', completed: 'ended' }

/** Word that the proceedings are over: from that day there is a year to make it again (regulation 8(4) and (5)). */
export const proceedingsOver: Template = {
  id: 'proceedings-over',
  title: 'The proceedings are over',
  heading: 'You can come back to us about what had to wait',
  summary: 'That the proceedings are over, since when, and the last day on which the complaint can be made again.',
  reader: 'adult',
  may: complaintsTeam,
  goesTo: ['complainant', 'advocate'],
  tells: ['T11'],
  about: given => [pauseTold(given)?.seq ?? []].flat(),
  source: [
    { key: 'REG', at: '8(4)' },
    { key: 'REG', at: '8(5)' },
  ],
  opensWhen: state =>
    pausesOver(state).length > 0
      ? null
      : 'Opens when proceedings are over for which something of the complaint had to wait.',
  asks: given => [...pauseAsked(given), ...askedOfAll],
  parts: [
    words(
      'opening',
      'which proceedings are over',
      'Dear {name}\n\nWe told you that {what waited} had to wait for other proceedings. They were: {proceedings}. They {ended} on {over}, so nothing has to wait for them any more.',
      { source: [{ key: 'REG', at: '8(4)' }], keeps: ['what waited', 'over'] },
    ),
    words(
      'again',
      'the right to make it again, and until when',
      'You can now make this complaint again, and we will look at it. Please do so by {last day}. That is {time to ask again} from the end of the proceedings. The usual time limit for complaints does not count here.\n\nTell us in any way you like. You do not have to write it all down again: say that you want us to look at it.',
      {
        heading: 'Your right to come back',
        source: [
          { key: 'REG', at: '8(4)' },
          { key: 'REG', at: '8(5)' },
        ],
        keeps: ['last day', 'time to ask again'],
        when: isWhole,
      },
    ),
    words(
      'again-in-part',
      'the right to make it again, and until when',
      'You can now make this part of your complaint again, and we will look at it. Please do so by {last day}. That is {time to ask again} from the end of the proceedings. The usual time limit for complaints does not count here.\n\nTell us in any way you like. You do not have to write it all down again: say that you want us to look at it.',
      {
        heading: 'Your right to come back',
        source: [
          { key: 'REG', at: '8(4)' },
          { key: 'REG', at: '8(5)' },
        ],
        keeps: ['last day', 'time to ask again'],
        when: given => !isWhole(given),
      },
    ),
    words(
      'next',
      'what happens then, and what if they do not come back',
      'It becomes a complaint of its own, which starts again with the day on which we get it. If you do not come back by {last day}, we close this complaint. We tell you when we do.',
      {
        heading: 'What happens next',
        source: [{ key: 'REG', at: '8(5)' }],
        when: isWhole,
      },
    ),
    words(
      'next-in-part',
      'what happens then, and what if they do not come back',
      'That part becomes a complaint of its own, which starts again with the day on which we get it. If you do not come back by {last day}, we do not look at that part any more. Nothing else in your complaint changes by this letter.',
      {
        heading: 'What happens next',
        source: [{ key: 'REG', at: '8(5)' }],
        when: given => !isWhole(given),
      },
    ),
    advocacyPart,
    ombudsmanPart(BEFORE_THE_END),
  ],
  values(given) {
    const over = pauseTold(given)
    return {
      'what waited': over ? pointsNamed(given, over.pointIds) : null,
      proceedings: over ? over.proceedings.join('; ') : null,
      ended: ended[(over && said(entryOf(given, over), 'how')) ?? ''] ?? 'were over',
      over: dayTold(over?.on),
      'last day': lastDayToAskAgain(given),
      'time to ask again': lengthTold(given, 'REG8-1Y'),
      Ombudsman: OMBUDSMAN,
    }
  },
  lacks: yearIsOver,
  enclosures: () => [],
}
