import { dueSpan } from '#law/due.ts'
import type { SourceRef } from '#law/sources.ts'
import type { Span } from '#law/span.ts'
import { waitsForAdvocate } from '../alongside/advocate.ts'
import type { Now } from '../clocks/clocks.ts'
import type { Duty } from '../duty.ts'
import type { ComplaintState } from '../state.ts'
import { allGrounds, isLatenessDecided, timeliness } from './lateness.ts'
import { openInterests } from './standing.ts'
import { openSuspensions } from './suspension.ts'
import { unconfirmedWithdrawals } from './withdrawal.ts'

/** Regulation 7(2): a withdrawal counts once it is confirmed in writing. */
const withdrawalLetters = (state: ComplaintState, { calendar, limits }: Now): readonly Duty[] =>
  unconfirmedWithdrawals(state).map(({ seq, happened }) => ({
    id: `withdrawal-${seq}`,
    what: 'Confirm the withdrawal in writing: until then nothing is withdrawn',
    who: 'complaints manager',
    by: dueSpan(limits['WITHDRAW-CONF'], happened, calendar),
    source: limits['WITHDRAW-CONF'].source,
    clockId: null,
  }))

/** Regulation 12(1): as soon as possible, and stage 1 does not begin before it. */
const interests = (state: ComplaintState, { limits }: Now): readonly Duty[] =>
  openInterests(state).map(({ personId }) => ({
    id: `interest-${personId}`,
    what: 'Decide whether the person has sufficient interest: stage 1 starts with that decision',
    who: 'complaints manager',
    by: null,
    source: limits['INTEREST-ASAP'].source,
    clockId: null,
  }))

/** Regulation 9(2): what is shown to be late waits for both findings. Nothing is refused by the passing of time. */
const lateMatters = (state: ComplaintState, { calendar }: Now): readonly Duty[] =>
  allGrounds(state)
    .filter(({ arose }) => timeliness(state, arose, calendar) === 'late')
    .filter(grounds => !isLatenessDecided(state, grounds))
    .map(({ seq }) => ({
      id: `lateness-${seq}`,
      what: 'Decide on the matter that came late: it is presumed to be considered',
      who: 'complaints manager',
      by: null,
      source: [
        { key: 'REG', at: '9(2)' },
        { key: 'D', at: '25 006 810' },
      ],
      clockId: null,
    }))

/** Regulation 8: the notice, a further look on the day that was set, and the end of the year for making it again. */
const suspensions = (state: ComplaintState, { today, calendar, limits }: Now): readonly Duty[] =>
  openSuspensions(state).flatMap(({ seq, notice, reviewOn, proceedingsOver }): Duty[] => {
    const say = (id: string, what: string, by: Span | null, source: readonly SourceRef[]): Duty[] => [
      { id: `suspension-${seq}-${id}`, what, who: 'complaints manager', by, source, clockId: null },
    ]
    const year = proceedingsOver && dueSpan(limits['REG8-1Y'], proceedingsOver.on, calendar)
    const isYearOver = year !== null && year.latest !== null && today > year.latest
    return [
      ...(notice === null
        ? say(
            'notice',
            'Send the notice of the suspension: reasons, proceedings, and the right to make it again within a year',
            null,
            limits['REG8-NOTICE'].source,
          )
        : []),
      ...(proceedingsOver === null
        ? say('review', 'Look again at the suspension: would it still prejudice the proceedings?', reviewOn, [
            { key: 'REG', at: '8(2)' },
          ])
        : []),
      ...(isYearOver
        ? say(
            'year over',
            'Decide whether to close: the year for making it again is over, and see whether the complainant was told of it',
            null,
            limits['REG8-1Y'].source,
          )
        : []),
    ]
  })

/** Regulation 14(3)(b): stage 1 cannot start before, and to find an advocate is for the council. */
const advocates = (state: ComplaintState): readonly Duty[] =>
  waitsForAdvocate(state)
    ? [
        {
          id: 'advocate',
          what: 'Appoint the advocate who was asked for: stage 1 cannot start before',
          who: 'complaints manager',
          by: null,
          source: [
            { key: 'REG', at: '14(3)(b)' },
            { key: 'ADV', at: 'regulation 4(2)' },
          ],
          clockId: null,
        },
      ]
    : []

/** What is owed at the gates and for whatever they suspended, refused or sent elsewhere. */
export const gateDuties = (state: ComplaintState, now: Now): readonly Duty[] => [
  ...interests(state, now),
  ...advocates(state),
  ...lateMatters(state, now),
  ...suspensions(state, now),
  ...withdrawalLetters(state, now),
]
