import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { Part } from '#complaint/words.ts'
import { templates } from './templates.ts'
import { filled, type Wording, wordingFaults } from './wording.ts'

const wordings = templates.flatMap(({ id, parts }) =>
  parts.flatMap(part => (part.kind === 'words' ? [{ template: id, part: part.wording }] : [])),
)
const required = wordings.flatMap(({ template, part }) =>
  (part.required?.keeps ?? []).map(name => ({ template, part, name })),
)

describe('the words of a letter', () => {
  for (const { template, part, name } of required)
    it(`${template}: the part about ${part.about} is refused without {${name}}, and says on what authority`, () => {
      const known = [...part.words.matchAll(/\{([^{}]*)\}/g)].map(([, one = '']) => one)
      assert.deepEqual(wordingFaults(part, part.words, known), [])
      const [fault = '', ...more] = wordingFaults(part, part.words.replaceAll(`{${name}}`, ''), known)
      assert.match(fault, new RegExp(`^The part about ${part.about} .*\\(.+\\)\\.$`))
      assert.ok(more.length <= 1)
    })

  it('say in every letter that tells the family of a step how to reach the Ombudsman, and in the letter of each stage the way to the next', () => {
    const keeps = (template: string, part: string) =>
      required.filter(one => one.template === template && one.part.id === part).map(({ name }) => name)
    const family = new Set<Part>(['complainant', 'advocate', 'child'])
    const toTheFamily = templates.filter(
      ({ tells, goesTo }) => tells.length > 0 && goesTo.length > 0 && goesTo.every(part => family.has(part)),
    )
    assert.ok(toTheFamily.length > 15)
    for (const { id } of toTheFamily) assert.ok(keeps(id, 'ombudsman').includes('Ombudsman'), id)
    assert.deepEqual(keeps('stage-1-response', 'right-to-stage-2'), ['asking for stage 2'])
    assert.deepEqual(keeps('adjudication', 'right-to-a-panel'), ['time to ask', 'how to ask'])
    assert.deepEqual(keeps('stage-2-delay', 'new-date'), ['new date'])
  })

  it('are refused with a name that nothing stands behind', () => {
    const part: Wording = { id: 'a', about: 'the start', words: 'From {day}' }
    assert.deepEqual(wordingFaults(part, 'From {day}', ['day']), [])
    assert.match(wordingFaults(part, 'From {dya}', ['day']).join(), /has \{dya\}, and there is nothing of that name/)
  })

  it('are filled once: braces in what is put in stay braces', () => {
    const values = new Map([
      ['a', '{b} $& $1'],
      ['b', 'secret'],
    ])
    assert.equal(filled('{a} and {b}', values), '{b} $& $1 and secret')
  })
})
