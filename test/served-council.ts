import type { FastifyInstance } from 'fastify'
import type { Office } from '#office/office.ts'
import { buildServer } from '#web/server.ts'
import { type Council, openCouncils } from './council.ts'

/** An empty council, served on a free port of the loopback address; what the service logs is kept. */
export interface ServedCouncil extends Council {
  readonly app: FastifyInstance
  /** "http://localhost:41234" */
  readonly base: string
  readonly logged: readonly string[]
  close(): Promise<void>
}

/** @param more what the office is served with besides: who takes letters on. */
export async function serveCouncil(more: Pick<Office, 'channels'> = {}): Promise<ServedCouncil> {
  const [opened] = await openCouncils(['NNB'])
  const office = { ...opened.office, ...more }
  const council = { ...opened, office, site: { ...opened.site, office } }
  const logged: string[] = []
  const app = await buildServer(council.site, { log: line => logged.push(line) })
  const address = await app.listen({ host: '127.0.0.1', port: 0 })
  return {
    ...council,
    app,
    base: address.replace('127.0.0.1', 'localhost'),
    logged,
    async close() {
      await app.close()
      await council.record.close()
    },
  }
}
