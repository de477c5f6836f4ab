import { randomUUID } from 'node:crypto'
import { Client } from 'pg'
import { isoDay } from '#law/day.ts'
import { exactly } from '#law/span.ts'
import type { JsonObject, NewEntry, StreamRef } from '#stream/entry.ts'
import type { Db } from '../db.ts'
import { openDb } from '../open-db.ts'
import type { Projection } from '../projection.ts'
import { type RecordStore, recordOn } from '../record.ts'

/** A database engine under test: each database it gives is new and empty, and gone when it is closed. */
export interface EngineUnderTest {
  readonly name: string
  empty(): Promise<Db>
}

export const embedded: EngineUnderTest = {
  name: 'PGlite',
  empty: () => openDb({ kind: 'memory' }),
}

/** @param url of a server on which databases may be created */
export function server(url: string): EngineUnderTest {
  return {
    name: 'PostgreSQL',
    async empty() {
      const { url: own, drop } = await createDatabase(url)
      const db = await openDb({ kind: 'postgresql', url: own })
      return {
        engine: db.engine,
        transaction: (scope, work) => db.transaction(scope, work),
        durability: () => db.durability(),
        async close() {
          await db.close()
          await drop()
        },
      }
    },
  }
}

export async function createDatabase(url: string): Promise<{ url: string; drop: () => Promise<void> }> {
  const name = `redress_test_${randomUUID().replaceAll('-', '')}`
  await asOwner(url, `create database ${name}`)
  const own = new URL(url)
  own.pathname = `/${name}`
  return { url: own.href, drop: () => asOwner(url, `drop database ${name} with (force)`) }
}

export async function asOwner(url: string, sql: string): Promise<void> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(sql)
  } finally {
    await client.end()
  }
}

export const now = '2026-03-02T10:00:00.000Z'
export const recording = { actor: 'system', now } as const

/** A record with its tables made and two councils in it. */
export interface TwoCouncils extends RecordStore {
  readonly northborough: string
  readonly southborough: string
}

export async function twoCouncils(
  engine: EngineUnderTest,
  projections: readonly Projection[] = [],
): Promise<TwoCouncils> {
  const record = recordOn(await engine.empty(), projections)
  await record.migrate(now)
  const [northborough, southborough] = [randomUUID(), randomUUID()]
  await record.createAuthority({ id: northborough, kind: 'practice', referencePrefix: 'NNB' }, now)
  await record.createAuthority({ id: southborough, kind: 'practice', referencePrefix: 'SSB' }, now)
  return { ...record, northborough, southborough }
}

export const newComplaint = (): StreamRef => ({ kind: 'complaint', id: randomUUID() })

export function entry(data: JsonObject, type = 'event-noted'): NewEntry {
  const happened = { ...exactly(isoDay('2024-06-01')), asWritten: null }
  return { type, version: 1, happened, source: { kind: 'worked' }, data }
}

export const entries = (count: number): readonly NewEntry[] =>
  Array.from({ length: count }, (_, index) => entry({ number: index + 1 }))
