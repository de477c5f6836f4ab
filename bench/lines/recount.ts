import type { AddressInfo } from 'node:net'
import { holidayAnnounced } from '#authority/entries/holiday-announced.ts'
import { formatIsoDay, isoDay, shiftDays } from '#law/day.ts'
import { recountClocks } from '#office/recount.ts'
import type { RecordStore } from '#record/record.ts'
import { onDay } from '#stream/when.ts'
import { authorityId, instant, officeOn, siteOn } from '../given/site.ts'
import { openTwentyThousand } from '../given/twenty-thousand.ts'
import { atMost, type Line, measured } from '../line.ts'
import { timesInside } from '../measure/inject.ts'
import { load } from '../measure/load.ts'
import { percentile } from '../measure/statistics.ts'

const RUNS = 2
/** Milliseconds from a page to the next one asked for while the clocks are counted. */
const PAUSE = 100

async function announce(record: RecordStore, date: string): Promise<void> {
  await record.transaction(authorityId, async tx => {
    const stream = { kind: 'authority', id: authorityId } as const
    const entry = holidayAnnounced.write(
      onDay(isoDay('2026-05-29')),
      { kind: 'worked' },
      {
        date,
        title: 'Extra bank holiday',
        announcedOn: '2026-05-29',
        kind: 'added',
      },
    )
    await tx.append(stream, (await tx.load(stream)).length, [entry], { actor: 'system', now: instant.toISOString() })
  })
}

async function dueDates(record: RecordStore): Promise<ReadonlyMap<string, string | null>> {
  const rows = await record.transaction(authorityId, tx =>
    tx.query<{ id: string; due: string | null }>(
      'select complaint_id as id, next_due as due from complaint_list where authority_id = $1',
      [authorityId],
    ),
  )
  return new Map(rows.map(({ id, due }) => [id, due]))
}

/** What people look at most: their own work, and the list of all complaints. */
const LOOKED_AT = ['/', '/complaints']

/** One connection asks for the lists again and again, until it is told to stop. */
async function pagesUntil(over: () => boolean, port: number): Promise<readonly number[]> {
  const times: number[] = []
  while (!over()) {
    const { latencies } = await load({ port, paths: LOOKED_AT, requests: 10, connections: 1, pause: PAUSE })
    times.push(...latencies)
  }
  return times
}

export const line: Line = async bench => {
  const { record, made } = await openTwentyThousand(bench)
  const app = await siteOn(record)
  await app.listen({ host: '127.0.0.1', port: 0 })
  const { port } = app.server.address() as AddressInfo
  for (const path of LOOKED_AT) await timesInside(app, path, 30)
  const [seconds, slowest, p95]: [number[], number[], number[]] = [[], [], []]
  let moved = 0
  let counted = 0
  for (let run = 0; run < RUNS; run++) {
    bench.say(`Announcing a holiday and counting every clock again (${run + 1} of ${RUNS}) …`)
    const before = await dueDates(record)
    await announce(record, formatIsoDay(shiftDays(isoDay('2026-06-08'), run)))
    let over = false
    const pages = pagesUntil(() => over, port)
    const from = performance.now()
    counted = await recountClocks(officeOn(record), authorityId)
    seconds.push((performance.now() - from) / 1000)
    over = true
    const times = await pages
    slowest.push(Math.max(...times))
    p95.push(percentile(times, 95))
    const after = await dueDates(record)
    moved = [...after].filter(([id, due]) => due !== before.get(id)).length
    if (moved === 0) throw new Error('no due date moved')
  }
  await app.close()
  await record.close()
  return [
    measured({
      what: 'every clock counted again',
      unit: 's',
      samples: seconds,
      budget: atMost(20),
      note: `${counted.toLocaleString('en-GB')} complaints, ${moved.toLocaleString('en-GB')} next dates moved; ${made}`,
    }),
    measured({
      what: 'the slowest worklist or list of complaints meanwhile',
      unit: 'ms',
      samples: slowest,
      note: 'none failed',
    }),
    measured({ what: 'worklist and list of complaints meanwhile, p95', unit: 'ms', samples: p95 }),
  ]
}
