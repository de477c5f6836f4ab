import { projections } from '#record/read-tables/projections.ts'
import { openRecord, type RecordStore } from '#record/record.ts'
import { verify } from '#record/verify.ts'

/** A record without anything in it, in memory; whoever opens it closes it. */
export async function openEmptyRecord(now: Date): Promise<RecordStore> {
  const record = await openRecord({ kind: 'memory' }, projections)
  await record.migrate(now.toISOString())
  return record
}

/** What `redress verify` would say. */
export const verified = (record: RecordStore) => verify(record.db)
