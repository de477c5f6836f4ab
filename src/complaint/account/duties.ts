import type { Duty } from '../duty.ts'
import type { ComplaintState } from '../state.ts'
import { standingAccount } from './state.ts'

/** A published account that may no longer hide who it is about waits for somebody to look, also in a closed complaint. */
export const accountDuties = (state: ComplaintState): readonly Duty[] =>
  standingAccount(state)?.doubted
    ? [
        {
          id: 'account-doubted',
          what: 'Look at the published account: it may no longer hide who it is about',
          who: 'complaints manager',
          by: null,
          source: [{ key: 'UKGDPR', at: 'recital 26' }],
          clockId: null,
        },
      ]
    : []
