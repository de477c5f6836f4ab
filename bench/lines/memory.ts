import { childrenOf, residentMegabytes, serve } from '../given/served.ts'
import { atMost, type Line, measured, notAtHand } from '../line.ts'
import { load } from '../measure/load.ts'

const VIEWS = 200
const STARTS = 2

async function paths(url: string): Promise<readonly string[]> {
  const list = await (await fetch(`${url}/complaints`)).text()
  const complaints = [...new Set(list.match(/\/complaints\/[0-9a-f-]{36}/g) ?? [])]
  if (complaints.length === 0) throw new Error('the list shows no complaint')
  return [
    '/',
    '/complaints',
    ...complaints.flatMap(path => [path, `${path}/points`, `${path}/clocks`, `${path}/history`]),
  ]
}

interface Resident {
  readonly serving: number
  readonly most: number
  readonly starting: number
}

async function afterViews(folder: string): Promise<Resident> {
  const { url, pid, stop } = await serve(folder)
  try {
    const port = Number(new URL(url).port)
    await load({ port, paths: await paths(url), requests: VIEWS, connections: 4 })
    const [serving] = childrenOf(pid)
    if (serving === undefined) throw new Error('no process serves')
    const { now, most } = residentMegabytes(serving)
    return { serving: now, most, starting: residentMegabytes(pid).now }
  } finally {
    await stop()
  }
}

/** The process that serves, its database in it, after people have looked at pages. */
export const line: Line = async ({ folder, say }) => {
  if (process.platform !== 'linux')
    return [notAtHand('memory of the serving process', 'only Linux tells it under /proc')]
  const starts: Resident[] = []
  while (starts.length <= STARTS) {
    say('Starting the service and looking at pages …')
    starts.push(await afterViews(folder))
  }
  const [first, ...later] = starts
  const of = (one: keyof Resident) => later.map(start => start[one])
  return [
    measured({
      what: `serving, resident after ${VIEWS} page views`,
      unit: 'MB',
      samples: of('serving'),
      budget: atMost(400),
    }),
    measured({ what: 'the most until then', unit: 'MB', samples: of('most') }),
    measured({
      what: `the same on the first start of an empty folder`,
      unit: 'MB',
      samples: [first?.serving ?? Number.NaN],
      budget: atMost(400),
    }),
    measured({ what: 'the process that found the Node to run it on', unit: 'MB', samples: of('starting') }),
  ]
}
