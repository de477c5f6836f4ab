import { mayBeSent } from '#complaint/files/may-be-opened.ts'
import type { ComplaintFile } from '#complaint/files/state.ts'
import type { OpenRedaction } from '#complaint/redaction/state.ts'
import { beginRedaction } from '#complaint/verbs/begin-redaction.ts'
import type { CouncilOfPaper } from '#paper/content.ts'
import { authorityOf } from '#record/read-tables/law-of-authority.ts'
import type { Role } from '#stream/role.ts'
import { headOfLetters } from '../letters/letterhead.ts'
import { copiesUnderWay, type UnderWay } from '../redaction/under-way.ts'
import type { View } from '../view.ts'
import { loadWithSecrets } from './complaint.ts'
import type { ShownComplaint } from './shown-complaint.ts'

/** Whoever may begin a redacted copy marks what goes, and confirms what others marked. */
export const mayRedact: readonly Role[] = beginRedaction.may

export interface RedactionQuery {
  readonly id: string
  readonly file: string
}

export interface ShownRedaction {
  /** With everything by which its people could be known: the name list is made of it. */
  readonly complaint: ShownComplaint
  readonly file: ComplaintFile
  readonly open: OpenRedaction
  readonly council: CouncilOfPaper
  /** How the copy stands, once it is confirmed; null before. */
  readonly underWay: UnderWay | null
}

/** A file of which a redacted copy is being prepared. Any other is as absent as one that never was. */
export const redactionView: View<RedactionQuery, ShownRedaction> = {
  name: 'redaction',
  may: mayRedact,
  kind: 'view',
  complaint: ({ id }) => id,
  async load(tx, { id, file }, setting) {
    const complaint = await loadWithSecrets(tx, { id, looking: { kind: 'now' } }, setting)
    const held = complaint?.state.files.held.get(file)
    const open = complaint?.state.redaction.open.get(file)
    if (!complaint || !held || !open || !mayBeSent(held)) return null
    const { council } = headOfLetters(await authorityOf(tx, setting.visitor.authorityId))
    const underWay = (await copiesUnderWay(tx, id, complaint.state.redaction.open)).get(file) ?? null
    return { complaint, file: held, open, council, underWay }
  },
  audit: ({ id, file }) => ({ subject: `complaint/${id}`, detail: { looking: 'redaction', file } }),
}
