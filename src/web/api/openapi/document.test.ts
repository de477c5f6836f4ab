import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { Validator } from '@seriousme/openapi-schema-validator'
import { authorityVerbs } from '#authority/verbs/index.ts'
import { complaintVerbs } from '#complaint/verbs/index.ts'
import { described } from '#test/described-api.ts'
import { inputSchema } from '../input-schema.ts'
import { apiRoutes } from '../routes.ts'
import { openApiDocument } from './document.ts'

const verbs = [...complaintVerbs, ...authorityVerbs]

describe('the description of the API', () => {
  it('is a valid OpenAPI 3.1 document', async () => {
    const validator = new Validator()
    const result = await validator.validate({ ...openApiDocument() })
    assert.deepEqual(result.errors ?? [], [])
    assert.ok(result.valid)
    assert.equal(validator.version, '3.1')
  })

  it('has every operation that is served, and no other', () => {
    const served = apiRoutes.flatMap(({ method, url, serves }) => {
      const names = url.endsWith('/:verb') && 'verbs' in serves ? serves.verbs : ['']
      return names.map(name => `${method} ${url.replace(':verb', name).replace(':id', '{id}')}`)
    })
    const { operations } = described()
    assert.deepEqual(operations.map(({ method, path }) => `${method} ${path}`).toSorted(), served.toSorted())
    assert.equal(new Set(operations.map(({ operationId }) => operationId)).size, operations.length)
  })

  it('asks every question of every verb in the words of its form', () => {
    assert.equal(new Set(verbs.map(({ name }) => name)).size, verbs.length, 'one name, one schema')
    for (const verb of verbs) {
      const { properties = {} } = inputSchema<never>(verb)
      assert.deepEqual(
        Object.keys(properties),
        verb.fields.map(({ name }) => name),
      )
      for (const { name, question, hint = '', choices = [], kind } of verb.fields) {
        const property = properties[name]
        assert.ok(typeof property === 'object', `${verb.name}: ${name}`)
        assert.equal(property.title, question)
        assert.equal(property['x-kind'], kind)
        for (const words of [question, hint, ...choices.map(({ text }) => text)])
          assert.ok(property.description?.includes(words), `${verb.name}: ${name}: ${words}`)
      }
    }
  })

  it('gives each request an example that is as the description says', () => {
    const { operations, isAs } = described()
    let checked = 0
    for (const { operationId, body } of operations)
      for (const example of body?.examples ?? []) {
        assert.deepEqual(isAs(body?.schema, example), [], operationId)
        checked++
      }
    assert.ok(checked >= verbs.length)
  })
})
