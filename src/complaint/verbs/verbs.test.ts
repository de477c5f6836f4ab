import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { sources } from '#law/sources.ts'
import { role } from '#stream/role.ts'
import { complaintVerbs } from './index.ts'

/** The transitions of the procedure, T01 to T55. */
const transitions = new Set(Array.from({ length: 55 }, (_, index) => `T${String(index + 1).padStart(2, '0')}`))

const worked = complaintVerbs.filter(({ historyOnly }) => !historyOnly)

describe('every verb of a complaint', () => {
  for (const verb of complaintVerbs) {
    it(`${verb.name}: is asked, sourced, allowed to somebody and part of the procedure`, () => {
      assert.match(verb.name, /^[a-z0-9]+(-[a-z0-9]+)*$/)
      assert.equal(verb.stream, 'complaint')
      assert.equal(verb.fields[0]?.name, 'happened', 'the day comes first')
      for (const { name, question } of verb.fields) assert.match(question, /\?$|^[A-Z].*$/, name)
      for (const { name, kind, choices } of verb.fields)
        if (kind === 'choice' || kind === 'yes or no') assert.ok((choices ?? []).length > 1, name)
      for (const { key, at } of [...verb.sources, ...verb.guards.map(({ source }) => source)]) {
        assert.ok(Object.hasOwn(sources, key), key)
        if (key === 'REG') assert.match(at, /^\d+(\(\d+\))*(\([a-z]\))?$/)
      }
      for (const transition of verb.transitions) assert.ok(transitions.has(transition), transition)
      for (const may of verb.may) assert.ok(role.options.includes(may), may)
      assert.ok(verb.may.length > 0 && !verb.may.includes('reader'))
      assert.ok(verb.sources.length > 0)
      assert.match(verb.summary, /^[A-Z].*\.$/)
      assert.doesNotMatch(verb.title, /\.$/)
    })
  }

  it('has a name and a title of its own', () => {
    assert.equal(new Set(complaintVerbs.map(({ name }) => name)).size, complaintVerbs.length)
    assert.equal(new Set(complaintVerbs.map(({ title }) => title)).size, complaintVerbs.length)
  })

  it('begins a complaint only where one is received', () => {
    assert.deepEqual(
      complaintVerbs.filter(({ begins }) => begins).map(({ name }) => name),
      ['receive-complaint'],
    )
  })

  it('is never one that refuses a stage in live work', () => {
    for (const { name, title } of worked) {
      assert.doesNotMatch(name, /refus|reject|decline|accept/, name)
      assert.doesNotMatch(title, /\b(refuse|reject|decline)\b/i, title)
    }
  })
})
