import { complaintOfDraft, deleteDraftOfPerson, draftOfPerson, type StoredDraft } from './drafts.ts'
import type { Office, Visitor } from './office.ts'
import { runSeveral, type Step } from './run-several.ts'

export type Recorded =
  | { readonly kind: 'recorded'; readonly complaintId: string }
  /** Something in it cannot be recorded as it stands: nothing was. */
  | { readonly kind: 'not done' }
  /** It was saved again since it was looked at: nothing was recorded. */
  | { readonly kind: 'changed' }
  | { readonly kind: 'not found' }

class DraftChanged extends Error {
  override name = 'DraftChanged'
}

const becameOf = (office: Office, { authorityId, personId }: Visitor, id: string): Promise<string | null> =>
  office.record.transaction(authorityId, tx => complaintOfDraft(tx, personId, id))

/** A draft is looked at under a version of its own, and is gone once it is recorded. */
const ofItsOwn = { complaintId: null, expectedVersion: null, sent: null } as const

/**
 * Turns a draft into a complaint: every step of it and the end of the draft in one transaction. `version` is the one that
 * was looked at, and `steps` makes the steps from the draft.
 */
export async function recordDraft(
  office: Office,
  visitor: Visitor,
  id: string,
  version: number,
  steps: (draft: StoredDraft) => readonly Step[],
): Promise<Recorded> {
  const { authorityId, personId } = visitor
  const draft = await office.record.transaction(authorityId, tx => draftOfPerson(tx, personId, id))
  if (!draft) {
    const complaintId = await becameOf(office, visitor, id)
    return complaintId === null ? { kind: 'not found' } : { kind: 'recorded', complaintId }
  }
  if (draft.version !== version) return { kind: 'changed' }
  try {
    const result = await runSeveral(office, steps(draft), ofItsOwn, visitor, async (tx, complaintId) => {
      const still = await draftOfPerson(tx, personId, id)
      if (still?.version !== version) throw new DraftChanged()
      await deleteDraftOfPerson(tx, personId, id)
      const at = office.now().toISOString()
      const detail = { recorded: complaintId }
      await tx.audit({ at, actor: personId, kind: 'change', subject: `draft/${id}`, detail })
    })
    return result.kind === 'done' ? { kind: 'recorded', complaintId: result.complaintId } : { kind: 'not done' }
  } catch (error) {
    if (!(error instanceof DraftChanged)) throw error
    const complaintId = await becameOf(office, visitor, id)
    return complaintId === null ? { kind: 'changed' } : { kind: 'recorded', complaintId }
  }
}
