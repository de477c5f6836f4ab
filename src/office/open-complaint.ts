import { complaintOf } from '#complaint/complaint.ts'
import type { ComplaintState } from '#complaint/state.ts'
import type { RecordTx } from '#record/record.ts'
import type { StoredEntry, StreamRef } from '#stream/entry.ts'
import { isStreamId } from './office.ts'

export interface Opened {
  readonly ref: StreamRef
  readonly version: number
  readonly entries: readonly StoredEntry[]
  readonly state: ComplaintState
}

export async function openComplaint(tx: RecordTx, id: string): Promise<Opened | null> {
  if (!isStreamId(id)) return null
  const ref: StreamRef = { kind: 'complaint', id }
  const entries = await tx.load(ref)
  return entries.length === 0 ? null : { ref, version: entries.length, entries, state: complaintOf(entries) }
}
