import { join } from 'node:path'
import { entry, recording } from '../contract/engine.ts'
import { projections } from '../read-tables/projections.ts'
import { openRecord } from '../record.ts'
import { verifyFiles } from './verify-files.ts'

/**
 * A process to be killed, for tests: verifies the files of the folder, or of the bucket where one is named, says how many there are and how many are wrong, and
 * then adds files without end, saying each that was acknowledged.
 */
const [folder = '', bucket = ''] = process.argv.slice(2)

const id = '0f0e0d0c-0b0a-4908-8706-050403020100'
const ref = { kind: 'complaint', id } as const
const { now } = recording
// The entries of this test are not whole ones, so no read table is made of them.
const files = {
  folder: join(folder, 'files'),
  keyFile: join(folder, 'master.key'),
  ...(bucket === '' ? {} : { store: { bucket, region: 'eu-west-2', keyId: 'S3RVER', secret: 'S3RVER' } }),
}
const record = await openRecord({ kind: 'folder', folder: join(folder, 'record'), files }, projections.slice(0, 0))
await record.migrate(now)
if ((await record.listAuthorities()).length === 0)
  await record.createAuthority({ id, kind: 'practice', referencePrefix: 'NNB' }, now)

const { files: found, problems, leftovers, locked } = await verifyFiles(record, Date.now(), 0)
const again = await verifyFiles(record, Date.now(), 0)
process.stdout.write(`found ${locked ?? found} ${problems.length} ${leftovers} ${again.leftovers}\n`)

async function* content(size: number): AsyncGenerator<Uint8Array, void> {
  for (let sent = 0; sent < size; sent += 50_000) yield Buffer.alloc(50_000, sent % 251)
}

let { length } = await record.transaction(id, tx => tx.load(ref))
while (true) {
  const kept = await record.files.keep({ authorityId: id, complaintId: id }, content(300_000), 1_000_000)
  await record.transaction(id, tx =>
    tx.append(ref, length, [entry({ ...kept, fileId: kept.storedAs }, 'file-added')], recording),
  )
  length++
  process.stdout.write(`kept ${length}\n`)
}
