import { dueSpan } from '#law/due.ts'
import type { SourceRef } from '#law/sources.ts'
import type { Now } from '../clocks/clocks.ts'
import { leafPoints } from '../points.ts'
import type { Right } from '../right.ts'
import type { ComplaintState } from '../state.ts'
import { notAccepted } from './acceptance.ts'
import { isNobodyKnown } from './anonymous.ts'
import { openSuspensions } from './suspension.ts'
import { wholeWithdrawal } from './withdrawal.ts'

const right = (what: string, source: readonly SourceRef[], until: Right['until'] = null): Right => ({
  what,
  until,
  source,
})

/** Regulation 8(4) and (5). */
function toMakeItAgain(state: ComplaintState, { today, calendar, limits }: Now): readonly Right[] {
  const limit = limits['REG8-1Y']
  return openSuspensions(state).flatMap(({ proceedingsOver }) => {
    if (!proceedingsOver) return [right('May make it again within a year, once the proceedings are over', limit.source)]
    const until = dueSpan(limit, proceedingsOver.on, calendar)
    return until.latest !== null && today > until.latest
      ? []
      : [right('May make it again now that the proceedings are over', limit.source, until)]
  })
}

const isSomethingRefused = (state: ComplaintState): boolean =>
  (notAccepted(state) !== null && !isNobodyKnown(state)) ||
  state.scopeDecisions.some(({ reconsidered }) => !reconsidered) ||
  leafPoints(state).some(({ state: stands }) => stands === 'late refused')

/** What the complainant may do about what the gates sent elsewhere, refused or suspended. */
export const gateRights = (state: ComplaintState, now: Now): readonly Right[] => [
  ...toMakeItAgain(state, now),
  ...(isSomethingRefused(state)
    ? [right('May ask the Ombudsman whether it was right not to consider something here', [{ key: 'LGA26B', at: '' }])]
    : []),
]

/** What takes the place of the rights in the stages once a complaint is withdrawn. */
export const rightsAfterWithdrawal = (state: ComplaintState): readonly Right[] | null =>
  wholeWithdrawal(state) && [
    right('May complain about it again: the year of regulation 9 counts from the grounds, not from the withdrawal', [
      { key: 'REG', at: '9(1)' },
    ]),
  ]
