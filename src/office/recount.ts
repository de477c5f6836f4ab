import { recountBatch } from '#record/read-tables/recount.ts'
import type { Office } from './office.ts'

/**
 * Works out every clock of an authority again, a batch at a time with the door open in between, so that the service goes
 * on answering. What is shown of one complaint needs no recount: it is folded afresh at every look.
 */
export async function recountClocks(
  { record }: Office,
  authorityId: string,
  progress: (counted: number) => void = () => {},
): Promise<number> {
  let counted = 0
  let after: string | null = null
  do {
    const batch = await recountBatch(record.db, authorityId, after)
    counted += batch.counted
    after = batch.last
    progress(counted)
    await new Promise<void>(resolve => setImmediate(resolve))
  } while (after !== null)
  return counted
}
