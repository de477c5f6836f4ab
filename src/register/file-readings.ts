import { READER } from '#statement/reader-version.ts'
import type { Asking } from './asking.ts'
import { alone, type Filing, nextRevision } from './file-decisions.ts'
import { FILED_AGAIN, FILED_ALIKE, LAST_READING, valuesFor, type Writing } from './filed-rows.ts'
import type { PublishedDecision } from './published-decision.ts'

/** A text of the register that was read again. */
export interface Reread {
  readonly reference: string
  readonly version: number
  /** null where the reader no longer sees that decision in it. */
  readonly decision: PublishedDecision | null
}

interface Before {
  readonly reference: string
  readonly version: number
  readonly reader: number
  readonly facts: string
  readonly searched: string | null
}

/**
 * Files what was read again, all or none. What has another text by now, or was read by this reader meanwhile, is left.
 * @returns the references of those in which something else was found
 */
export async function fileReadings(
  tx: Asking,
  readings: readonly Reread[],
  { at, mark }: Filing,
): Promise<readonly string[]> {
  if (readings.length === 0) return []
  await alone(tx)
  const rows = await tx.query<Before>(
    `select d.reference, d.version, d.reader, coalesce(again.facts, t.facts)::text as facts,
       coalesce(again.searched, t.searched) as searched
     from published_decisions d join published_texts t using (reference, version) ${LAST_READING}
     where d.reference = any($1::text[])`,
    [readings.map(({ reference }) => reference)],
  )
  const before = new Map(rows.map(row => [row.reference, row]))
  const other: Writing[] = []
  const alike: Writing[] = []
  const lost: string[] = []
  for (const { reference, version, decision } of readings) {
    const was = before.get(reference)
    if (!was || was.version !== version || was.reader >= READER) continue
    if (decision === null) lost.push(reference)
    else if (was.facts === decision.facts && was.searched === decision.searched) alike.push({ decision, version })
    else other.push({ decision, version })
  }
  if (lost.length > 0)
    await tx.query('update published_decisions set reader = $2 where reference = any($1::text[])', [lost, READER])
  if (other.length + alike.length === 0) return []
  const revision = await nextRevision(tx, mark)
  if (alike.length > 0) await tx.query(FILED_ALIKE, valuesFor(alike, revision))
  if (other.length > 0) {
    await tx.query(FILED_AGAIN, valuesFor(other, revision, at))
    await tx.query('select tidy_published_words()')
  }
  return other.map(({ decision: { reference } }) => reference)
}
