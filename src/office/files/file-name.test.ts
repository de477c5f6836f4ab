import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { endingOf, fileName } from './file-name.ts'

describe('the name of a file', () => {
  it('is what stands after the last slash, without what cannot be seen', () => {
    assert.equal(fileName('C:\\Users\\ann\\Letter.pdf'), 'Letter.pdf')
    assert.equal(fileName('../../etc/passwd'), 'passwd')
    assert.equal(fileName('exe.\u202efdp.pdf'), 'exe.fdp.pdf')
    assert.equal(fileName('a\u0000b\n c.txt'), 'ab c.txt')
    for (const nothing of ['', '..', '/', '\u200b']) assert.equal(fileName(nothing), 'file')
  })

  it('is cut where it is very long, and keeps its ending', () => {
    const cut = fileName(`${'long '.repeat(80)}.pdf`)
    assert.ok([...cut].length <= 150)
    assert.match(cut, /…\.pdf$/)
    assert.equal(endingOf(cut), 'pdf')
  })

  it('never leads anywhere, whatever is sent', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), given => {
        const name = fileName(given)
        assert.doesNotMatch(name, /[/\\\p{Cc}\p{Cf}]/u)
        assert.ok(name.length > 0 && [...name].length <= 150 && !/^\.+$/.test(name))
      }),
      { seed: 20261122 },
    )
  })
})
