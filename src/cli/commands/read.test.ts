import assert from 'node:assert/strict'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { pageOf } from '#test/statements/page-of.ts'
import { called } from '../called.ts'

describe('redress read', () => {
  let folder = ''
  const at = (name: string): string => join(folder, name)
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'redress-read-'))
    const page = pageOf({
      found: ['There was fault.'],
      remedy: ['Within four weeks of my final decision, the Council has agreed to:', 'pay Mrs B £300;'],
    })
    writeFileSync(at('one.txt'), page)
    writeFileSync(at('two.txt'), page.replace('22 945 111', '22 945 112'))
    writeFileSync(at('again.txt'), page)
    writeFileSync(at('letter.txt'), 'Dear Sir, thank you.')
    writeFileSync(at('empty.txt'), '')
    writeFileSync(at('list.json'), '{}')
    writeFileSync(at('picture.txt'), Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2]))
  })
  after(() => rmSync(folder, { recursive: true }))

  it('tells a statement in words, with its lines', async () => {
    const { code, out, err } = await called(['read', at('one.txt')])
    assert.deepEqual([code, err], [0, ''])
    assert.match(out, /^Wexley Council \(22 945 111\)\nUpheld, 14 March 2023\n/)
    assert.match(out, /payment of £300 to Mrs B, due 11 April 2023 \[line 18\]/)
  })

  it('answers a program: one object, or one a line', async () => {
    const one = JSON.parse((await called(['read', at('one.txt'), '--json'])).out)
    assert.equal(one.header.reference, '22 945 111')
    assert.equal(one.agreedActions[0].deadline.due, '2023-04-11')
    const several = (await called(['read', at('one.txt'), at('two.txt'), '--json'])).out.split('\n')
    assert.deepEqual(
      several.map(line => JSON.parse(line).header.referenceDashed),
      ['22-945-111', '22-945-112'],
    )
  })

  it('reads a folder, a file a statement, and tells what was not read and why', async () => {
    const { code, err } = await called(['read', folder, '--json', '--out', at('out')])
    assert.equal(code, 1)
    assert.deepEqual(readdirSync(at('out')).sort(), ['22-945-111 (2).json', '22-945-111.json', '22-945-112.json'])
    assert.equal(JSON.parse(readFileSync(at('out/22-945-112.json'), 'utf8')).layout, 'new')
    const lines = err.split('\n')
    assert.equal(lines.length, 4)
    assert.match(err, /empty\.txt was not read\. The file is empty\./)
    assert.match(err, /letter\.txt was not read\. It has neither an Ombudsman reference/)
    assert.match(err, /picture\.txt was not read\. The file is a picture, not text\./)
    assert.equal(lines.at(-1), '3 read, 3 not read. 1 other file was left aside: neither .txt nor .html.')
  })

  it('refuses with a sentence and exit code 2', async () => {
    for (const [file, why] of [
      ['letter.txt', /neither an Ombudsman reference/],
      ['empty.txt', /The file is empty\./],
      ['picture.txt', /The file is a picture, not text\./],
      ['missing.txt', /There is no such file\./],
    ] as const) {
      const { code, out, err } = await called(['read', at(file)])
      assert.deepEqual([code, out], [2, ''])
      assert.match(err, why)
    }
    assert.equal((await called(['read'])).code, 2)
    assert.equal((await called(['read', at('one.txt'), '--out', at('list.json')])).code, 2)
    assert.equal((await called(['read', at('one.txt'), at('two.txt'), '--address', 'x'])).code, 2)
  })

  it('takes the category from the address', async () => {
    writeFileSync(at('bare.txt'), pageOf({ found: ['Fault.'] }).replace(/Category.*\n/, ''))
    const address = 'https://www.lgo.org.uk/decisions/education/alternative-provision/22-945-111'
    const { out } = await called(['read', at('bare.txt'), '--json', '--address', address])
    assert.deepEqual(
      [JSON.parse(out).header.category, JSON.parse(out).header.subcategory],
      ['Education', 'Alternative provision'],
    )
    rmSync(at('bare.txt'))
  })
})
