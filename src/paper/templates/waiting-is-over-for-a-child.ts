import { openSuspensions } from '#complaint/gates/suspension.ts'
import { wholeWithdrawal } from '#complaint/gates/withdrawal.ts'
import { leafPoints, livePoints } from '#complaint/points.ts'
import { everyRound, lastStep } from '#complaint/rounds.ts'
import type { ComplaintState } from '#complaint/state.ts'
import {
  askedForChild,
  childAdvocatePart,
  childOmbudsmanPart,
  childValues,
  inTheirOwnWords,
  whetherTheyComplain,
} from '../for-a-child.ts'
import { type NextDay, nextDay } from '../next-day.ts'
import { pauseAsked, pausesOver, pauseTold } from '../pauses-over.ts'
import { strandOfPoints } from '../points-told.ts'
import { complaintsTeam, words } from '../shared-parts.ts'
import type { Given, Template } from '../template.ts'
import { lastDayToAskAgain, yearIsOver } from './proceedings-over.ts'

const resumedLast = ({ gates }: ComplaintState) => gates.suspensions.findLast(({ ended }) => ended !== null)

/** What made it go on: it was resumed, or made again. */
const goneOn = ({ gates }: ComplaintState): readonly number[] =>
  [
    ...gates.links.filter(({ direction, why }) => direction === 'this came after' && why === 'after proceedings'),
    ...gates.suspensions.flatMap(({ ended }) => ended ?? []),
  ].map(({ seq }) => seq)

const answers = ['stage 1 answered', 'stage 2 responded', 'stage 3 responded'] as const

/** It goes on and is not answered yet, and nothing waits for the child to ask. */
function goesOn(state: ComplaintState): boolean {
  const since = goneOn(state).at(-1)
  if (since === undefined) return false
  const answeredSince = everyRound(state).some(({ round }) =>
    answers.some(step => (lastStep(round, step)?.seq ?? 0) > since),
  )
  return !answeredSince && (leafPoints(state).length === 0 || livePoints(state).length > 0)
}

/** Something waits still, or nothing is looked at any more: then no waiting is over. */
const isLeftOff = (state: ComplaintState): boolean =>
  state.closed !== null ||
  wholeWithdrawal(state) !== null ||
  openSuspensions(state).some(({ proceedingsOver }) => proceedingsOver === null)

const isTheirs = ({ state }: Given): boolean => pausesOver(state).length > 0

const next = (given: Given): NextDay | null => {
  return nextDay(given, strandOfPoints(given.state, resumedLast(given.state)?.pointIds ?? []))
}

const goesOnTo =
  (what: NextDay['what'] | null) =>
  (given: Given): boolean =>
    !isTheirs(given) && (next(given)?.what ?? null) === what

/** The child's own version of the letters after proceedings: it goes on, or they can ask again, and until when. */
export const waitingIsOverForChild: Template = {
  id: 'waiting-is-over-for-a-child',
  title: 'The waiting is over, for a child or young person',
  heading: 'The waiting is over',
  summary: 'That other people are done with what they had to look at, and what happens now, with a day.',
  reader: 'child',
  may: complaintsTeam,
  goesTo: ['child', 'complainant'],
  tells: ['T10', 'T11', 'live to suspended and back'],
  source: [
    { key: 'REG', at: '8(4)' },
    { key: 'REG', at: '8(5)' },
  ],
  opensWhen: state =>
    !isLeftOff(state) && (pausesOver(state).length > 0 || goesOn(state))
      ? null
      : 'Opens when proceedings are over for which something had to wait.',
  about: given => (isTheirs(given) ? [pauseTold(given)?.seq ?? []].flat() : goneOn(given.state)),
  asks: given => [...pauseAsked(given), ...askedForChild(given)],
  parts: [
    ...whetherTheyComplain('opening', 'that the waiting is over, and that they are not in trouble', [
      'Hello {name}\n\nYou told us about something. We had to wait with it. Other people had to look at something first. Thank you for waiting. You are not in trouble.',
      'Hello {name}\n\nSomebody told us about something. It is about you too. We had to wait with it. Other people had to look at something first. You are not in trouble.',
    ]),
    inTheirOwnWords,
    ...whetherTheyComplain(
      'ask-again',
      'the right to make it again, and until when',
      [
        'The waiting is over. You can ask us to look at it now. Please tell us by {last day}. You do not have to tell it all again. Just say that you want us to look.\n\nYou do not want that? That is fine too.',
        'The waiting is over. The person who told us can ask us to look at it now. They can do so until {last day}. You can tell us what you think. We would like to hear it.',
      ],
      { heading: 'What can happen now', source: [{ key: 'REG', at: '8(5)' }], keeps: ['last day'], when: isTheirs },
    ),
    words('goes-on', 'that it goes on', 'The waiting is over. We look at it now.', {
      heading: 'What happens next',
      source: [{ key: 'REG', at: '8(4)' }],
      when: given => !isTheirs(given),
    }),
    ...whetherTheyComplain(
      'by-when',
      'by when they hear',
      ['You will get an answer by {next day}.', 'There will be an answer by {next day}.'],
      {
        source: [{ key: 'REG', at: '8(4)' }],
        keeps: ['next day'],
        when: goesOnTo('answer'),
      },
    ),
    words(
      'panel-by',
      'by when three people meet about it',
      'Three people meet by {next day} to look at it. They do not work for the council. After that there is an answer.',
      { source: [{ key: 'REG', at: '19(2)' }], keeps: ['next day'], when: goesOnTo('panel') },
    ),
    ...whetherTheyComplain(
      'hear-soon',
      'that they hear soon',
      ['We will tell you soon who answers you, and on what day.', 'We will tell you soon when there is an answer.'],
      {
        when: goesOnTo(null),
      },
    ),
    childAdvocatePart,
    childOmbudsmanPart,
  ],
  values: given => ({
    ...childValues(given),
    'last day': lastDayToAskAgain(given),
    'next day': next(given)?.day ?? null,
  }),
  lacks: given => (isTheirs(given) ? yearIsOver(given) : []),
  enclosures: () => [],
}
