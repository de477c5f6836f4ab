import type { Office } from '#office/office.ts'

export type RecordStore = Office['record']
export type RecordTx = Parameters<Parameters<RecordStore['transaction']>[1]>[0]

/**
 * An office whose every transaction is this one, so that many steps are kept together or not at all, and are flushed to
 * the disk once. Its clock is whatever `now` says.
 */
export const officeWithin = (record: RecordStore, tx: RecordTx, now: () => Date): Office => ({
  record: { ...record, transaction: (_authorityId, work) => work(tx) },
  now,
  newId: () => crypto.randomUUID(),
})
