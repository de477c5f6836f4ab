import type { AddressInfo } from 'node:net'
import type { FastifyInstance } from 'fastify'
import { createDatabase } from '#record/contract/engine.ts'
import { PEOPLE, peopleWriting } from '../given/people-writing.ts'
import { bradfordId, siteOn } from '../given/site.ts'
import { makeTwentyThousand, openTwentyThousand, type TwentyThousand } from '../given/twenty-thousand.ts'
import { atMost, type Bench, type Limit, type Line, measured, notAtHand, type Row } from '../line.ts'
import { timesInside } from '../measure/inject.ts'
import { load } from '../measure/load.ts'
import { percentile } from '../measure/statistics.ts'

const RUNS = 3
const REQUESTS = 60
const WARM_UP = 20
/** Milliseconds from a page to the next one that is looked at. */
const PAUSE = 10

interface Pace {
  readonly words: string
  /** Milliseconds between one thing a person records and the next. */
  readonly pause: number
  /** Only a pace that people can keep has budgets. */
  readonly kept: boolean
}

const paces: readonly Pace[] = [
  { words: 'each writes every 2 s', pause: 2_000, kept: true },
  { words: 'without a pause', pause: 0, kept: false },
]

interface Page {
  readonly what: string
  readonly path: string
  /** Per cent of the requests, and what they may take. */
  readonly held: readonly (readonly [percent: number, budget: Limit | null])[]
}

const pagesOf = (bradford: string, largest: string): readonly Page[] => [
  { what: 'worklist', path: '/', held: [[95, atMost(15)]] },
  { what: 'all complaints', path: '/complaints', held: [[95, atMost(15)]] },
  {
    what: 'complaint page, 31 points',
    path: `/complaints/${bradford}`,
    held: [
      [50, atMost(5)],
      [99, atMost(25)],
    ],
  },
  { what: 'complaint page, 200 points', path: `/complaints/${largest}`, held: [[95, null]] },
]

async function asked(app: FastifyInstance, path: string): Promise<readonly number[]> {
  const { port } = app.server.address() as AddressInfo
  const { latencies } = await load({ port, paths: [path], requests: REQUESTS, connections: 1, pause: PAUSE })
  return latencies
}

async function on(engine: string, { record, largestId }: TwentyThousand, { say }: Bench): Promise<readonly Row[]> {
  const app = await siteOn(record)
  await app.listen({ host: '127.0.0.1', port: 0 })
  const pages = pagesOf(await bradfordId(record), largestId)
  for (const { path } of pages) await timesInside(app, path, WARM_UP)
  const rows: Row[] = []
  for (const { words, pause, kept } of paces) {
    say(`${engine}, ${PEOPLE} people writing, ${words} …`)
    const taken = new Map<Page, (readonly number[])[]>(pages.map(page => [page, []]))
    const writing = peopleWriting(record, largestId, pause)
    // A pace that nobody keeps is looked at once: every request waits behind all twenty.
    for (let run = 0; run < (kept ? RUNS : 1); run++)
      for (const [page, runs] of taken) runs.push(await asked(app, page.path))
    const aSecond = await writing.stop()
    const note = `${aSecond.toFixed(aSecond < 10 ? 1 : 0)} verbs a second recorded meanwhile`
    for (const [{ what, held }, runs] of taken)
      for (const [percent, budget] of held)
        rows.push(
          measured({
            what: `${engine}, ${words}: ${what}, p${percent}`,
            unit: 'ms',
            samples: runs.map(times => percentile(times, percent)),
            ...(kept && budget ? { budget } : {}),
            note,
          }),
        )
  }
  await app.close()
  await record.close()
  return rows
}

/** What people wait for at their desks: over loopback, among 20,000 open complaints, with everybody else recording. */
export const line: Line = async bench => {
  const embedded = await on('PGlite', await openTwentyThousand(bench), bench)
  const server = process.env.TEST_DATABASE_URL
  if (!server)
    return [...embedded, notAtHand('PostgreSQL', 'set TEST_DATABASE_URL to a server to create a database on')]
  const { url, drop } = await createDatabase(server)
  try {
    const made = await makeTwentyThousand({ kind: 'postgresql', url }, bench)
    return [...embedded, ...(await on('PostgreSQL', made, bench))]
  } finally {
    await drop()
  }
}
