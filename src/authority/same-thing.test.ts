import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { authorityEntryTypes } from './authority.ts'
import { authorityOpened } from './entries/authority-opened.ts'
import { settleLetterhead } from './letters/settle-letterhead.ts'
import { settleWording } from './letters/settle-wording.ts'
import { changedTheSame } from './same-thing.ts'
import { authorityVerbs } from './verbs/index.ts'

describe('what two people at the council change at once', () => {
  const verbs = [...authorityVerbs, settleWording, settleLetterhead]
    .filter(({ begins }) => !begins)
    .map(({ name }) => name)
  const types = [...authorityEntryTypes.keys()].filter(type => type !== authorityOpened.type)

  it('is one thing of the council, whichever verb and entry it is', () => {
    for (const verb of verbs)
      assert.ok(
        types.some(type => changedTheSame(verb, type)),
        verb,
      )
    for (const type of types)
      assert.ok(
        verbs.some(verb => changedTheSame(verb, type)),
        type,
      )
  })

  it('is not the same for a role and a holiday, and is for the two ends of a role', () => {
    assert.equal(changedTheSame('grant-role', 'holiday-announced'), false)
    assert.equal(changedTheSame('end-role', 'role-granted'), true)
  })
})
