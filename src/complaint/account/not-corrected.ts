import type { InputIssue } from '#stream/refusal.ts'
import type { ComplaintState } from '../state.ts'

/** What was read back is not changed behind the check: a correction of it, or its end, would publish other words. */
export const notAnAccount = ({ history }: ComplaintState, target: number | null): readonly InputIssue[] =>
  history.stored.some(({ seq, type }) => seq === target && type.startsWith('account-'))
    ? [
        {
          field: 'target',
          message: `Entry ${target} belongs to the account of the case, which is checked whole. Write the account again, or take it back`,
        },
      ]
    : []
