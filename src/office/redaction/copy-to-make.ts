import { mayBeSent } from '#complaint/files/may-be-opened.ts'
import type { ComplaintFile } from '#complaint/files/state.ts'
import type { OpenRedaction } from '#complaint/redaction/state.ts'
import type { Day } from '#law/day.ts'
import type { CouncilOfPaper } from '#paper/content.ts'
import { authorityOf } from '#record/read-tables/law-of-authority.ts'
import type { RecordTx } from '#record/record.ts'
import { holdsAny } from '#stream/role.ts'
import { actorAt, actorIn } from '../grants.ts'
import { headOfLetters } from '../letters/letterhead.ts'
import { openComplaint } from '../open-complaint.ts'
import { mayRedact } from '../views/redaction.ts'
import { type Claimed, fingerprintOf } from './under-way.ts'

/** All that a copy is made of. */
export interface CopyToMake {
  readonly reference: string
  readonly today: Day
  readonly council: CouncilOfPaper
  readonly file: ComplaintFile
  readonly open: OpenRedaction
}

/** What was confirmed, if it still stands: the same marks, a file that may go, and somebody who may still confirm it. */
export async function copyToMake(tx: RecordTx, which: Claimed, today: Day): Promise<CopyToMake | null> {
  const { authorityId, complaintId, confirmedBy: personId } = which
  const opened = await openComplaint(tx, complaintId)
  const atCouncil = await actorAt(tx, { authorityId, personId }, today)
  const actor = opened && actorIn(atCouncil, opened.state)
  if (!opened || !actor || !holdsAny(actor, mayRedact)) return null
  const file = opened.state.files.held.get(which.file)
  const open = opened.state.redaction.open.get(which.file)
  if (!file || !mayBeSent(file) || !open || open.markedBy.has(personId)) return null
  if (open.seq !== which.begunSeq || fingerprintOf(open) !== which.marks) return null
  const { council } = headOfLetters(await authorityOf(tx, authorityId))
  return { reference: opened.state.reference, today, council, file, open }
}
