import { dueSpan } from '#law/due.ts'
import type { Now } from '../clocks/clocks.ts'
import type { Duty } from '../duty.ts'
import type { ComplaintState } from '../state.ts'
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

/** What is owed at the gates and for whatever they suspended, refused or sent elsewhere. */
export const gateDuties = (state: ComplaintState, now: Now): readonly Duty[] => [...withdrawalLetters(state, now)]
