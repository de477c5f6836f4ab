import { chosenField } from '#stream/chosen-field.ts'
import type { InputIssue } from '#stream/refusal.ts'
import { reportById, reportsIn } from '../ombudsman/find.ts'
import type { ComplaintState } from '../state.ts'

export const reportField = () => chosenField('public report', 'Which report?')

export const reportOfComplaint = (
  state: ComplaintState,
  { reportId }: { readonly reportId: string },
): readonly InputIssue[] =>
  reportById(state, reportId) ? [] : [{ field: 'reportId', message: 'Choose a report in this complaint' }]

export const opensWithReport = (state: ComplaintState): string | null =>
  reportsIn(state).length > 0 ? null : 'Opens when a public report was received.'
