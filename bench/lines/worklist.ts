import type { FastifyInstance } from 'fastify'
import { siteOn } from '../given/site.ts'
import { openTwentyThousand } from '../given/twenty-thousand.ts'
import { atMost, type Line, measured, type Row } from '../line.ts'
import { askInside, timesInside } from '../measure/inject.ts'
import { percentile } from '../measure/statistics.ts'

const RUNS = 5
const REQUESTS = 60
const WARM_UP = 30
const BUDGET = atMost(15)

const cookiesOf = ({ 'set-cookie': given }: Readonly<Record<string, unknown>>): string =>
  [given]
    .flat()
    .map(cookie => String(cookie).split(';', 1)[0])
    .join('; ')

/** Words searched for are posted and kept in the session, so the cookie is the search. */
async function searchFor(app: FastifyInstance, words: string): Promise<string> {
  const { body, headers } = await askInside(app, '/complaints')
  const token = /name="_csrf" value="([^"]+)"/.exec(body)?.[1]
  if (token === undefined) throw new Error('the list has no form to search with')
  const answer = await app.inject({
    method: 'POST',
    url: '/complaints/search',
    headers: {
      host: 'localhost',
      cookie: cookiesOf(headers),
      'content-type': 'application/x-www-form-urlencoded',
    },
    payload: new URLSearchParams({ _csrf: token, words }).toString(),
  })
  if (answer.statusCode !== 303) throw new Error(`the search answered ${answer.statusCode}`)
  return cookiesOf(answer.headers)
}

async function p95s(app: FastifyInstance, url: string, cookie?: string): Promise<readonly number[]> {
  await timesInside(app, url, WARM_UP, cookie)
  const runs: number[] = []
  while (runs.length < RUNS) runs.push(percentile(await timesInside(app, url, REQUESTS, cookie), 95))
  return runs
}

const found = (body: string): string => /aria-live="polite">([^<]+)/.exec(body)?.[1]?.replace(/, page.*/, '') ?? ''

export const line: Line = async bench => {
  const { record, largestId, made } = await openTwentyThousand(bench)
  const app = await siteOn(record)
  const rows: Row[] = []
  const list = async (what: string, url: string, words?: string): Promise<void> => {
    bench.say(`Worklist: ${what} …`)
    const cookie = words === undefined ? undefined : await searchFor(app, words)
    const samples = await p95s(app, url, cookie)
    const { body } = await askInside(app, url, cookie)
    rows.push(measured({ what: `${what}, p95`, unit: 'ms', samples, budget: BUDGET, note: found(body) }))
  }
  await list('with you, first page', '/')
  await list('with others', '/?show=others')
  await list('late', '/?show=late')
  await list('early warnings', '/?show=warnings')
  await list('all complaints, first page', '/complaints')
  await list('the 400th page', '/complaints?page=400')
  await list('the last page', '/complaints?page=801')
  await list('stage 2 only', '/complaints?stage=2')
  await list('only what is late', '/complaints?late=yes')
  await list('search for a word', '/complaints?found=yes', 'respite')
  await list('search for a reference', '/complaints?found=yes', 'NM/2025/12345')
  await list('search for what is not there', '/complaints?found=yes', 'nothing of the kind')
  const largest = `/complaints/${largestId}`
  const times = await p95s(app, largest)
  rows.push(
    measured({
      what: 'the complaint with 200 points and 2,000 entries, p95',
      unit: 'ms',
      samples: times,
      note: `${Math.round((await askInside(app, largest)).body.length / 1000)} kB; ${made}`,
    }),
  )
  await app.close()
  await record.close()
  return rows
}
