import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { allLimits } from '#law/limits.ts'
import { called } from '../called.ts'

describe('redress limits', () => {
  it('lists every limit on a line, in columns', async () => {
    const { code, out } = await called(['limits'])
    const [heading = '', ...rows] = out.split('\n')
    assert.equal(code, 0)
    assert.equal(rows.length, allLimits().length)
    const column = heading.indexOf('Name')
    for (const [index, { id, name }] of allLimits().entries()) {
      assert.ok(rows[index]?.startsWith(`${id} `), id)
      assert.equal(rows[index]?.slice(column, column + name.length), name)
    }
  })

  it('tells all that is known of one', async () => {
    const { out } = await called(['limits', 's3-req-20'])
    for (const part of [
      'Starts when  the complainant received the stage 2 response',
      'Regulation 18(2) (read in its source)',
      'https://www.legislation.gov.uk/uksi/2006/1738/regulation/18',
      'since 1 September 2006',
      '24 April 2020 to 25 September 2020',
      'Cannot be changed by an authority.',
    ])
      assert.ok(out.includes(part), part)
    assert.ok((await called(['limits', 'S3-ACK-2'])).out.includes('An authority may set its own.'))
  })

  it('says when there is no such limit', async () => {
    const { code, err } = await called(['limits', 'S4-1'])
    assert.equal(code, 2)
    assert.ok(err.startsWith('There is no rule "S4-1".'))
  })
})
