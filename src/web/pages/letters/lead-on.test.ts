import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { proceedingsOver } from '#paper/templates/proceedings-over.ts'
import { resume } from '#paper/templates/resume.ts'
import { toldBy } from './lead-on.ts'

describe('what a letter that goes out is recorded to tell of', () => {
  it('is the one pause that it is about, and not the other that is owed as well', () => {
    assert.deepEqual(toldBy(proceedingsOver, [7], [7, 9]), [7])
  })

  it('is left to whoever records it where nobody knows which of two it is about', () => {
    assert.deepEqual(toldBy(proceedingsOver, undefined, [7, 9]), [])
    assert.deepEqual(toldBy(proceedingsOver, undefined, [9]), [9])
  })

  it('is all that is owed for a letter that tells of all', () => {
    assert.deepEqual(toldBy(resume, undefined, [7, 9]), [7, 9])
  })
})
