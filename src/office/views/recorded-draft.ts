import { lawAt } from '#authority/law.ts'
import { dutiesOf } from '#complaint/duties.ts'
import type { Duty } from '#complaint/duty.ts'
import { authorityOf } from '#record/read-tables/law-of-authority.ts'
import { complaintOfDraft, mayDraft } from '../drafts.ts'
import { actorIn } from '../grants.ts'
import { openComplaint } from '../open-complaint.ts'
import type { View } from '../view.ts'

/** What somebody hears of the complaint they took, whether or not it is theirs to work with afterwards. */
export interface RecordedDraft {
  readonly reference: string
  readonly anonymous: boolean
  readonly duties: readonly Duty[]
  /** null where they may not open it. */
  readonly complaintId: string | null
}

/** The complaint that one's own draft has become: its reference and what comes next. */
export const recordedDraftView: View<{ readonly id: string }, RecordedDraft> = {
  name: 'recorded draft',
  may: mayDraft,
  kind: 'view',
  async load(tx, { id }, { visitor, actor, today }) {
    const complaintId = await complaintOfDraft(tx, visitor.personId, id)
    const opened = complaintId === null ? null : await openComplaint(tx, complaintId)
    if (!opened) return null
    const { state, ref } = opened
    const law = lawAt(await authorityOf(tx, visitor.authorityId))
    return {
      reference: state.reference,
      anonymous: state.intake.anonymous,
      duties: dutiesOf(state, { ...law, today }),
      complaintId: actorIn(actor, state) ? ref.id : null,
    }
  },
  audit: ({ id }) => ({ subject: `draft/${id}`, detail: { looking: 'what it became' } }),
}
