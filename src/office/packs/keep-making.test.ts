import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { composedPack } from '#test/composed-pack.ts'
import { type Council, openCouncils } from '#test/council.ts'
import { openComplaint } from '../open-complaint.ts'
import { show } from '../view.ts'
import { packsView } from '../views/packs.ts'
import { askForPack } from './ask-for-files.ts'
import { makeNextPack } from './keep-making.ts'
import { claimNextPack, type PackUnderWay, tellEnd, tellHowFar } from './under-way.ts'

describe('a pack whose files are made after the page was answered', () => {
  let council: Council
  let id = ''
  let pack = ''
  const going = new AbortController().signal

  const state = async () => {
    const opened = await council.record.transaction(council.authorityId, tx => openComplaint(tx, id))
    return opened?.state ?? assert.fail('no such complaint')
  }
  const asks = () => askForPack(council.office, { id, pack }, council.visitor('panel clerk'))
  const next = (stopping = going) => makeNextPack(council.office, council.authorityId, stopping)

  async function shown(): Promise<PackUnderWay | undefined> {
    const query = { id, looking: { kind: 'now' } } as const
    const seen = await show(council.office, packsView, query, council.visitor('complaints manager'))
    return seen.kind === 'shown' ? seen.shown.underWay.get(pack) : assert.fail(seen.kind)
  }

  /** As long as it takes until somebody who is silent counts as gone. */
  const silentForLong = () =>
    council.record.transaction(council.authorityId, tx =>
      tx.query(`update packs_under_way set told_at = now() - interval '2 minutes'`),
    )

  async function anotherPack(): Promise<void> {
    id = await composedPack(council)
    pack = [...(await state()).packs.composed.keys()].at(-1) ?? ''
  }

  before(async () => {
    ;[council] = await openCouncils(['PU'])
  })
  after(() => council.record.close())

  it('waits, is made once however often it is asked for, and is then no more under way', async () => {
    await anotherPack()
    assert.equal(await shown(), undefined)
    assert.deepEqual(await asks(), { kind: 'asked' })
    assert.deepEqual(await asks(), { kind: 'asked' })
    assert.deepEqual(await shown(), { kind: 'waiting' })
    assert.equal(await next(), true)
    assert.equal((await state()).packs.composed.get(pack)?.made?.lastPage, 2)
    assert.equal(await shown(), undefined)
    assert.equal(await next(), false)
    assert.deepEqual(await asks(), { kind: 'made before' })
  })

  it('is made by another process where the one that made it was killed, and not while that one still tells of it', async () => {
    await anotherPack()
    await asks()
    const cutOff = (await claimNextPack(council.office, council.authorityId)) ?? assert.fail('nothing to make')
    assert.equal(await tellHowFar(council.office, cutOff, { document: 1, documents: 1 }), true)
    assert.deepEqual(await shown(), { kind: 'being made', document: 1, documents: 1 })
    assert.equal(await next(), false)
    await silentForLong()
    assert.equal(await next(), true)
    assert.equal((await state()).packs.composed.get(pack)?.made?.lastPage, 2)
    assert.equal(await tellHowFar(council.office, cutOff, { document: 1, documents: 1 }), false)
  })

  it('is given up, and says so, where it was broken off time and again', async () => {
    await anotherPack()
    await asks()
    for (let time = 1; time <= 3; time++) {
      assert.ok(await claimNextPack(council.office, council.authorityId))
      await silentForLong()
    }
    assert.equal(await next(), true)
    const given = await shown()
    assert.match(given?.kind === 'failed' ? given.why : '', /broken off 3 times/)
    assert.equal(await next(), false)
    await asks()
    assert.equal(await next(), true)
    assert.notEqual((await state()).packs.composed.get(pack)?.made, null)
  })

  it('is not taken from whoever makes it now by an attempt at it that failed before', async () => {
    await anotherPack()
    await asks()
    const before = (await claimNextPack(council.office, council.authorityId)) ?? assert.fail()
    await tellEnd(council.office, before, { kind: 'failed', why: 'full' })
    await asks()
    const now = (await claimNextPack(council.office, council.authorityId)) ?? assert.fail()
    assert.deepEqual([before.tries, now.tries], [1, 1])
    assert.equal(await tellHowFar(council.office, before, { document: 1, documents: 1 }), false)
    await tellEnd(council.office, before, { kind: 'failed', why: 'late' })
    assert.equal((await shown())?.kind, 'being made')
    await tellEnd(council.office, now, { kind: 'waiting' })
    await next()
  })

  it('is put back, whole and for the next start, where the service is told to stop meanwhile', async () => {
    await anotherPack()
    await asks()
    const stopping = new AbortController()
    const held = (await state()).files.held.size
    const now = () => {
      stopping.abort()
      return council.office.now()
    }
    const office = { ...council.office, now }
    await makeNextPack(office, council.authorityId, stopping.signal)
    assert.deepEqual(await shown(), { kind: 'waiting' })
    assert.equal((await state()).files.held.size, held)
    assert.equal(await next(), true)
    assert.notEqual((await state()).packs.composed.get(pack)?.made, null)
  })

  it('says why where a paper cannot be read, and begins again once somebody asks', async () => {
    await anotherPack()
    await asks()
    const paper = [...(await state()).files.held.values()].at(-1) ?? assert.fail('no paper')
    await council.record.files.remove({ authorityId: council.authorityId, storedAs: paper.storedAs })
    assert.equal(await next(), true)
    const failed = await shown()
    assert.match(failed?.kind === 'failed' ? failed.why : '', /A paper of this pack cannot be read/)
    assert.equal(await next(), false)
    assert.deepEqual(await asks(), { kind: 'asked' })
    assert.deepEqual(await shown(), { kind: 'waiting' })
  })
})
