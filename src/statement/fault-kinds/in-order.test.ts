import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { inOrder } from './in-order.ts'

describe('words that stand in order', () => {
  it('are found one soon after the other, in the same clause', () => {
    const shape = [/\bnot\b/g, /\bsent\b/g, /\breply\b/g]
    assert.deepEqual(inOrder('it had not yet sent the reply', shape), [7, 29])
    assert.equal(inOrder('it had not yet; sent the reply', shape), null)
    assert.equal(inOrder(`it had not ${'so '.repeat(40)}sent the reply`, shape), null)
    assert.equal(inOrder('the reply was sent, not lost', shape), null)
  })

  it('are found where the first is repeated before the second', () => {
    assert.deepEqual(inOrder('not this, and not sent', [/\bnot\b/g, /\bsent\b/g]), [0, 22])
    const far = `not ${'so '.repeat(40)}not sent`
    assert.equal(inOrder(far, [/\bnot\b/g, /\bsent\b/g])?.[1], far.length)
  })

  it('are given up after a few tries, however long the sentence', () => {
    let tries = 0
    class Counted extends RegExp {
      override exec(text: string): RegExpExecArray | null {
        tries++
        return super.exec(text)
      }
    }
    const shape = [new Counted('a', 'g'), new Counted('b', 'g'), new Counted('c', 'g')]
    const triesIn = (length: number): number => {
      tries = 0
      assert.equal(inOrder('ab'.repeat(length), shape), null)
      return tries
    }
    assert.equal(triesIn(100_000), triesIn(1_000))
    assert.ok(tries < 200, String(tries))
  })
})
