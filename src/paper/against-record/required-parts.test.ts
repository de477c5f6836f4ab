import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { onMadeUpCase } from '../made-up/case.ts'
import { plainText } from '../plain-text.ts'
import { templateNamed, templates } from '../templates.ts'
import { compareRequiredParts } from './required-parts.ts'

const council = { name: 'Northwick Council', colour: '#1f4e5f' }

function made(id: string) {
  const template = templateNamed(id) ?? assert.fail(id)
  const { given, composed } = onMadeUpCase(template, { council })
  const { state, now, names } = given
  const people = [...names].map(([personId, name]) => ({ personId, name }))
  const before = plainText(composed.paper)
  const lost = (text: string): readonly string[] =>
    compareRequiredParts(text, { template, before }, { state, now, people, dated: now.today }).map(
      ({ sentence }) => sentence,
    )
  return { before, lost }
}

describe('a later version of a letter that was made here', () => {
  it('has lost nothing while it is as it was made, whichever letter it is', () => {
    for (const { id } of templates) {
      const { before, lost } = made(id)
      assert.deepEqual(lost(before), [], id)
    }
  })

  it('is told of the right to stage 2 and of the Ombudsman where it has lost them', () => {
    const { before, lost } = made('stage-1-response')
    const without = before.slice(0, before.indexOf('If you are not satisfied'))
    const told = lost(without).join('\n')
    assert.match(told, /how to ask for stage 2 .*regulation 15\(2\)/i)
    assert.match(told, /who the Ombudsman is.*0300 061 0614/)
  })

  it('is told of the right to an advocate, which is all words, where it has lost that', () => {
    const { before, lost } = made('acknowledgement')
    const without = before.replace(/A child, young person or care leaver who complains[^\n]*/, '')
    assert.notEqual(without, before)
    assert.match(lost(without).join('\n'), /help with the procedure and advocacy/)
  })

  it('may say the same in other words, and not lose the telephone number of the Ombudsman', () => {
    const { before, lost } = made('stage-1-response')
    const reworded = before.replace(
      'the Local Government and Social Care Ombudsman (www.lgo.org.uk, telephone 0300 061 0614)',
      'the Local Government and Social Care Ombudsman. Look at www.lgo.org.uk, or telephone 0300 061 0614',
    )
    assert.notEqual(reworded, before)
    assert.deepEqual(lost(reworded), [])
    assert.equal(lost(before.replace('0300 061 0614', '0300 061 0600')).length, 1)
  })

  it('has lost the last day to ask for a panel where that day is no longer in it', () => {
    const { before, lost } = made('adjudication')
    assert.match(
      lost(before.replaceAll('20 working days', 'a while')).join('\n'),
      /how long there is to ask for a panel/,
    )
  })
})
