import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { sources } from '#law/sources.ts'
import { personEntryTypes } from '#person/person.ts'
import { role } from '#stream/role.ts'
import { exampleOf } from '#test/examples.ts'
import { assertDecided, assertNotOpen, fromThePast, scenario, stored } from '#test/scenario.ts'
import { complaintEntryTypes } from '../entries/index.ts'
import { complaintVerbs } from './index.ts'

/** The transitions of the procedure, T01 to T55. */
const transitions = new Set(Array.from({ length: 55 }, (_, index) => `T${String(index + 1).padStart(2, '0')}`))

const setting = { today: '2026-03-31' }
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

  for (const verb of complaintVerbs) {
    it(`${verb.name}: is done in live work, or only as history, and writes what can be read back`, () => {
      const { story, input } = exampleOf(verb.name)
      const live = story.when(verb, input, setting)
      if (verb.historyOnly) assertNotOpen(live, /no power/)
      const outcome = verb.historyOnly ? story.when(verb, input, { ...setting, source: fromThePast }) : live
      const entries = assertDecided(outcome)
      assert.ok(entries.length > 0)
      for (const [index, entry] of stored(entries).entries()) {
        const type = complaintEntryTypes.get(entry.type) ?? personEntryTypes.get(entry.type)
        assert.deepEqual(type?.check(entry.version, entry.data), [])
        assert.match(type?.describe(entry) ?? '', /\S/, `entry ${index}`)
        assert.equal(entry.source.kind, verb.historyOnly ? 'history' : 'worked')
      }
    })

    it(`${verb.name}: is taken as history in a complaint of which nothing else is known, or says what is wrong`, () => {
      const { input } = exampleOf(verb.name)
      const outcome = scenario().when(verb, input, { ...setting, source: fromThePast })
      assert.ok(outcome.kind === 'decided' || outcome.kind === 'invalid', JSON.stringify(outcome))
    })

    it(`${verb.name}: says in plain words what is missing when nothing is given`, () => {
      const outcome = exampleOf(verb.name).story.when(verb, {}, { ...setting, source: fromThePast })
      if (outcome.kind === 'decided') return
      assert.ok(outcome.kind === 'invalid')
      const names = verb.fields.map(({ name }) => name)
      for (const { field, message } of outcome.issues) {
        assert.ok(names.includes(field), field)
        assert.doesNotMatch(message, /Invalid|expected|undefined|received undefined/)
      }
    })
  }

  it('makes every transition of the procedure', () => {
    const made = new Set(complaintVerbs.flatMap(verb => verb.transitions))
    assert.equal([...transitions].filter(transition => !made.has(transition)).join(' '), '')
  })

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
