import { entries, recording } from '../contract/engine.ts'
import { openDb } from '../open-db.ts'
import { recordOn } from '../record.ts'
import { verify } from '../verify.ts'

/**
 * A process to be killed, for tests. `open` opens the folder and ends; `write` verifies the record, says how far its
 * stream has got, and then adds to it without end, saying each entry that was acknowledged.
 */
const [folder = '', task = 'open'] = process.argv.slice(2)

const db = await openDb({ kind: 'folder', folder }).catch((error: Error) => {
  process.stderr.write(`${error.message}\n`)
  process.exit(1)
})
if (task === 'open') {
  await db.close()
  process.exit(0)
}

const id = '0f0e0d0c-0b0a-4908-8706-050403020100'
const ref = { kind: 'complaint', id } as const
const record = recordOn(db)
const { now } = recording
await record.migrate(now)
if ((await record.listAuthorities()).length === 0) {
  await record.createAuthority({ id, kind: 'practice', referencePrefix: 'NNB' }, now)
}
const { problems } = await verify(db)
let { length } = await record.transaction(id, tx => tx.load(ref))
process.stdout.write(`found ${length} ${problems.length}\n`)

for (let round = 1; ; round++) {
  const count = 1 + (round % 3)
  await record.transaction(id, async tx => {
    await tx.append(ref, length, entries(count), recording)
    await tx.audit({ at: now, actor: 'system', kind: 'change', subject: `complaint/${id}`, detail: null })
  })
  length += count
  process.stdout.write(`kept ${length}\n`)
  if (round % 40 === 0) await db.transaction({ role: 'migrate', authorityId: null }, tx => tx.script('checkpoint'))
}
