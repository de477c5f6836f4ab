import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { describe, it } from 'node:test'
import { authorityVerbs } from '#authority/verbs/index.ts'
import { complaintVerbs } from '#complaint/verbs/index.ts'
import { role } from '#stream/role.ts'
import { permissionsDocument } from './generate/permissions.ts'
import { viewsListed } from './generate/views.ts'

describe('the document of permissions', () => {
  it('says what the code says', async () => {
    const kept = await readFile(new URL('./permissions.md', import.meta.url), 'utf8')
    const now = await permissionsDocument()
    const rows = kept.split('\n')
    const changed = now.split('\n').filter(row => !rows.includes(row))
    assert.ok(
      kept === now,
      `The code has changed since docs/permissions.md was written. Write it anew: node bin/redress.mjs --script docs/generate.ts\n${changed.slice(0, 10).join('\n')}`,
    )
  })

  it('has a row for every role, verb and view', async () => {
    const rows = (await permissionsDocument()).split('\n').filter(row => row.startsWith('| '))
    const beginsWith = (text: string) => rows.filter(row => row.startsWith(`| ${text}`)).length
    const verbs = [...complaintVerbs, ...authorityVerbs]
    for (const { name } of verbs)
      assert.equal(rows.filter(row => row.split(' | ')[0]?.endsWith(`\`${name}\``)).length, 1, name)
    for (const one of role.options) assert.equal(beginsWith(`${one} | `), 1, one)
    const { views } = await viewsListed()
    assert.ok(views.length >= 5)
    for (const { name, kind } of views) assert.equal(beginsWith(`${name} | ${kind} | `), 1, name)
  })
})
