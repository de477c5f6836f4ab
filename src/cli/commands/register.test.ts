import assert from 'node:assert/strict'
import { mkdirSync, writeFileSync } from 'node:fs'
import { after, before, describe, it } from 'node:test'
import { zipOf } from '#test/made-files.ts'
import { type OwnDataFolder, ownDataFolder } from '#test/own-data-folder.ts'
import { pageOf } from '#test/statements/page-of.ts'
import { called } from '../called.ts'

const page = pageOf({ found: ['There was fault.'], remedy: ['The Council has agreed to:', 'pay Mrs B £300;'] })
const statement = (number: number): string => page.replace('22 945 111', `22 945 ${number}`)

describe('redress register import', () => {
  let own: OwnDataFolder
  const at = (name: string): string => own.at(name)
  const zipped = (name: string, files: Parameters<typeof zipOf>[0]): string => {
    writeFileSync(at(name), zipOf(files))
    return at(name)
  }

  before(() => {
    own = ownDataFolder()
  })
  after(() => own.giveBack())

  it('takes a folder and those below it, tells each file that it cannot take, and does the rest', async () => {
    mkdirSync(at('some/below'), { recursive: true })
    writeFileSync(at('some/one.txt'), statement(111))
    writeFileSync(at('some/below/two.html'), statement(112))
    writeFileSync(at('some/letter.txt'), 'Dear Ms X,\n\nThank you for your letter.\n')
    writeFileSync(at('some/empty.txt'), '')
    writeFileSync(at('some/list.xlsx'), 'PK')
    const { code, out, err } = await called(['register', 'import', at('some')])
    assert.equal(code, 1, err)
    assert.equal(
      out,
      '2 added, 0 with a later text, 0 there already, 2 not taken.\n1 other file was left aside: neither text, web page, PDF nor Word.',
    )
    assert.match(err, /^empty\.txt was not taken\. The file is empty\.$/m)
    assert.match(err, /^letter\.txt was not taken\. /m)
  })

  it('changes nothing the second time, and keeps the text before a later one', async () => {
    writeFileSync(at('some/one.txt'), `${statement(111)}\nAmended after publication.\n`)
    const { out } = await called(['register', 'import', at('some/below'), at('some/one.txt')])
    assert.match(out, /^0 added, 1 with a later text, 1 there already, 0 not taken\.$/m)
  })

  it('takes a zip, and in it refuses a path that leads outside, what is broken and what unpacks to far too much', async () => {
    const { code, out, err } = await called([
      'register',
      'import',
      zipped('some.zip', [
        { name: 'good/a.txt', content: statement(113) },
        { name: '../outside.txt', content: statement(114) },
        { name: 'b\u001b[2J.txt', content: 'no statement' },
        { name: 'lies.txt', content: statement(115), claims: 3 },
        { name: '__MACOSX/a.txt', content: 'x' },
        { name: 'c.txt', content: statement(116) },
      ]),
    ])
    assert.equal(code, 1)
    assert.match(out, /^2 added, 0 with a later text, 0 there already, 3 not taken\.$/m)
    assert.match(err, /^\.\.\/outside\.txt was not taken\. Its path leads outside the zip\.$/m)
    assert.match(err, /^lies\.txt was not taken\. It is broken in the zip and cannot be unpacked\.$/m)
    assert.match(err, /^b\?\[2J\.txt was not taken\. /m)
  })

  it('reads nothing of a zip that would unpack to far more than statements do', async () => {
    const bomb = zipped('bomb.zip', [
      { name: 'a.txt', content: statement(117) },
      { name: 'b.txt', content: 'a'.repeat(9_000_000) },
    ])
    const { code, err } = await called(['register', 'import', bomb])
    assert.equal(code, 2)
    assert.match(err, /bomb\.zip was not read\. It unpacks to far more than statements do\. Nothing in it was read\.$/)
  })

  it('reads again what an earlier version has read, which is nothing here', async () => {
    const { code, out } = await called(['register', 'read-again'])
    assert.deepEqual([code, out], [0, '0 read otherwise than before, 0 as before.'])
  })

  it('says what is no zip, what is not there, and what it wants', async () => {
    writeFileSync(at('letter.zip'), 'Dear Ms X')
    const { code, err } = await called(['register', 'import', at('letter.zip'), at('nowhere')])
    assert.equal(code, 2)
    assert.match(
      err,
      /letter\.zip was not read\. It is not a zip, or it is broken\.\n.*nowhere was not read\. There is no such/,
    )
    assert.equal((await called(['register'])).code, 2)
    assert.equal((await called(['register', 'import'])).code, 2)
  })
})
