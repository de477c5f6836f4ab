import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import type { Statement } from '#record/db.ts'
import type { RecordSettings } from '#record/open-db.ts'
import { complaintStatements } from '#record/read-tables/complaint-list.ts'
import { countingOf } from '#record/read-tables/law-of-authority.ts'
import { type RecordStore, recordOn } from '#record/record.ts'
import type { NewEntry } from '#stream/entry.ts'
import type { Bench } from '../line.ts'
import { chanceFrom } from './chance.ts'
import { largestComplaint, openComplaint } from './open-complaint.ts'
import { authorityId, instant, openPractice } from './site.ts'

const COMPLAINTS = 20_000
const IN_ONE_TRANSACTION = 250

export interface TwentyThousand {
  readonly record: RecordStore
  /** The complaint with 200 points and 2,000 entries. */
  readonly largestId: string
  /** How long it took to make, and how much it is, in words. */
  readonly made: string
}

interface Drawn {
  readonly id: string
  readonly entries: readonly NewEntry[]
}

/**
 * Appended through the record's own store, many complaints a transaction; the list's rows are then written by the same
 * statements that its projection uses.
 */
async function enter(plain: RecordStore, complaints: readonly Drawn[]): Promise<void> {
  const recording = { actor: 'system', now: instant.toISOString() }
  await plain.transaction(authorityId, async tx => {
    const counting = await countingOf(tx, authorityId)
    const rows: Statement[] = []
    for (const { id, entries } of complaints) {
      const stored = await tx.append({ kind: 'complaint', id }, 0, entries, recording)
      rows.push(...complaintStatements(authorityId, id, stored, counting))
    }
    await tx.batch(rows)
  })
}

async function fill(record: RecordStore, say: (words: string) => void): Promise<Made> {
  const from = performance.now()
  const plain = recordOn(record.db)
  const chance = chanceFrom(20_000)
  const largestId = chance.uuid()
  let batch: Drawn[] = [{ id: largestId, entries: largestComplaint(chance) }]
  let entries = 0
  for (let number = 1; number < COMPLAINTS; number++) {
    batch.push({ id: chance.uuid(), entries: openComplaint(number, chance) })
    if (batch.length < IN_ONE_TRANSACTION && number < COMPLAINTS - 1) continue
    await enter(plain, batch)
    entries += batch.reduce((sum, drawn) => sum + drawn.entries.length, 0)
    batch = []
    if (number % 5_000 < IN_ONE_TRANSACTION) say(`${inWords(number)} complaints made …`)
  }
  // What either engine's own upkeep has done long before there are so many.
  await record.db.transaction({ role: 'migrate', authorityId: null }, tx => tx.query('analyze'))
  const seconds = Math.round((performance.now() - from) / 1000)
  return { largestId, made: `${inWords(COMPLAINTS)} complaints, ${inWords(entries)} entries, made in ${seconds} s` }
}

const inWords = (number: number): string => number.toLocaleString('en-GB')

const written = z.object({ largestId: z.string(), made: z.string() })
type Made = z.infer<typeof written>

/** The practice council with 20,000 open complaints more, on the embedded engine: made by the first that asks. */
export async function openTwentyThousand({ shared, say }: Bench): Promise<TwentyThousand> {
  const folder = join(shared, 'twenty-thousand')
  const note = join(shared, 'twenty-thousand.json')
  if (!existsSync(note)) rmSync(folder, { recursive: true, force: true })
  const record = await openPractice({ kind: 'folder', folder })
  if (!existsSync(note)) writeFileSync(note, JSON.stringify(await fill(record, say)))
  return { record, ...written.parse(JSON.parse(readFileSync(note, 'utf8'))) }
}

/** The same on a server, in a database that is empty yet. */
export async function makeTwentyThousand(settings: RecordSettings, { say }: Bench): Promise<TwentyThousand> {
  const record = await openPractice(settings)
  return { record, ...(await fill(record, say)) }
}
