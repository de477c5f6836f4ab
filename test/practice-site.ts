import { randomUUID } from 'node:crypto'
import type { FastifyInstance } from 'fastify'
import { practiceCouncil } from '#practice/council.ts'
import { personas } from '#practice/personas.ts'
import { seedPractice } from '#practice/seed.ts'
import { projections } from '#record/read-tables/projections.ts'
import { openRecord, type RecordStore } from '#record/record.ts'
import { buildServer } from '#web/server.ts'

export interface PracticeSite {
  readonly app: FastifyInstance
  readonly record: RecordStore
  /** "http://localhost:41234" */
  readonly base: string
  close(): Promise<void>
}

/** The practice council as `npm start` serves it, in memory, on a free port of the loopback address, on a day of the test's choosing. */
export async function openPracticeSite(today = '2026-11-23T10:00:00.000Z'): Promise<PracticeSite> {
  const now = () => new Date(today)
  const record = await openRecord({ kind: 'memory' }, projections)
  await record.migrate(today)
  await seedPractice(record, now())
  const { id: authorityId, name, colour } = practiceCouncil
  const app = await buildServer({
    office: { record, now, newId: randomUUID },
    authorityId,
    council: { name, colour, practice: true },
    personas,
    engine: 'In memory, for a test.',
  })
  const address = await app.listen({ host: '127.0.0.1', port: 0 })
  return {
    app,
    record,
    base: address.replace('127.0.0.1', 'localhost'),
    async close() {
      await app.close()
      await record.close()
    },
  }
}
