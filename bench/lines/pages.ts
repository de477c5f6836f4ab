import { randomUUID } from 'node:crypto'
import type { AddressInfo } from 'node:net'
import Fastify, { type FastifyInstance } from 'fastify'
import type { RecordStore } from '#record/record.ts'
import { authorityId, bradfordId, instant, openPractice, siteOn } from '../given/site.ts'
import { atLeast, type Line, measured } from '../line.ts'
import { askInside } from '../measure/inject.ts'
import { load } from '../measure/load.ts'
import { processorTime } from '../measure/processor.ts'
import { median } from '../measure/statistics.ts'

const RUNS = 5
const REQUESTS = 400
const CONNECTIONS = 20
/** Rounds before anything counts: a service runs for months. */
const WARM_UP = 3

/**
 * What Fastify alone does: a page of the same size that is there already, one row read by its key, one line added and
 * committed, through the same door to the same engine.
 */
function bareServer({ db }: RecordStore, complaintId: string, page: string): FastifyInstance {
  const app = Fastify()
  app.get('/bare', async (_request, reply) => {
    await db.transaction({ role: 'serve', authorityId }, async tx => {
      await tx.query('select * from complaint_list where authority_id = $1 and complaint_id = $2', [
        authorityId,
        complaintId,
      ])
      await tx.query(
        'insert into audit (authority_id, at, actor, kind, subject, detail) values ($1, $2, $3, $4, $5, null)',
        [authorityId, instant.toISOString(), randomUUID(), 'view', `complaint/${complaintId}`],
      )
    })
    return reply.type('text/html; charset=utf-8').send(page)
  })
  return app
}

async function served(app: FastifyInstance): Promise<number> {
  await app.listen({ host: '127.0.0.1', port: 0 })
  return (app.server.address() as AddressInfo).port
}

export const line: Line = async ({ folder, say }) => {
  const record = await openPractice({ kind: 'folder', folder })
  const app = await siteOn(record)
  const id = await bradfordId(record)
  const url = `/complaints/${id}`
  const { body } = await askInside(app, url)
  const bare = bareServer(record, id, body)
  let answered = 0
  for (const { server } of [app, bare]) server.on('request', () => answered++)
  const [port, barePort] = [await served(app), await served(bare)]
  const aSecond = async (toPort: number, path: string, each: number[] = []): Promise<number> => {
    const before = answered
    const processor = processorTime()
    const { seconds } = await load({ port: toPort, paths: [path], requests: REQUESTS, connections: CONNECTIONS })
    if (answered - before !== REQUESTS) throw new Error(`${answered - before} of ${REQUESTS} pages were served`)
    each.push(processor() / REQUESTS)
    return REQUESTS / seconds
  }
  for (let round = 0; round < WARM_UP; round++) {
    await aSecond(port, url)
    await aSecond(barePort, '/bare')
  }
  say(`Asking for ${RUNS * REQUESTS * 2} pages over ${CONNECTIONS} connections …`)
  const [ours, theirs]: [number[], number[]] = [[], []]
  const [oursEach, theirsEach]: [number[], number[]] = [[], []]
  for (let run = 0; run < RUNS; run++) {
    ours.push(await aSecond(port, url, oursEach))
    theirs.push(await aSecond(barePort, '/bare', theirsEach))
  }
  await app.close()
  await bare.close()
  await record.close()
  const bareName = 'Fastify, a fixed page, one read and one insert'
  return [
    measured({
      what: 'against bare Fastify',
      unit: 'times',
      samples: ours.map((sample, run) => sample / (theirs[run] ?? Number.NaN)),
      budget: atLeast(0.5),
      note: `both send ${Math.round(body.length / 1000)} kB; ${REQUESTS} requests a run, the load from a thread beside them`,
    }),
    measured({
      what: 'complaint pages',
      unit: 'a second',
      samples: ours,
      peers: [{ name: bareName, samples: theirs }],
      note: `${median(oursEach).toFixed(1)} ms of processor each against ${median(theirsEach).toFixed(1)} ms, the asking included`,
    }),
  ]
}
