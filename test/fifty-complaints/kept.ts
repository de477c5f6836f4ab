import assert from 'node:assert/strict'
import { foldComplaint } from '#complaint/complaint.ts'
import { pointCount } from '#complaint/points.ts'
import { procedureState, stageOf } from '#complaint/procedure-state.ts'
import { exportRecord } from '#record/export.ts'
import { verifyFiles } from '#record/files/verify-files.ts'
import { rebuild } from '#record/rebuild.ts'
import type { RecordStore } from '#record/record.ts'
import { restoreRecord } from '#record/restore.ts'
import { verify } from '#record/verify.ts'

type Rows = ReadonlyMap<string, readonly string[]>

/** Every row of every read table, whole. */
async function readTablesOf({ db, projections }: RecordStore): Promise<Rows> {
  const tables = projections.flatMap(projection => projection.tables)
  return db.transaction({ role: 'inspect', authorityId: null }, async tx => {
    const found = new Map<string, readonly string[]>()
    for (const table of tables) {
      const rows = await tx.query<{ row: string }>(`select to_jsonb(t)::text as row from ${table} t`)
      found.set(table, rows.map(({ row }) => row).sort())
    }
    return found
  })
}

/** What `redress verify` asks. */
export async function assertVerifies(record: RecordStore, now: Date): Promise<void> {
  const { entries, problems } = await verify(record.db)
  assert.ok(entries > 0)
  assert.deepEqual(problems, [])
  const files = await verifyFiles(record, now.getTime())
  assert.deepEqual([files.problems, files.locked], [[], null])
}

interface ListRow {
  complaint_id: string
  version: number
  reference: string
  state: string
  stage: number | null
  points: number
  closed: boolean
}

/** The list says of every complaint what its entries say. */
export async function assertListAgrees(record: RecordStore, authorityId: string): Promise<number> {
  return record.transaction(authorityId, async tx => {
    const rows = await tx.query<ListRow>(
      'select complaint_id, version, reference, state, stage, points, closed from complaint_list where authority_id = $1',
      [authorityId],
    )
    for (const { complaint_id: id, ...row } of rows) {
      const entries = await tx.load({ kind: 'complaint', id })
      const state = foldComplaint(entries)
      const told = {
        version: entries.length,
        reference: state.reference,
        state: procedureState(state),
        stage: stageOf(procedureState(state)),
        points: pointCount(state),
        closed: state.closed !== null,
      }
      assert.deepEqual({ ...row }, told, state.reference)
    }
    return rows.length
  })
}

export async function assertRebuilds(record: RecordStore, authorityId: string): Promise<void> {
  const before = await readTablesOf(record)
  await rebuild(record.db, record.projections, authorityId)
  assert.deepEqual(await readTablesOf(record), before)
}

/** Taken in by a record that is empty, it is the same record. */
export async function assertMoves(record: RecordStore, empty: RecordStore, now: Date): Promise<void> {
  const lines: string[] = []
  const { entries } = await exportRecord(record, async line => {
    lines.push(line.trimEnd())
  })
  async function* from() {
    yield* lines
  }
  const taken = await restoreRecord(empty, from())
  assert.equal(taken.entries, entries)
  for (const id of taken.authorities) await rebuild(empty.db, empty.projections, id)
  assert.deepEqual(await readTablesOf(empty), await readTablesOf(record))
  await assertVerifies(empty, now)
}
