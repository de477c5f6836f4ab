import { actorAt } from '#office/grants.ts'
import { londonDay, type Office, type Visitor } from '#office/office.ts'
import { READER } from '#statement/reader-version.ts'
import { holdsAny } from '#stream/role.ts'
import type { Asking } from './asking.ts'
import { fileReadings, type Reread } from './file-readings.ts'
import { mayImportDecisions } from './import-decisions.ts'
import { ReadingThread } from './reading/reading-thread.ts'

/** What came of reading again: how many say something else now, and how many are as they were. */
export interface ReadAgain {
  readonly changed: number
  readonly same: number
  /** References of those that the reader no longer reads as the decision they are filed as: they stay as they were. */
  readonly kept: readonly string[]
}

const BATCH = 50

interface Filed {
  readonly reference: string
  readonly version: number
  readonly text: string
}

/** How many an earlier reader has read; no more than so many are counted. */
export async function decisionsToReadAgain(tx: Asking, most: number): Promise<number> {
  const [row] = await tx.query<{ count: number }>(
    // The first of the index says that there is none; a count would read every decision to find it out.
    `select case when (select min(reader) from published_decisions) < $1
       then (select count(*)::int from (select 1 from published_decisions where reader < $1 limit $2) as behind)
       else 0 end as count`,
    [READER, most],
  )
  return row?.count ?? 0
}

const readBefore = (tx: Asking): Promise<readonly Filed[]> =>
  tx.query<Filed>(
    `select reference, version, as_printed as text from published_decisions join published_texts using (reference, version)
     where reader < $1 order by reader, reference limit ${BATCH}`,
    [READER],
  )

async function readEach(thread: ReadingThread, filed: readonly Filed[]): Promise<readonly Reread[]> {
  const all: Reread[] = []
  for (const { reference, version, text } of filed) {
    const read = await thread.read(text)
    all.push({ reference, version, decision: 'why' in read || read.reference !== reference ? null : read })
  }
  return all
}

/**
 * Reads the texts of the register again that an earlier reader has read, a batch at a time; broken off, it goes on from
 * there the next time. Each reading that found something else is kept beside the one before.
 * @param tell after each batch: how many were read
 */
export async function readAgain(
  office: Office,
  visitor: Visitor,
  tell: (read: number) => void = () => {},
  signal?: AbortSignal,
): Promise<ReadAgain | 'not allowed'> {
  const { authorityId, personId } = visitor
  const thread = new ReadingThread()
  let [changed, same] = [0, 0]
  const kept: string[] = []
  try {
    while (!signal?.aborted) {
      const filed = await office.record.transaction(authorityId, readBefore)
      if (filed.length === 0) break
      const readings = await readEach(thread, filed)
      const instant = office.now()
      const at = instant.toISOString()
      const done = await office.record.transaction(authorityId, async tx => {
        const actor = await actorAt(tx, visitor, londonDay(instant))
        if (!holdsAny(actor, mayImportDecisions)) {
          tx.audit({ at, actor: personId, kind: 'refusal', subject: 'verb/read-decisions-again', detail: null })
          return null
        }
        const changes = await fileReadings(tx, readings, { at, mark: office.newId() })
        const detail = { verb: 'read-decisions-again', reader: READER, changed: changes, read: readings.length }
        tx.audit({ at, actor: personId, kind: 'change', subject: 'decisions', detail })
        return changes
      })
      if (done === null) return 'not allowed'
      const lost = readings.flatMap(({ reference, decision }) => (decision === null ? [reference] : []))
      changed += done.length
      same += readings.length - done.length - lost.length
      kept.push(...lost)
      tell(readings.length)
    }
  } finally {
    await thread.close()
  }
  return { changed, same, kept }
}
