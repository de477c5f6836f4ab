import { dayInWords } from '#law/day-words.ts'
import { actionDue } from '../clocks/action-due.ts'
import type { Now } from '../clocks/clocks.ts'
import { pounds } from '../money.ts'
import type { ComplaintState } from '../state.ts'
import { type Fault, fault } from './fault.ts'

/** An agreed action past its date with no proof on record, or done late. */
export function actionFaults(state: ComplaintState, { calendar, today }: Now): readonly Fault[] {
  return [...state.actions.values()].flatMap(action => {
    const due = action.deadline === null ? null : actionDue(action.deadline, calendar).latest
    if (due === null) return []
    const done = action.done?.when.earliest ?? null
    const over = (action.done ? (done ?? due) : today) - due
    if (over <= 0) return []
    const what =
      action.amountPence === null ? action.text.replace(/[.;]$/, '') : `${pounds(action.amountPence)} payment`
    return [
      fault('action overdue', action.done ? `Done late: ${what}.` : `No proof on record: ${what}.`, {
        days: { unit: 'days', bounds: { least: over, most: over } },
        detail: `It was due by ${dayInWords(due)}, ${action.deadline?.phrase}.`,
        source: [{ key: 'D', at: state.matters.get(action.matterId ?? '')?.reference ?? '' }],
        entries: [action.seq],
      }),
    ]
  })
}
