import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { versionsOf } from '#authority/letters/state.ts'
import { plainText } from '#paper/plain-text.ts'
import { templateNamed } from '#paper/templates.ts'
import type { Role } from '#stream/role.ts'
import { type Council, openCouncils } from '#test/council.ts'
import { recordStory } from '#test/recorded-story.ts'
import { stage1StartedWithPoint, withPart } from '#test/stories.ts'
import { councilSettings } from '../council-settings.ts'
import { show } from '../view.ts'
import { letterView } from '../views/letters.ts'
import { namesKnown, settleOwnWords, wordedParts } from './settle-wording.ts'

let council: Council
let id = ''
const template = templateNamed('stage-1-response') ?? assert.fail()
const manager: Role = 'complaints manager'

const settled = async () =>
  versionsOf((await councilSettings(council.record, council.authorityId)).letters, template.id)
const length = async () =>
  (await council.record.transaction(council.authorityId, tx => tx.load({ kind: 'authority', id: council.authorityId })))
    .length

async function settle(
  words: string,
  { part = 'opening', role = manager, at }: { part?: string; role?: Role; at?: number } = {},
) {
  const asked = { template, own: [{ part, words }], reason: 'House style.', expectedVersion: at ?? (await length()) }
  return settleOwnWords(council.office, asked, council.visitor(role))
}

describe('the council’s own words for its letters', () => {
  before(async () => {
    ;[council] = await openCouncils(['NW'])
    const story = withPart(stage1StartedWithPoint(), council.visitor('reader').personId, 'complainant')
    id = (await recordStory(council, story)).id
  })
  after(() => council.record.close())

  const letter = async () => {
    const seen = await show(
      council.office,
      letterView,
      { id, template: template.id, to: null, answers: {} },
      council.visitor(manager),
    )
    if (seen.kind !== 'shown' || !seen.shown.letter) return assert.fail(seen.kind)
    return { says: plainText(seen.shown.letter.composed.paper), wording: seen.shown.letter.wording }
  }

  it('stand in the letters made from then on, which say with which version', async () => {
    assert.equal((await letter()).wording, null)
    const hostile = 'Dear {name}\n\n<b>#set page(fill: red)</b> $x$ *y* \\u0041 [z] @a'
    assert.equal((await settle(hostile)).kind, 'done')
    const { says, wording } = await letter()
    assert.equal(wording, 1)
    assert.ok(says.includes('<b>#set page(fill: red)</b> $x$ *y* \\u0041 [z] @a'), says)
  })

  it('are kept, each version with its day, its reason and who settled it; going back is a new version', async () => {
    const [first] = await settled()
    assert.equal(first?.reason, 'House style.')
    assert.equal(first?.by, council.visitor(manager).personId)
    assert.equal((await settle('Dear {name}. Thank you.', { role: 'administrator' })).kind, 'done')
    assert.equal((await settle(first?.own[0]?.words ?? '')).kind, 'done')
    const all = await settled()
    assert.deepEqual(
      all.map(({ version }) => version),
      [1, 2, 3],
    )
    assert.deepEqual(all[2]?.own, first?.own)
  })

  it('are refused without what the law wants, with the source; with a name nothing stands behind; and when far too long', async () => {
    const before = (await settled()).length
    const refused = async (words: string, part: string, said: RegExp) => {
      const done = await settle(words, { part })
      assert.equal(done.kind, 'faults', part)
      if (done.kind === 'faults') assert.match(done.faults.map(({ message }) => message).join(' '), said)
    }
    await refused('Goodbye.', 'right-to-stage-2', /has lost \{asking for stage 2\}.*Regulation 15\(2\)/)
    await refused('', 'ombudsman', /cannot be empty/)
    await refused('Dear {nobody}', 'opening', /there is nothing of that name/)
    await refused('x'.repeat(100_000), 'opening', /at most 10,000 characters/)
    assert.equal((await settled()).length, before)
  })

  it('settled by two at once stand as the first settled them, and the second is told', async () => {
    const at = await length()
    assert.equal((await settle('Dear {name}. One.', { at })).kind, 'done')
    assert.equal((await settle('Dear {name}. Two.', { at })).kind, 'conflict')
    assert.match((await letter()).says, /One\./)
  })

  it('are settled by the complaints manager and the administrator, and nobody else', async () => {
    for (const role of ['complaints officer', 'reader', 'stage 1 resolver', 'panel clerk', 'advocate'] as const)
      assert.equal((await settle('Dear {name}', { role })).kind, 'not allowed', role)
  })

  it('may use every name that the delivered words use', () => {
    const known = new Set(namesKnown(template))
    for (const { wording } of wordedParts(template))
      for (const [, name = ''] of wording.words.matchAll(/\{([^{}]*)\}/g)) assert.ok(known.has(name), name)
  })
})
