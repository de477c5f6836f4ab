import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { Role } from '#stream/role.ts'
import { fileId, withFile } from '#test/files.ts'
import { fileLink } from './file-link.ts'

const seenBy = (role: Role, story: ReturnType<typeof withFile>): string => {
  const shown = { id: 'c1', state: story.state(), actor: { personId: 'somebody', roles: [role] } }
  return String(fileLink(shown, fileId(story)) ?? '')
}

describe('the file that an entry names', () => {
  it('is led to where it may be opened, and only named while it is held', () => {
    assert.match(seenBy('investigating officer', withFile('clean')), /href="\/complaints\/c1\/files\//)
    const held = seenBy('investigating officer', withFile('could not be checked'))
    assert.match(held, /nobody can open it yet/)
    assert.doesNotMatch(held, /href/)
  })

  it('is not named to whoever sees no files', () => {
    assert.equal(seenBy('advocate', withFile('clean')), '')
  })
})
