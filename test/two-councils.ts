import type { FastifyInstance } from 'fastify'
import { settableClock } from '#practice/clock.ts'
import { buildServer } from '#web/server.ts'
import { type Council, openCouncils } from './council.ts'

/** Two councils of one installation, the same people working for both, on a day that practice can set. */
export interface TwoCouncils {
  readonly councils: readonly [Council, Council]
  readonly app: FastifyInstance
  readonly logged: readonly string[]
  close(): Promise<void>
}

export async function openTwoCouncils(): Promise<TwoCouncils> {
  const clock = settableClock(() => new Date('2026-03-02T10:00:00.000Z'))
  const councils = await openCouncils(['NNA', 'NNB'], clock.now)
  const [first, second] = councils
  const logged: string[] = []
  const app = await buildServer(
    [
      { ...first.site, clock },
      { ...second.site, clock },
    ],
    { log: line => logged.push(line) },
  )
  return {
    councils,
    app,
    logged,
    async close() {
      await app.close()
      await first.record.close()
    },
  }
}
