import { dayInWords } from '#law/day-words.ts'
import { exactly } from '#law/span.ts'
import { actionDue } from '../clocks/action-due.ts'
import { between, calendarDays, workingDays } from '../clocks/bounds.ts'
import type { Now } from '../clocks/clocks.ts'
import { pounds } from '../money.ts'
import type { ComplaintState } from '../state.ts'
import { type Fault, fault } from './fault.ts'

/** An agreed action past its date with no proof on record, or done late. */
export function actionFaults(state: ComplaintState, { calendar, today }: Now): readonly Fault[] {
  return [...state.actions.values()].flatMap(({ deadline, done, amountPence, text, matterId, seq }) => {
    if (deadline === null) return []
    const due = actionDue(deadline, calendar)
    const inWorkingDays = deadline.unit === 'working_days'
    const late = between(due, done?.when ?? exactly(today), inWorkingDays ? workingDays(calendar) : calendarDays)
    if ((late.least ?? 0) <= 0 || due.latest === null) return []
    const what = amountPence === null ? text.replace(/[.;]$/, '') : `${pounds(amountPence)} payment`
    return [
      fault('action overdue', done ? `Done late: ${what}.` : `No proof on record: ${what}.`, {
        days: { unit: inWorkingDays ? 'working days' : 'days', bounds: late },
        detail: `It was due by ${dayInWords(due.latest)}, ${deadline.phrase}.`,
        source: matterId === null ? [] : [{ key: 'D', at: state.matters.get(matterId)?.reference ?? '' }],
        entries: [seq],
      }),
    ]
  })
}
