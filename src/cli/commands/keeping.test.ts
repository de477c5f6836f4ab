import assert from 'node:assert/strict'
import { readFileSync, statSync, writeFileSync } from 'node:fs'
import { after, before, describe, it } from 'node:test'
import { personRecorded } from '#person/entries/person-recorded.ts'
import { openRecord } from '#record/record.ts'
import { type OwnDataFolder, ownDataFolder } from '#test/own-data-folder.ts'
import { called } from '../called.ts'

const now = '2026-03-02T10:00:00.000Z'
const authority = { id: '0f0e0d0c-0b0a-4908-8706-050403020100', kind: 'practice', referencePrefix: 'NNB' } as const
const person = { kind: 'person', id: '1f0e0d0c-0b0a-4908-8706-050403020100' } as const

describe('Keeping the record safe from the command line', () => {
  let own: OwnDataFolder
  const at = (name: string) => own.at(name)

  before(async () => {
    own = ownDataFolder('old')
    const record = await openRecord({ kind: 'folder', folder: at('old') })
    await record.migrate(now)
    await record.createAuthority(authority, now)
    await record.transaction(authority.id, tx =>
      tx.append(
        person,
        0,
        [
          personRecorded.write(
            { earliest: null, latest: null, asWritten: 'long ago' },
            { kind: 'worked' },
            { name: 'Ann\u2028Example', note: null },
          ),
        ],
        { actor: 'system', now },
      ),
    )
    await record.close()
  })
  after(() => own.giveBack())

  it('verifies a whole record, and lists its heads when asked', async () => {
    const { code, out } = await called(['verify', '--list-heads'])
    assert.equal(code, 0)
    assert.match(out, /Streams: 1\. Entries: 1/)
    assert.match(out, /Heads listed now: 1/)
    assert.match(out, /Nothing was altered or removed\./)
  })

  it('writes an export that only its owner can read, and not over a file that is there', async () => {
    const { code } = await called(['export', at('record.ndjson')])
    assert.equal(code, 0)
    assert.equal(statSync(at('record.ndjson')).mode & 0o077, 0)
    const again = await called(['export', at('record.ndjson')])
    assert.equal(again.code, 2)
    assert.match(again.err, /is there already/)
  })

  it('refuses a damaged export, and names the line', async () => {
    own.use('new')
    const text = readFileSync(at('record.ndjson'), 'utf8')
    writeFileSync(at('damaged.ndjson'), text.replace('long ago', 'last week'))
    const { code, err } = await called(['restore', at('damaged.ndjson')])
    assert.equal(code, 1)
    assert.match(err, /^Line 3 of the export is damaged: .*entry altered/)
  })

  it('takes an export in, whole and verified', async () => {
    own.use('new')
    const { code, out } = await called(['restore', at('record.ndjson')])
    assert.equal(code, 0, out)
    assert.match(out, /Councils taken in: 1\. Entries: 1/)
    const verified = await called(['verify', '--json'])
    assert.equal(verified.code, 0)
    assert.deepEqual(JSON.parse(verified.out), {
      authorities: 1,
      streams: 1,
      entries: 1,
      disposed: 0,
      heads: 1,
      files: 0,
      leftovers: 0,
      locked: null,
      problems: [],
      listed: null,
    })
  })

  it('finds an altered entry, names it, and then lists no heads', async () => {
    const record = await openRecord({ kind: 'folder', folder: at('new') })
    await record.db.transaction({ role: 'migrate', authorityId: null }, tx =>
      tx.query(`update entries set as_written = 'yesterday'`),
    )
    await record.close()
    const { code, out } = await called(['verify', '--list-heads'])
    assert.equal(code, 1)
    assert.match(out, new RegExp(`person ${person.id}, entry 1: its type, days, author`))
    assert.doesNotMatch(out, /Heads listed now/)
  })

  it('says so when there is no record', async () => {
    own.use('nowhere')
    for (const command of ['verify', 'rebuild']) {
      const { code, err } = await called([command])
      assert.equal(code, 2)
      assert.match(err, /There is no record in/)
    }
  })
})
