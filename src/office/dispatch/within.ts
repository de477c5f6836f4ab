import type { RecordTx } from '#record/record.ts'
import type { Office } from '../office.ts'

/** An office whose transactions are the one that is open already: what is run by it is kept with it, or not at all. */
export const officeWithin = (office: Office, tx: RecordTx): Office => ({
  ...office,
  record: { ...office.record, transaction: (_authorityId, work) => work(tx) },
})

class RolledBack extends Error {
  override name = 'RolledBack'
}

/** What `work` would come to: it is done in a transaction, and nothing of it is kept. */
export async function triedOnly<Result>(
  office: Office,
  authorityId: string,
  work: (within: Office) => Promise<Result>,
): Promise<Result> {
  const results: Result[] = []
  try {
    await office.record.transaction(authorityId, async tx => {
      results.push(await work(officeWithin(office, tx)))
      throw new RolledBack()
    })
  } catch (error) {
    if (!(error instanceof RolledBack)) throw error
  }
  const [result] = results
  if (result === undefined) throw new Error('nothing was tried')
  return result
}
