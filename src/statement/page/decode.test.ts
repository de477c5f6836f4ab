import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { decodeStatement, LARGEST_FILE } from './decode.ts'

const bytes = (...values: number[]): Uint8Array => Uint8Array.from(values)
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)
const textOf = (file: Uint8Array): string => {
  const decoded = decodeStatement(file)
  return decoded.kind === 'text' ? `${decoded.encoding}: ${decoded.text}` : decoded.why
}

function wide(text: string, littleEndian: boolean, mark: boolean): Uint8Array {
  const codes = [...(mark ? '\ufeff' : ''), ...text].map(letter => letter.charCodeAt(0))
  return bytes(...codes.flatMap(code => (littleEndian ? [code & 255, code >> 8] : [code >> 8, code & 255])))
}

describe('the bytes of a file', () => {
  it('are read as UTF-8, with or without a byte order mark', () => {
    assert.equal(textOf(utf8('The Council’s £500')), 'utf-8: The Council’s £500')
    assert.equal(textOf(bytes(0xef, 0xbb, 0xbf, 0x41)), 'utf-8: A')
  })

  it('are read as UTF-16 by their mark or by their zeros', () => {
    for (const littleEndian of [true, false]) {
      const name = littleEndian ? 'utf-16le' : 'utf-16be'
      assert.equal(textOf(wide('Ms B’s complaint', littleEndian, true)), `${name}: Ms B’s complaint`)
      assert.equal(textOf(wide('A plain complaint', littleEndian, false)), `${name}: A plain complaint`)
    }
  })

  it('are read as Windows-1252 where they are no UTF-8', () => {
    assert.equal(textOf(bytes(0x4d, 0x92, 0x73, 0x20, 0xa3, 0x35)), 'windows-1252: M’s £5')
  })

  it('are still UTF-8 when the page was cut in the middle of a letter', () => {
    assert.match(textOf(utf8('the Council’s reply’').slice(0, -1)), /^utf-8: the Council’s reply/)
    assert.match(textOf(utf8('reply’').slice(0, -1)), /^utf-8: reply/)
  })

  it('are refused with a sentence when they are no text', () => {
    assert.equal(textOf(bytes()), 'The file is empty.')
    assert.equal(textOf(utf8(' \n\t ')), 'The file has no words in it.')
    assert.equal(textOf(utf8('%PDF-1.7 …')), 'The file is a PDF, not text.')
    assert.equal(textOf(bytes(0x50, 0x4b, 3, 4, 20)), 'The file is a Word file or another packed file, not text.')
    assert.equal(textOf(bytes(1, 0, 0, 2, 0, 9, 0, 0, 3)), 'The file is not text.')
    assert.equal(textOf(bytes(...Array.from({ length: 200 }, (_, index) => 1 + (index % 7)))), 'The file is not text.')
    assert.match(textOf(new Uint8Array(LARGEST_FILE + 1)), /larger than 10 MB/)
  })
})
