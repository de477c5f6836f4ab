import type { Right } from '../rights.ts'
import type { ComplaintState } from '../state.ts'
import { wholeWithdrawal } from './withdrawal.ts'

/** What the complainant may do about what a gate ended; null where none ended it. */
export function gateRights(state: ComplaintState): readonly Right[] | null {
  if (!wholeWithdrawal(state)) return null
  return [
    {
      what: 'May complain about it again: the year of regulation 9 counts from the grounds, not from the withdrawal',
      until: null,
      source: [{ key: 'REG', at: '9(1)' }],
    },
  ]
}
