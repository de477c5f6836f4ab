import type { InputIssue } from '#stream/refusal.ts'
import { partsHeldBy } from '../parts.ts'
import type { ComplaintState } from '../state.ts'

/** Only somebody with a part in this complaint can be spoken of here. */
export const inThisComplaint = (
  state: ComplaintState,
  personId: string | null,
  field = 'personId',
): readonly InputIssue[] =>
  personId !== null && partsHeldBy(state, personId).length === 0
    ? [{ field, message: 'Choose somebody who is in this complaint. Add them first if they are not' }]
    : []
