import { createDatabase } from '#record/contract/engine.ts'
import type { RecordSettings } from '#record/open-db.ts'
import { openPractice } from '../given/site.ts'
import { tellStory, VERBS_A_STORY } from '../given/verb-story.ts'
import { atLeast, type Bench, type Line, measured, notAtHand, type Row } from '../line.ts'
import { processorTime } from '../measure/processor.ts'

const RUNS = 5
const AT_ONCE = 8
const STORIES = 16

/** Stories told by so many at once, in verbs a second. */
async function verbsASecond(tell: () => Promise<unknown>, atOnce: number): Promise<number> {
  let begun = 0
  const from = performance.now()
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      while (begun < STORIES) {
        begun++
        await tell()
      }
    }),
  )
  return (STORIES * VERBS_A_STORY * 1000) / (performance.now() - from)
}

async function on(name: string, settings: RecordSettings, least: number, { say }: Bench): Promise<readonly Row[]> {
  say(`Recording on ${name} …`)
  const record = await openPractice(settings)
  const tell = () => tellStory(record)
  await verbsASecond(tell, AT_ONCE)
  const [alone, together]: [number[], number[]] = [[], []]
  const processor = processorTime()
  for (let run = 0; run < RUNS; run++) {
    together.push(await verbsASecond(tell, AT_ONCE))
    alone.push(await verbsASecond(tell, 1))
  }
  const each = processor() / (2 * RUNS * STORIES * VERBS_A_STORY)
  const { probe } = record.db.durability()
  await record.close()
  return [
    measured({
      what: `${name}, ${AT_ONCE} people at once`,
      unit: 'a second',
      samples: together,
      budget: atLeast(least),
      note: `each flushed to the disk before it is answered: ${probe}; ${each.toFixed(1)} ms of our processor each`,
    }),
    measured({ what: `${name}, one person after the other`, unit: 'a second', samples: alone }),
  ]
}

/** Permission, load and fold, decide, append, read tables, audit, commit: what every change goes through. */
export const line: Line = async bench => {
  const embedded = await on('PGlite', { kind: 'folder', folder: bench.folder }, 250, bench)
  const server = process.env.TEST_DATABASE_URL
  if (!server)
    return [...embedded, notAtHand('PostgreSQL', 'set TEST_DATABASE_URL to a server to create a database on')]
  const { url, drop } = await createDatabase(server)
  try {
    return [...embedded, ...(await on('PostgreSQL', { kind: 'postgresql', url, connections: AT_ONCE }, 700, bench))]
  } finally {
    await drop()
  }
}
