import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { plainText } from '../plain-text.ts'
import { templates } from '../templates.ts'
import { onMadeUpCase } from './case.ts'

const council = { name: 'Northwick Council', colour: '#1f4e5f' }

describe('the made-up case on which a letter is looked at', () => {
  for (const template of templates)
    it(`has what the letter “${template.title}” is made from`, () => {
      const { composed } = onMadeUpCase(template, { council })
      assert.ok(composed.paper.blocks.length > 0, plainText(composed.paper))
    })

  it('has every piece of the stage 1 response, the delay notice, the adjudication and the final response', () => {
    for (const id of ['acknowledgement', 'stage-1-response', 'stage-2-delay', 'adjudication', 'final-response']) {
      const template = templates.find(one => one.id === id) ?? assert.fail(id)
      assert.deepEqual(onMadeUpCase(template, { council }).composed.lacks, [], id)
    }
  })
})
