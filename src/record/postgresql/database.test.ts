import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, it } from 'node:test'
import { describeWith } from '#test/at-hand.ts'
import { asOwner, createDatabase, entries, newComplaint, now, recording } from '../contract/engine.ts'
import { DatabaseError, type Role } from '../db.ts'
import { openDb } from '../open-db.ts'
import { type RecordStore, recordOn } from '../record.ts'
import { RecordUnavailable } from '../unavailable.ts'

describeWith('PostgreSQL', 'A PostgreSQL server whose login may only serve', url => {
  const login = `redress_test_login_${randomUUID().slice(0, 8)}`
  const authority = { id: randomUUID(), kind: 'real', referencePrefix: 'NNB' } as const
  const ref = newComplaint()
  let drop: () => Promise<void>
  let served: RecordStore

  before(async () => {
    const made = await createDatabase(url)
    const owned = recordOn(await openDb({ kind: 'postgresql', url: made.url }))
    await owned.migrate(now)
    await owned.createAuthority(authority, now)
    await owned.close()
    await asOwner(url, `create role ${login} login; grant redress_serve to ${login}`)
    drop = async () => {
      await made.drop()
      await asOwner(url, `drop role ${login}`)
    }
    const own = new URL(made.url)
    own.username = login
    served = recordOn(await openDb({ kind: 'postgresql', url: own.href, connections: 2 }))
  })
  after(async () => {
    await served.close()
    await drop()
  })

  it('serves', async () => {
    await served.transaction(authority.id, tx => tx.append(ref, 0, entries(2), recording))
    assert.equal((await served.transaction(authority.id, tx => tx.load(ref))).length, 2)
  })

  it('cannot take on any other part', async () => {
    for (const role of ['dispose', 'heads', 'inspect', 'install'] satisfies readonly Role[]) {
      await assert.rejects(
        served.db.transaction({ role, authorityId: authority.id }, tx => tx.query('select 1')),
        (error: unknown) => error instanceof DatabaseError && error.code === '42501',
        role,
      )
    }
  })

  it('gains nothing by putting its part down', async () => {
    await assert.rejects(
      served.transaction(authority.id, async tx => {
        await tx.query('reset role')
        await tx.query(`update entries set actor = 'somebody'`)
      }),
      (error: unknown) => error instanceof DatabaseError && error.code === '42501',
    )
  })

  it('leaves nothing of one council on a connection for the next', async () => {
    for (let count = 0; count < 4; count++) {
      const [row] = await served.db.transaction({ role: 'serve', authorityId: null }, tx =>
        tx.query('select count(*) as entries from entries'),
      )
      assert.equal(row?.entries, 0)
      assert.equal((await served.transaction(authority.id, tx => tx.load(ref))).length, 2)
    }
  })

  it('goes on when its connections were cut', async () => {
    await asOwner(url, `select pg_terminate_backend(pid) from pg_stat_activity where usename = '${login}'`)
    let found = 0
    // A cut connection may be met once before the pool has noticed.
    for (let count = 0; count < 5 && found === 0; count++) {
      found = await served
        .transaction(authority.id, tx => tx.load(ref))
        .then(
          ({ length }) => length,
          () => 0,
        )
    }
    assert.equal(found, 2)
  })

  it('says what is wrong when there is no server', async () => {
    await assert.rejects(
      openDb({ kind: 'postgresql', url: 'postgresql://nobody@127.0.0.1:1/none' }),
      (error: unknown) =>
        error instanceof RecordUnavailable && /DATABASE_URL .* cannot be used: .*ECONNREFUSED/.test(error.message),
    )
  })
})
