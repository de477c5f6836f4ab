import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { fileChecked } from '#complaint/entries/file-checked.ts'
import { fileDestroyed } from '#complaint/entries/file-destroyed.ts'
import { fileRedacted } from '#complaint/entries/file-redacted.ts'
import { recordRedactedCopy } from '#complaint/verbs/record-redacted-copy.ts'
import { isoDay } from '#law/day.ts'
import { onDay } from '#stream/when.ts'
import { withCleanFile } from '#test/examples/packs.ts'
import { withTwoFiles } from '#test/examples/redaction.ts'
import { inventedUpload } from '#test/files.ts'
import { fromThePast, type Scenario } from '#test/scenario.ts'
import { kindsSaid } from '../files/kinds.ts'
import { copiesOf, copyDetails, redactedCopyFor, whatGoesTo } from './copies.ts'
import { recipientKind, recipientProfiles } from './recipients.ts'

const on = onDay(isoDay('2024-08-06'))
const idsOf = (story: Scenario): readonly string[] => [...story.state().files.held.keys()]
const said = (story: Scenario) => ({
  happened: '6 August 2024',
  original: idsOf(story)[0],
  copy: idsOf(story)[1],
  recipients: ['complainant', 'panel'],
  grounds: ['another person'],
  count: '4',
})

const clean = (story: Scenario, fileId = ''): Scenario =>
  story.given(fileChecked.write(on, fromThePast, { fileId, result: 'clean', by: 'test' }))

describe('a redacted copy of a file', () => {
  it('goes to those it was made for once it may be opened, and to nobody else', () => {
    const story = withTwoFiles()
    const [original = '', copy = ''] = idsOf(story)
    assert.equal(whatGoesTo(story.state(), original, 'complainant').kind, 'to be redacted')
    story.givenDone(recordRedactedCopy, said(story))
    assert.equal(redactedCopyFor(story.state(), original, 'complainant'), null)
    clean(story, copy)
    const state = story.state()
    assert.equal(redactedCopyFor(state, original, 'complainant')?.copyId, copy)
    assert.equal(redactedCopyFor(state, original, 'person complained about'), null)
    assert.equal(whatGoesTo(state, original, 'panel').kind, 'to be redacted', 'nobody here looked at it')
    assert.equal(whatGoesTo(state, original, 'investigating officer').kind, 'as it is')
    assert.equal(whatGoesTo(state, original, 'Ofsted').kind, 'not included')
    assert.equal(whatGoesTo(state, copy, 'investigating officer').kind, 'not included')
    assert.deepEqual(copyDetails(state, copy)?.count, 4)
  })

  it('made here goes before one made elsewhere, whichever is the later', () => {
    const story = withTwoFiles()
    const [original = '', copy = ''] = idsOf(story)
    clean(story.givenDone(recordRedactedCopy, said(story)), copy)
    withCleanFile(story, 'other', 'bb01')
    const here = idsOf(story).at(-1) ?? ''
    const made = (copyId: string, where: 'here' | 'elsewhere') =>
      story.given(
        fileRedacted.write(on, fromThePast, {
          originalId: original,
          copyId,
          recipients: ['panel'],
          count: null,
          grounds: ['another person'],
          passages: [],
          made: where,
          madeBy: null,
          reviewedBy: null,
        }),
      )
    made(here, 'here')
    withCleanFile(story, 'other', 'bb02')
    made(idsOf(story).at(-1) ?? '', 'elsewhere')
    assert.equal(redactedCopyFor(story.state(), original, 'panel')?.copyId, here)
    assert.equal(whatGoesTo(story.state(), original, 'panel').kind, 'redacted copy')
  })

  it('is not the original added once more', () => {
    const again = { file: { ...inventedUpload, storedAs: 'bb03', name: 'letter, redacted.pdf' } }
    const story = withCleanFile(withTwoFiles(), 'letter or email', 'bb03', again)
    const tried = story.when(recordRedactedCopy, { ...said(story), copy: idsOf(story).at(-1) })
    assert.ok(tried.kind === 'invalid' && tried.issues[0]?.field === 'copy')
  })

  it('is gone from what is sent when it is destroyed: the original takes its place nowhere', () => {
    const story = withTwoFiles()
    const [original = '', copy = ''] = idsOf(story)
    clean(story.givenDone(recordRedactedCopy, said(story)), copy)
    story.given(fileDestroyed.write(on, fromThePast, { fileId: copy, storedAs: '00ff', reason: 'A name was left in.' }))
    assert.deepEqual(copiesOf(story.state(), original), [])
    assert.equal(whatGoesTo(story.state(), original, 'complainant').kind, 'to be redacted')
  })

  it('is not its own original, not a copy twice, and says for whom and why', () => {
    const story = withTwoFiles()
    const same = story.when(recordRedactedCopy, { ...said(story), copy: idsOf(story)[0] })
    assert.ok(same.kind === 'invalid' && same.issues[0]?.field === 'copy')
    const bare = story.when(recordRedactedCopy, { ...said(story), recipients: [], grounds: [] })
    assert.ok(bare.kind === 'invalid')
    assert.deepEqual(
      bare.issues.map(({ field }) => field),
      ['recipients', 'grounds'],
    )
    story.givenDone(recordRedactedCopy, said(story))
    const twice = story.when(recordRedactedCopy, said(story))
    assert.ok(twice.kind === 'invalid' && twice.issues[0]?.field === 'copy')
  })
})

describe('what goes to whom by default', () => {
  it('is said for everybody who papers go to', () => {
    assert.deepEqual([...recipientProfiles.keys()], recipientKind.options)
  })

  it('never opens an original to the person complained about, the family or a panel', () => {
    for (const kind of ['complainant', 'child', 'advocate', 'panel', 'person complained about'] as const)
      assert.equal(recipientProfiles.get(kind)?.profile, 'redacted', kind)
  })

  it('keeps the case record of the child from the person complained about and from the adult who complains', () => {
    for (const kind of ['complainant', 'person complained about'] as const)
      assert.ok(!recipientProfiles.get(kind)?.includes.includes('case record'))
    assert.ok(kindsSaid.every(kind => recipientProfiles.get('Ombudsman')?.includes.includes(kind)))
  })
})
