import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { foldAuthority } from '#authority/authority.ts'
import { projections } from '#record/read-tables/projections.ts'
import { openRecord } from '#record/record.ts'
import { type OwnDataFolder, ownDataFolder } from '#test/own-data-folder.ts'
import { called } from '../called.ts'

describe('Setting up a council from the command line', () => {
  let own: OwnDataFolder

  before(() => {
    own = ownDataFolder('record')
  })
  after(() => own.giveBack())

  it('makes the council and its first people, who hold their roles from the day given', async () => {
    const council = ['council', 'Eastmoor Council', '--short', 'Eastmoor', '--prefix', 'EM', '--kind', 'practice']
    const made = await called(council)
    assert.equal(made.code, 0, made.err)
    assert.match(made.out, /Eastmoor Council is set up/)

    const again = await called(council)
    assert.equal(again.code, 2)
    assert.match(again.err, /begin with EM are another council's/)

    const role = await called([
      'role',
      'Ines Halloran',
      '--council',
      'em',
      '--as',
      'administrator',
      '--from',
      '2026-04-01',
    ])
    assert.equal(role.code, 0, role.err)
    const record = await openRecord({ kind: 'folder', folder: own.at('record') }, projections)
    try {
      const [authority] = await record.listAuthorities()
      assert.ok(authority)
      const state = await record.transaction(authority.id, async tx =>
        foldAuthority(await tx.load({ kind: 'authority', id: authority.id })),
      )
      assert.equal(state.name, 'Eastmoor Council')
      assert.deepEqual(
        state.terms.map(({ role: as, standing, to }) => [as, standing, to]),
        [['administrator', 'officer', null]],
      )
    } finally {
      await record.close()
    }
  })

  it('says what is missing or wrong', async () => {
    for (const [args, words] of [
      [['council'], /The name of the council is missing/],
      [['council', 'X', '--prefix', 'toolongprefix'], /two to eight capitals and digits/],
      [['council', 'X', '--prefix', 'XX', '--kind', 'odd'], /has to be real or practice/],
      [['role', 'Y'], /Say which council/],
      [['role', 'Y', '--council', 'EM'], /Say which role/],
      [['role', 'Y', '--council', 'ZZ', '--as', 'reader'], /There is no council "ZZ" in this record. There is EM/],
      [['role', 'Y', '--council', 'EM', '--as', 'king'], /What are they\?: choose one/],
    ] as const) {
      const { code, err } = await called(args)
      assert.equal(code, 2, args.join(' '))
      assert.match(err, words)
    }
  })
})
