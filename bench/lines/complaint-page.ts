import type { AddressInfo } from 'node:net'
import { authorityId, bradfordId, openPractice, siteOn } from '../given/site.ts'
import { atMost, type Line, measured, type Row } from '../line.ts'
import { askInside, timesInside } from '../measure/inject.ts'
import { load } from '../measure/load.ts'
import { processorTime } from '../measure/processor.ts'
import { percentile } from '../measure/statistics.ts'

const RUNS = 5
const REQUESTS = 200
const WARM_UP = 150

const tabs = ['points', 'clocks', 'agreed', 'people', 'history'] as const

type Times = readonly (readonly number[])[]

async function severalRuns(run: () => Promise<readonly number[]>, runs = RUNS): Promise<Times> {
  const all: (readonly number[])[] = []
  while (all.length < runs) all.push(await run())
  return all
}

const at = (runs: Times, percent: number): readonly number[] => runs.map(times => percentile(times, percent))

/** The page as the embedded engine serves it, its line in the audit committed and flushed before the answer. */
export const line: Line = async ({ folder, say }) => {
  const record = await openPractice({ kind: 'folder', folder })
  const app = await siteOn(record)
  await app.listen({ host: '127.0.0.1', port: 0 })
  const { port } = app.server.address() as AddressInfo
  const url = `/complaints/${await bradfordId(record)}`
  await timesInside(app, url, WARM_UP)
  const before = await auditLines()
  say('Asking for the complaint page …')
  const processor = processorTime()
  const inside = await severalRuns(() => timesInside(app, url, REQUESTS))
  const each = processor() / (RUNS * REQUESTS)
  const written = (await auditLines()) - before
  if (written !== RUNS * REQUESTS) throw new Error(`${RUNS * REQUESTS} pages left ${written} lines in the audit`)
  const overLoopback = await severalRuns(async () => {
    const { latencies } = await load({ port, paths: [url], requests: REQUESTS, connections: 1 })
    return latencies.slice(20)
  }, 3)
  const rows: Row[] = [
    measured({
      what: 'overview, server time, p50',
      unit: 'ms',
      samples: at(inside, 50),
      budget: atMost(5),
      note: `${Math.round((await askInside(app, url)).body.length / 1000)} kB; ${each.toFixed(1)} ms of processor each; ${REQUESTS} requests a run`,
    }),
    measured({ what: 'overview, server time, p99', unit: 'ms', samples: at(inside, 99), budget: atMost(25) }),
    measured({ what: 'overview, over loopback, p50', unit: 'ms', samples: at(overLoopback, 50) }),
    measured({ what: 'overview, over loopback, p99', unit: 'ms', samples: at(overLoopback, 99) }),
  ]
  for (const tab of tabs) {
    await timesInside(app, `${url}/${tab}`, 20)
    const times = await severalRuns(() => timesInside(app, `${url}/${tab}`, 60), 3)
    rows.push(
      measured({
        what: `${tab}, server time, p50`,
        unit: 'ms',
        samples: at(times, 50),
        note: `${Math.round((await askInside(app, `${url}/${tab}`)).body.length / 1000)} kB`,
      }),
    )
  }
  await app.close()
  await record.close()
  return rows

  async function auditLines(): Promise<number> {
    const [counted] = await record.transaction(authorityId, tx =>
      tx.query<{ lines: number }>('select count(*)::integer as lines from audit where authority_id = $1', [
        authorityId,
      ]),
    )
    return counted?.lines ?? 0
  }
}
