import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { decisionsNamed } from './decisions-named.ts'

describe('published decisions that a reasoning names', () => {
  it('are read however they are written, each once', () => {
    assert.deepEqual(decisionsNamed('24 001 902; 18-011-015,\n24001902, 16 010 636C'), {
      references: ['24-001-902', '18-011-015', '16-010-636c'],
      others: [],
    })
  })

  it('are told apart from what is no reference', () => {
    assert.deepEqual(decisionsNamed('24 001 902, the one about delay'), {
      references: ['24-001-902'],
      others: ['the one about delay'],
    })
    assert.deepEqual(decisionsNamed(' , \n'), { references: [], others: [] })
  })
})
