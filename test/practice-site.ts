import { randomUUID } from 'node:crypto'
import type { FastifyInstance } from 'fastify'
import type { Office } from '#office/office.ts'
import { settableClock } from '#practice/clock.ts'
import { seedPractice } from '#practice/seed.ts'
import { practiceSites } from '#practice/sites.ts'
import { projections } from '#record/read-tables/projections.ts'
import { openRecord, type RecordStore } from '#record/record.ts'
import { buildServer } from '#web/server.ts'

export interface PracticeSite {
  readonly app: FastifyInstance
  readonly record: RecordStore
  readonly office: Office
  /** "http://localhost:41234" */
  readonly base: string
  close(): Promise<void>
}

/**
 * The practice council as `npm start` serves it, in memory, on a free port of the loopback address, on a day of the test's
 * choosing.
 * @param more what the office is served with besides: how files are dealt with, and who takes letters on
 */
export async function openPracticeSite(
  today = '2026-11-23T10:00:00.000Z',
  more: Pick<Office, 'files' | 'channels'> = {},
): Promise<PracticeSite> {
  const clock = settableClock(() => new Date(today))
  const { now } = clock
  const record = await openRecord({ kind: 'memory' }, projections)
  await record.migrate(today)
  // Left open, it would keep the process alive, and nobody would hear what went wrong.
  await seedPractice(record, now()).catch(async (error: unknown) => {
    await record.close()
    throw error
  })
  const office: Office = { record, now, newId: randomUUID, ...more }
  const [first, ...others] = await practiceSites(office, 'In memory, for a test.')
  const app = await buildServer([{ ...first, clock }, ...others.map(site => ({ ...site, clock }))])
  const address = await app.listen({ host: '127.0.0.1', port: 0 })
  return {
    app,
    record,
    office,
    base: address.replace('127.0.0.1', 'localhost'),
    async close() {
      await app.close()
      await record.close()
    },
  }
}
