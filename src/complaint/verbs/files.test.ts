import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { mayBeOpened } from '#complaint/files/may-be-opened.ts'
import { aboutTheFile, fileId, inventedUpload, withFile } from '#test/files.ts'
import { assertDecided, type Scenario } from '#test/scenario.ts'
import { received } from '#test/stories.ts'
import { addFile } from './add-file.ts'
import { checkFileAgain } from './check-file-again.ts'
import { correctEntry } from './correct-entry.ts'
import { destroyFile } from './destroy-file.ts'
import { noteMissingFile } from './note-missing-file.ts'
import { releaseFile } from './release-file.ts'

const held = (story: Scenario) => story.state().files.held.get(fileId(story))
const canBeOpened = (story: Scenario): boolean => {
  const file = held(story)
  return file !== undefined && mayBeOpened(file)
}

const released = (story: Scenario) => ({
  happened: '6 August 2024',
  file: fileId(story),
  reason: 'The council made it itself.',
})

describe('the files of a complaint', () => {
  it('are added with what they are, whose they were and the day that is on them', () => {
    const story = received().givenDone(addFile, { ...aboutTheFile, file: inventedUpload, what: 'The first letter' })
    const file = held(story)
    assert.equal(file?.name, 'letter.pdf')
    assert.equal(file?.what, 'The first letter')
    assert.equal(file?.sha256, inventedUpload.sha256)
    assert.equal(file?.check, null)
  })

  it('are not added without a file, twice, or as a version of what is not there', () => {
    const none = received().when(addFile, aboutTheFile)
    assert.ok(none.kind === 'invalid')
    assert.deepEqual(none.issues, [{ field: 'file', message: 'Which file?: choose a file' }])
    const twice = withFile().when(addFile, { ...aboutTheFile, file: inventedUpload })
    assert.ok(twice.kind === 'invalid' && twice.issues[0]?.message === 'This file was added already')
    const other = { ...inventedUpload, storedAs: 'another' }
    const lost = withFile().when(addFile, { ...aboutTheFile, file: other, versionOf: 'nothing' })
    assert.ok(lost.kind === 'invalid' && lost.issues[0]?.field === 'versionOf')
  })

  it('keep every version: a later one stands beside the one before it', () => {
    const story = withFile()
    const first = fileId(story)
    story.givenDone(addFile, { ...aboutTheFile, file: { ...inventedUpload, storedAs: 'later' }, versionOf: first })
    const files = [...story.state().files.held.values()]
    assert.deepEqual(
      files.map(({ versionOf }) => versionOf),
      [null, first],
    )
  })

  it('are held while they are being checked, and where they are infected or could not be checked', () => {
    assert.equal(canBeOpened(withFile()), false)
    assert.equal(canBeOpened(withFile('infected')), false)
    assert.equal(canBeOpened(withFile('could not be checked')), false)
    assert.equal(canBeOpened(withFile('clean')), true)
  })

  it('that could not be checked are released by a person with a reason, and no others', () => {
    const story = withFile('could not be checked')
    const unreasoned = story.when(releaseFile, { ...released(story), reason: '' })
    assert.ok(unreasoned.kind === 'invalid' && unreasoned.issues[0]?.field === 'reason')
    assert.equal(canBeOpened(story.given(...assertDecided(story.when(releaseFile, released(story))))), true)
    for (const result of [undefined, 'clean'] as const) {
      const other = withFile(result)
      assert.equal(other.when(releaseFile, released(other)).kind, 'not open')
    }
  })

  it('are checked again where nothing could check them, and are held meanwhile', () => {
    const story = withFile('could not be checked')
    const asked = () => ({ happened: '6 August 2024', file: fileId(story) })
    story.given(...assertDecided(story.when(checkFileAgain, asked())))
    assert.equal(held(story)?.check, null)
    assert.equal(canBeOpened(story), false)
    const clean = withFile('clean')
    assert.equal(clean.when(checkFileAgain, { happened: '6 August 2024', file: fileId(clean) }).kind, 'not open')
    const opened = withFile('could not be checked')
    opened.given(...assertDecided(opened.when(releaseFile, released(opened))))
    assert.equal(opened.when(checkFileAgain, { happened: '7 August 2024', file: fileId(opened) }).kind, 'not open')
  })

  it('that are infected are released by nobody', () => {
    const story = withFile('could not be checked')
    story.givenDone(addFile, { ...aboutTheFile, file: { ...inventedUpload, storedAs: 'infected' } })
    const infected = [...story.state().files.held.keys()].at(-1) ?? ''
    const checked = withFile('infected').entries().at(-1)
    assert.ok(checked)
    story.given({ ...checked, data: { ...checked.data, fileId: infected } })
    const outcome = story.when(releaseFile, { ...released(story), file: infected })
    assert.ok(outcome.kind === 'refused')
    assert.match(outcome.refusals[0]?.whatInstead ?? '', /Destroy it/)
  })

  it('are destroyed only by somebody who is sure, and their entry stays', () => {
    const story = withFile('clean')
    const input = { happened: '6 August 2024', file: fileId(story), reason: 'It belongs to another family.' }
    const unsure = story.when(destroyFile, { ...input, certain: 'no' })
    assert.ok(unsure.kind === 'invalid' && unsure.issues[0]?.field === 'certain')
    const [destroyed] = assertDecided(story.when(destroyFile, { ...input, certain: 'yes' }))
    assert.equal(destroyed?.data.storedAs, inventedUpload.storedAs)
    if (destroyed) story.given(destroyed)
    assert.equal(canBeOpened(story), false)
    assert.equal(held(story)?.name, 'letter.pdf')
    const again = story.when(destroyFile, { ...input, certain: 'yes' })
    assert.notEqual(again.kind, 'decided')
  })

  it('can be corrected in what was said of them, and not in what was found', () => {
    const story = withFile('infected')
    const seq = held(story)?.seq
    const corrected = { happened: '7 August 2024', target: String(seq), reason: 'Wrongly named.' }
    assertDecided(story.when(correctEntry, { ...corrected, changes: 'kind: report' }))
    for (const changes of ['storedAs: another', 'sha256: 00', 'type: docx', 'size: 1']) {
      const outcome = story.when(correctEntry, { ...corrected, changes })
      assert.ok(outcome.kind === 'invalid', changes)
    }
    const check = { ...corrected, target: String(held(story)?.check?.seq), changes: 'result: clean' }
    assert.equal(story.when(correctEntry, check).kind, 'invalid')
  })

  it('that are missing are on record from the day they were asked for', () => {
    const story = received().givenDone(noteMissingFile, {
      happened: '3 March 2025',
      what: 'The minutes of the meeting.',
      askedOf: 'The conference team',
    })
    const [missing] = story.state().files.missing.values()
    assert.equal(missing?.askedOf, 'The conference team')
  })
})
