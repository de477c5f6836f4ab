import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { after, before, describe, it } from 'node:test'
import { type S3Store, s3Store } from '#test/s3-store.ts'
import { entry, newComplaint, now, recording } from '../contract/engine.ts'
import type { Db } from '../db.ts'
import { exportRecord } from '../export.ts'
import { openDb } from '../open-db.ts'
import { recordOn } from '../record.ts'
import { restoreRecord } from '../restore.ts'
import { FileKeeper, type FileOf, filesInMemory, type KeptFile } from './file-keeper.ts'
import { keyInMemory } from './master-key.ts'
import { shelfInS3 } from './shelf-in-s3.ts'
import { verifyFiles } from './verify-files.ts'

const authorityId = '0f0e0d0c-0b0a-4908-8706-050403020100'

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array, void> {
  yield bytes
}

async function* from(lines: readonly string[]): AsyncGenerator<string, void> {
  yield* lines
}

describe('A record whose files lie in a store that speaks S3', () => {
  let store: S3Store
  let db: Db
  let record: ReturnType<typeof recordOn>
  let kept: KeptFile & FileOf
  const content = randomBytes(200_001)
  before(async () => {
    store = await s3Store()
    db = await openDb({ kind: 'memory' })
    record = recordOn(db, [], new FileKeeper(db, shelfInS3(store.settings), keyInMemory()))
    await record.migrate(now)
    await record.createAuthority({ id: authorityId, kind: 'practice', referencePrefix: 'NNB' }, now)
    const ref = newComplaint()
    const owner = { authorityId, complaintId: ref.id }
    kept = { ...owner, ...(await record.files.keep(owner, once(content), 1_000_000)) }
    const { storedAs, size, sha256 } = kept
    await record.transaction(authorityId, tx =>
      tx.append(ref, 0, [entry({ fileId: 'f1', storedAs, size, sha256 }, 'file-added')], recording),
    )
  })
  after(async () => {
    await record.close()
  })

  const collected = async (files: FileKeeper, file: FileOf) => {
    const pieces: Uint8Array[] = []
    for await (const piece of files.read(file)) pieces.push(piece)
    return Buffer.concat(pieces)
  }

  it('is verified, and loses what nothing names', async () => {
    await record.files.keep(kept, once(Buffer.from('left by an upload broken off')), 1000)
    const found = await verifyFiles(record, Date.now() + 60_000, 0)
    assert.deepEqual([found.files, found.problems, found.leftovers, found.locked], [1, [], 1, null])
    assert.ok((await collected(record.files, kept)).equals(content))
  })

  it('is exported with them, and restored where files lie elsewhere', async () => {
    const lines: string[] = []
    await exportRecord(record, async line => {
      lines.push(line.trimEnd())
    })
    const other = await openDb({ kind: 'memory' })
    const restored = recordOn(other, [], filesInMemory(other))
    await restored.migrate(now)
    assert.equal((await restoreRecord(restored, from(lines))).files, 1)
    assert.ok((await collected(restored.files, kept)).equals(content))
    await restored.close()
  })

  it('says that the store is unavailable, and not that files are missing, where it is not there', async () => {
    await store.close()
    const found = await verifyFiles(record, Date.now(), 0)
    assert.deepEqual(found.problems, [])
    assert.match(found.locked ?? '', /cannot be reached/)
  })
})
