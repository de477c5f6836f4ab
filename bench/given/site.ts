import { randomUUID } from 'node:crypto'
import type { FastifyInstance } from 'fastify'
import type { Office } from '#office/office.ts'
import { practiceCouncil } from '#practice/council.ts'
import { personas } from '#practice/personas.ts'
import { seedPractice } from '#practice/seed.ts'
import type { RecordSettings } from '#record/open-db.ts'
import { projections } from '#record/read-tables/projections.ts'
import { openRecord, type RecordStore } from '#record/record.ts'
import { buildServer } from '#web/server.ts'

/** The day it is in everything measured here, so that the same rows are shown on every day it is run. */
export const instant = new Date('2026-06-01T10:00:00.000Z')

export const authorityId = practiceCouncil.id

export const officeOn = (record: RecordStore): Office => ({ record, now: () => instant, newId: randomUUID })

/** The practice council's record, made and filled when it is not there. */
export async function openPractice(settings: RecordSettings): Promise<RecordStore> {
  const record = await openRecord(settings, projections)
  await record.migrate(instant.toISOString())
  await seedPractice(record, instant)
  return record
}

/** The pages as they are served, failures told instead of hidden. */
export async function siteOn(record: RecordStore): Promise<FastifyInstance> {
  const { name, colour } = practiceCouncil
  return buildServer(
    { office: officeOn(record), authorityId, council: { name, colour, practice: true }, personas, engine: 'Measured.' },
    { log: words => console.error(words) },
  )
}

/** The complaint of 31 points and three stages among those of the practice council. */
export async function bradfordId(record: RecordStore): Promise<string> {
  const [found] = await record.transaction(authorityId, tx =>
    tx.query<{ id: string }>(
      `select complaint_id as id from complaint_list
       where authority_id = $1 and '24 001 902' = any(ombudsman_references)`,
      [authorityId],
    ),
  )
  if (!found) throw new Error('the practice council has no complaint decided as 24 001 902')
  return found.id
}
