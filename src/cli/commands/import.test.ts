import assert from 'node:assert/strict'
import { writeFileSync } from 'node:fs'
import { after, before, describe, it } from 'node:test'
import { fileURLToPath } from 'node:url'
import { openRecord } from '#record/record.ts'
import { type OwnDataFolder, ownDataFolder } from '#test/own-data-folder.ts'
import { called } from '../called.ts'

const statement = (name: string): string =>
  fileURLToPath(new URL(`../../../test/statements/${name}.txt`, import.meta.url))

describe('redress import', () => {
  let own: OwnDataFolder

  before(() => {
    own = ownDataFolder()
  })
  after(() => own.giveBack())

  it('records each statement with its missed limits and faults, and tells what is no statement', async () => {
    const letter = own.at('letter.txt')
    writeFileSync(letter, 'Dear Ms X,\n\nThank you for your letter.\n')
    const missing = own.at('missing.txt')
    const { code, out, err } = await called([
      'import',
      statement('24-935-221'),
      letter,
      missing,
      statement('18-978-476'),
    ])
    assert.equal(code, 2)
    assert.match(out, /^24-935-221\.txt: recorded as NM\/\d{4}\/\d{4}\.\n {2}Time limits missed:\n/)
    assert.match(out, /Stage 2 response, latest extended date: at least 22 working days late/)
    assert.match(out, /Faults in the procedure:\n(?: {4}.*\n)* {4}No notice of delay before day 25 is on record\./)
    assert.match(out, /^18-978-476\.txt: recorded as NM\/\d{4}\/\d{4}\.$/m)
    assert.match(err, /^letter\.txt was not recorded\. .+ Give it the text of one decision/)
    assert.match(err, /^missing\.txt was not recorded\. There is no such file\.$/m)
  })

  it('changes nothing the second time', async () => {
    const before = await called(['verify'])
    const { code, out, err } = await called(['import', statement('24-935-221'), '--authority', 'nm'])
    assert.match(out, /^24-935-221\.txt: already there as NM\/\d{4}\/\d{4}\. Nothing was changed\.$/)
    assert.deepEqual([code, err], [0, ''])
    assert.deepEqual(await called(['verify']), before)
  })

  it('asks for a file, and for a council that is there', async () => {
    assert.equal((await called(['import'])).code, 2)
    const { code, err } = await called(['import', statement('24-935-221'), '--authority', 'Elsewhere'])
    assert.equal(code, 2)
    assert.match(err, /^There is no council "Elsewhere" in this record\. There is NM, SF\./)
  })

  it('leaves a record alone that another Redress has open', async () => {
    const record = await openRecord({ kind: 'folder', folder: own.at('data') })
    try {
      const { code, err } = await called(['import', statement('24-935-221')])
      assert.equal(code, 2)
      assert.match(err, /is open in another Redress/)
    } finally {
      await record.close()
    }
  })
})
