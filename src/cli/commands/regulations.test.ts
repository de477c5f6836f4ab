import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { regulationsUsed } from '#law/regulations.ts'
import { called } from '../called.ts'

describe('redress regulations', () => {
  it('says what rests on a regulation', async () => {
    const { code, out } = await called(['regulations', '17(6)'])
    assert.equal(code, 0)
    const lines = out.split('\n').filter(line => !line.startsWith('  built in'))
    assert.deepEqual(
      lines.filter(line => line.startsWith('  limits')),
      ['  limits: S2-DELAY-NOTICE', '  limits: S2-65, S2-PROMISE'],
    )
    assert.ok(lines.includes('  tested in: src/law/due.test.ts'))
  })

  it('lists all, and knows which regulation it was asked for', async () => {
    const headings = (await called(['regulations'])).out.split('\n').filter(line => line.startsWith('Regulation '))
    assert.equal(headings.length, regulationsUsed.length)
    const one = await called(['regulations', '1'])
    assert.equal(one.code, 2)
    assert.ok(one.err.startsWith('Nothing here rests on regulation 1.'))
  })
})
