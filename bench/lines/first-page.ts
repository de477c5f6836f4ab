import { join } from 'node:path'
import { serve } from '../given/served.ts'
import { atMost, type Line, measured } from '../line.ts'

const FOLDERS = 3
const STARTS_AFTER = 2

async function secondsToFirstPage(folder: string): Promise<number> {
  const { milliseconds, stop } = await serve(folder)
  await stop()
  return milliseconds / 1000
}

/** Started as `npm start` starts it, without the moment that npm itself takes. */
export const line: Line = async ({ folder, say }) => {
  const [first, after]: [number[], number[]] = [[], []]
  for (let number = 1; number <= FOLDERS; number++) {
    say(`Starting the service on an empty folder (${number} of ${FOLDERS}) …`)
    const own = join(folder, String(number))
    first.push(await secondsToFirstPage(own))
    for (let start = 0; start < STARTS_AFTER; start++) after.push(await secondsToFirstPage(own))
  }
  return [
    measured({ what: 'on an empty folder', unit: 's', samples: first, budget: atMost(8) }),
    measured({ what: 'on a folder that is there', unit: 's', samples: after, budget: atMost(2) }),
  ]
}
