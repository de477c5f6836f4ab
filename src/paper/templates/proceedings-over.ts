import { openSuspensions } from '#complaint/gates/suspension.ts'
import type { ComplaintState } from '#complaint/state.ts'
import { dueSpan } from '#law/due.ts'
import { limits } from '#law/limits.ts'
import { askedOfAll } from '../asked-of-all.ts'
import { dayTold, lengthTold } from '../dates.ts'
import { lastSaid } from '../on-record.ts'
import { capitalised, unstopped } from '../point-words.ts'
import { pointsNamed } from '../points-told.ts'
import { advocacyPart, BEFORE_THE_END, complaintsTeam, OMBUDSMAN, ombudsmanPart, words } from '../shared-parts.ts'
import type { Given, Template } from '../template.ts'

/** What waited for proceedings that are over since, and has not been made again. */
export const waitedFor = (state: ComplaintState) =>
  openSuspensions(state).findLast(({ proceedingsOver }) => proceedingsOver !== null)

/** The last day on which it can be made again (regulation 8(5)). */
export function lastDayToAskAgain({ state, now }: Given): string | null {
  const over = waitedFor(state)?.proceedingsOver?.on
  return over ? dayTold(dueSpan(limits['REG8-1Y'], over, now.calendar)) : null
}

const ended: Readonly<Record<string, string>> = { discontinued: 'were given up', completed: 'ended' }

/** Word that the proceedings are over: from that day there is a year to make it again (regulation 8(4) and (5)). */
export const proceedingsOver: Template = {
  id: 'proceedings-over',
  title: 'The proceedings are over',
  heading: 'You can make your complaint again',
  summary: 'That the proceedings are over, since when, and the last day on which the complaint can be made again.',
  reader: 'adult',
  may: complaintsTeam,
  goesTo: ['complainant', 'advocate'],
  tells: ['T11'],
  source: [
    { key: 'REG', at: '8(4)' },
    { key: 'REG', at: '8(5)' },
  ],
  opensWhen: state =>
    waitedFor(state) ? null : 'Opens when proceedings are over for which something of the complaint had to wait.',
  asks: () => askedOfAll,
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
      },
    ),
    words(
      'next',
      'what happens then, and what if they do not come back',
      'It becomes a complaint of its own, which starts again with the day on which we get it. If you do not come back by {last day}, we close this complaint. We tell you when we do.',
      { heading: 'What happens next', source: [{ key: 'REG', at: '8(5)' }] },
    ),
    advocacyPart,
    ombudsmanPart(BEFORE_THE_END),
  ],
  values(given) {
    const suspension = waitedFor(given.state)
    return {
      'what waited': suspension ? pointsNamed(given, suspension.pointIds) : null,
      proceedings: suspension ? capitalised(unstopped(suspension.proceeding)) : null,
      ended: ended[lastSaid(given, 'proceedings-over', 'how') ?? ''] ?? 'were over',
      over: dayTold(suspension?.proceedingsOver?.on),
      'last day': lastDayToAskAgain(given),
      'time to ask again': lengthTold(given, 'REG8-1Y'),
      Ombudsman: OMBUDSMAN,
    }
  },
  lacks: () => [],
  enclosures: () => [],
}
