import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { csv } from './csv.ts'

const lines = (text: string): readonly string[] => text.slice(1).split('\r\n')

describe('a table taken out for a spreadsheet', () => {
  it('keeps commas, quotation marks and line breaks in their cell', () => {
    assert.deepEqual(lines(csv([['a "b", c', 3, null, 'two\nlines']])), ['"a ""b"", c",3,,"two\nlines"', ''])
  })

  for (const hostile of ['=1+1', '+44', '-2', '@SUM(A1)', '\t=1', '\r=1', ' =cmd|x!A0', '|calc', '%0A'])
    it(`holds no formula: ${JSON.stringify(hostile)}`, () => {
      assert.equal(csv([[hostile]]).slice(1, 3), `"'`)
    })

  it('leaves numbers and plain words as they are', () => {
    assert.deepEqual(lines(csv([['Pay £500 - and more', -3]])), ['"Pay £500 - and more",-3', ''])
  })

  it('begins with the mark of UTF-8', () => {
    assert.equal(csv([]).codePointAt(0), 0xfeff)
  })
})
